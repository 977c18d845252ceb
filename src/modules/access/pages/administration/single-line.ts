export const LONGEST_NAME = 150

/** Control characters are not part of a name or a title. */
export function isSingleLine(text: string): boolean {
  return [...text].every((character) => character >= ' ' && character !== '\u007f')
}

/** What is wrong with a name, if something is. */
export function nameFault(text: string): 'missing' | 'too-long' | 'not-a-line' | undefined {
  if (text === '') return 'missing'
  if ([...text].length > LONGEST_NAME) return 'too-long'
  return isSingleLine(text) ? undefined : 'not-a-line'
}
