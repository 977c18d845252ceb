/** A list of codes with their meanings, in the order of its source. */
export type CodeList<Code extends string> = readonly (readonly [code: Code, meaning: string])[]

/** What a code means, for a page; the code itself where the list has none. */
export function meaningOf<Code extends string>(list: CodeList<Code>, code: Code): string {
  return list.find(([each]) => each === code)?.[1] ?? code
}

/** A look-up from text to a code of the list, undefined for any other text. */
export function codeReader<Code extends string>(list: CodeList<Code>): (text: string) => Code | undefined {
  const codes = new Map<string, Code>(list.map(([code]) => [code, code]))
  return (text) => codes.get(text)
}
