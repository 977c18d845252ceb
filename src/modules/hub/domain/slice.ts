import { createHash } from 'node:crypto'
import { accept, type Outcome, type Refusal, refuse } from '../../../kernel/outcome.js'

/**
 * A part of what an item says that one form edits. Two editors of one draft get into each other’s way only where they
 * edit the same part.
 */
export type Slice<Content, Part> = {
  readonly pick: (content: Content, was: string) => Part | undefined
  readonly put: (content: Content, part: Part, was: string) => Content
}

/** Names what a part said when a form was drawn, so that it is known whether it still says so. */
export function digestOf(part: unknown): string {
  return createHash('sha256').update(JSON.stringify(part)).digest('base64url').slice(0, 22)
}

export type ChangedMeanwhile = Refusal & { readonly code: 'changed-meanwhile'; readonly field?: undefined }

/** Puts a new part in the place of the old, if that still says what its editor saw. */
export function putInPlace<Content, Part>(
  content: Content,
  slice: Slice<Content, Part>,
  { part, was }: { part: Part; was: string },
): Outcome<Content, ChangedMeanwhile> {
  const now = slice.pick(content, was)
  if (now === undefined || digestOf(now) !== was) return refuse({ code: 'changed-meanwhile' })
  return accept(slice.put(content, part, was))
}
