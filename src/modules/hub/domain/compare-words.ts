import { align } from './align.js'

export type Piece = { readonly text: string; readonly isChanged: boolean }
export type ComparedLine = {
  readonly before: readonly Piece[] | undefined
  readonly after: readonly Piece[] | undefined
}

/** Two texts of several lines, side by side, with the words that differ marked on each side. */
export function compareLines(before: readonly string[], after: readonly string[]): ComparedLine[] {
  return align(before, after, isEqual, () => true).map((line) => {
    if (line.before === undefined || line.after === undefined)
      return {
        before: line.before === undefined ? undefined : [{ text: line.before, isChanged: true }],
        after: line.after === undefined ? undefined : [{ text: line.after, isChanged: true }],
      }
    return compareWords(line.before, line.after)
  })
}

function compareWords(before: string, after: string): { before: Piece[]; after: Piece[] } {
  const pairs = align(wordsOf(before), wordsOf(after), isEqual, () => false)
  const side = (which: 'before' | 'after') =>
    joined(
      pairs.flatMap((pair) => {
        const text = pair[which]
        return text === undefined ? [] : [{ text, isChanged: pair.before !== pair.after }]
      }),
    )
  return { before: side('before'), after: side('after') }
}

function wordsOf(text: string): string[] {
  return text.match(/\s+|[^\s]+/g) ?? []
}

/** Neighbours that are both changed, or both not, made one piece. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (last?.isChanged === piece.isChanged)
      result[result.length - 1] = { text: last.text + piece.text, isChanged: piece.isChanged }
    else result.push(piece)
  }
  return result
}

function isEqual(one: string, other: string): boolean {
  return one === other
}
