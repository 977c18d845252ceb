/** Counts what happens under a name within a span of time. In memory, and gone with it. */
export type Tally = {
  /** Counts one more, and answers how many there were before it. */
  add(name: string, now: Date): number
  count(name: string, now: Date): number
}

/** Names kept at most: past that the ones that were quiet for longest are let go. */
const MOST_NAMES = 50_000
/** Moments kept under one name: a count of so many says “many”. */
const MOST_MOMENTS = 200

/** Moments within the last `span` milliseconds, by name. */
export function openTally(span: number, mostNames = MOST_NAMES): Tally {
  const moments = new Map<string, number[]>()
  const recent = (name: string, now: Date): number[] => {
    const since = now.getTime() - span
    return (moments.get(name) ?? []).filter((each) => each > since)
  }
  return {
    add(name, now) {
      const before = recent(name, now)
      moments.delete(name) // set again, it is the last to have been heard of
      moments.set(name, [...before, now.getTime()].slice(-MOST_MOMENTS))
      if (moments.size > mostNames) moments.delete(moments.keys().next().value as string)
      return before.length
    },
    count: (name, now) => recent(name, now).length,
  }
}
