/** The beginning of a text on one line, cut between characters. `most` counts characters as people see code points. */
export function excerpt(text: string, most: number): string {
  const line = text.trim().replaceAll(/\s+/g, ' ')
  const characters = Array.from(line)
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : line
}
