import { brokenBy, stopsFor } from './check-publication.js'
import { type Contents, contentsWith, type Item } from './contents.js'
import { keyOf } from './item.js'
import type { Grounds, Stop } from './stop.js'

export type Candidate = Item & { readonly id: string }
export type Held = { readonly candidate: Candidate; readonly stops: readonly Stop[] }
type Around = Omit<Grounds, 'contents'> & { readonly published: Contents }

/**
 * Which of several items can be published now, together: they may lead to each other. What cannot holds back what needs it,
 * until those that are left stand without it.
 */
export function publishTogether(
  candidates: readonly Candidate[],
  { published, ...around }: Around,
): { ready: readonly Candidate[]; held: readonly Held[] } {
  let ready = candidates
  const held: Held[] = []
  for (;;) {
    const stopped = ready.flatMap((candidate) => {
      const stops = stopsAmong(candidate, ready, { published, ...around })
      return stops.length > 0 ? [{ candidate, stops }] : []
    })
    if (stopped.length === 0) return { ready, held }
    held.push(...stopped)
    ready = ready.filter((each) => !stopped.some(({ candidate }) => candidate === each))
  }
}

/** What stops one item when these are published with it. */
export function stopsAmong(item: Item, together: readonly Item[], { published, ...around }: Around): Stop[] {
  const others = together.filter((each) => !isSame(each, item))
  const without = contentsWith(published, others)
  const grounds = { ...around, contents: contentsWith(without, [item]) }
  const own = stopsFor(item, grounds)
  // A page or a download has its place for good: a new version of it takes nothing from the others.
  return item.kind === 'service' || item.kind === 'settings'
    ? [...own, ...brokenBy(item.kind === 'service' ? 'status' : 'aliases', without, grounds)]
    : own
}

function isSame(one: Item, other: Item): boolean {
  return one.kind === other.kind && keyOf(one.kind, one.content) === keyOf(other.kind, other.content)
}
