import { align } from './align.js'
import type { Item } from './contents.js'
import { describeContent } from './describe-content.js'
import type { Described } from './described.js'

/** What became of one thing that an item says. `moved` parts say the same in another place. */
export type Change = {
  readonly change: 'new' | 'gone' | 'changed' | 'moved' | 'same'
  readonly label: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** Every thing that either version says, in the order of the newer, and what became of it. */
export function differences(before: Item | undefined, after: Item): Change[] {
  const then = before ? describeContent(before) : []
  const changes = align(then, describeContent(after), isSame, isKin).map(asChange)
  return changes.flatMap((each) => markMoved(each, changes))
}

/** What is different, a short sentence for each. Empty where nothing is. */
export function sayDifferences(changes: readonly Change[]): string[] {
  return changes.flatMap(({ change, label }) => (change === 'same' ? [] : [`${label}: ${SAYS[change]}`]))
}

const SAYS = { new: 'new', gone: 'taken out', changed: 'changed', moved: 'moved' } as const

function isKin(one: Described, other: Described): boolean {
  return one.key === other.key && one.isPart === other.isPart
}

function isSame(one: Described, other: Described): boolean {
  return (
    isKin(one, other) &&
    one.lines.length === other.lines.length &&
    one.lines.every((line, at) => line === other.lines[at])
  )
}

function asChange({ before, after }: { before: Described | undefined; after: Described | undefined }): Change {
  const change = !before ? 'new' : !after ? 'gone' : isSame(before, after) ? 'same' : 'changed'
  return { change, label: (after ?? before)?.label ?? '', before: before?.lines ?? [], after: after?.lines ?? [] }
}

/** A part that went from one place and came in another is there once, as moved. */
function markMoved(one: Change, all: readonly Change[]): Change[] {
  const hasTwin = (change: 'new' | 'gone') =>
    all.some((each) => each.change === change && each.label === one.label && linesOf(each) === linesOf(one))
  if (one.change === 'gone') return hasTwin('new') ? [] : [one]
  return [one.change === 'new' && hasTwin('gone') ? { ...one, change: 'moved', before: one.after } : one]
}

function linesOf({ before, after }: Change): string {
  return [...before, ...after].join('\n')
}
