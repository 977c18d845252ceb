/** Words that say what a page is about to whoever sees the screen, in the languages the hub is written in. */
const HARM =
  /exploit|abus|sexual|groom|traffick|slave|radicali|extremis|terroris|county.line|drug|gang|crim(e|inal)|missing|run(ning)? away|nude|naked|porn|blackmail|sextort|rap(e|ing)\b|violen|knife|knives|weapon|mule|fraud|launder|suicid|self.harm|harm|threat|victim|wykorzyst|seksual|przemoc|narkot|niewoln|handel|terroryz|radykaliz|ekstremiz|przestęp|gang|zagin|uciecz|nag(ie|ą|iego)|szanta|krzywd|gwałt|broń|nóż/i

/** The word of harm that a text holds, if there is one. */
export function harmIn(text: string): string | undefined {
  return HARM.exec(text)?.[0]
}
