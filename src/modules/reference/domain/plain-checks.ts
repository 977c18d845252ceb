import { type PackRefusal, packRefusal } from './pack-refusal.js'

/** Each code that stands more than once, named once. */
export function repeated(codes: readonly string[]): string[] {
  return [...new Set(codes.filter((code, at) => codes.indexOf(code) !== at))]
}

/** Ranks, already sorted, must be 0, 1, 2 and so on: a gap or a double leaves "one step up" without a meaning. */
export function ranksInOrder(ranks: readonly number[], field: string): PackRefusal[] {
  const at = ranks.findIndex((rank, place) => rank !== place)
  return at < 0 ? [] : [packRefusal('rank-gap', field, String(ranks[at]), String(at))]
}
