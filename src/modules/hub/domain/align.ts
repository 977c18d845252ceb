export type Pair<T> = { readonly before: T | undefined; readonly after: T | undefined }

/**
 * Sets two sequences side by side: what is the same stands beside itself (the longest common subsequence); between, what
 * is kin stands beside its kin in order, and the rest alone.
 */
export function align<T>(
  before: readonly T[],
  after: readonly T[],
  isSame: (one: T, other: T) => boolean,
  isKin: (one: T, other: T) => boolean,
): Pair<T>[] {
  const lengths = commonLengths(before, after, isSame)
  const pairs: Pair<T>[] = []
  let gone: T[] = []
  let come: T[] = []
  const close = () => {
    pairs.push(...pairUp(gone, come, isKin))
    gone = []
    come = []
  }
  for (let i = 0, j = 0; i < before.length || j < after.length; ) {
    const [one, other] = [before[i], after[j]]
    if (one !== undefined && other !== undefined && isSame(one, other)) {
      close()
      pairs.push({ before: one, after: other })
      i += 1
      j += 1
    } else if (other === undefined || (one !== undefined && at(lengths, i + 1, j) >= at(lengths, i, j + 1))) {
      gone.push(one as T)
      i += 1
    } else {
      come.push(other)
      j += 1
    }
  }
  close()
  return pairs
}

/** For each pair of positions, how many are common from there to the ends. */
function commonLengths<T>(before: readonly T[], after: readonly T[], isSame: (one: T, other: T) => boolean) {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1))
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      (lengths[i] as Uint16Array)[j] = isSame(before[i] as T, after[j] as T)
        ? at(lengths, i + 1, j + 1) + 1
        : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1))
  return lengths
}

function at(lengths: readonly Uint16Array[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0
}

/** What went and what came in one place: kin beside kin, in the order of what there is now. */
function pairUp<T>(gone: readonly T[], come: readonly T[], isKin: (one: T, other: T) => boolean): Pair<T>[] {
  const pairs: Pair<T>[] = []
  let left = [...gone]
  for (const after of come) {
    const found = left.findIndex((each) => isKin(each, after))
    for (const before of left.slice(0, Math.max(0, found))) pairs.push({ before, after: undefined })
    pairs.push({ before: found < 0 ? undefined : left[found], after })
    if (found >= 0) left = left.slice(found + 1)
  }
  return [...pairs, ...left.map((before) => ({ before, after: undefined }))]
}
