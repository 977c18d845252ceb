import { activeItems } from './version.js'
import type { Strand, StrandsVersion } from './strands.js'

/** Where something recorded under an older strand belongs in a newer list. */
export type StrandMapping =
  | { readonly kind: 'same'; readonly code: string }
  | { readonly kind: 'moved'; readonly code: string }
  | { readonly kind: 'choose'; readonly among: readonly string[] }
  | { readonly kind: 'none' }

/**
 * Maps a strand of an earlier version onto a later one. A code that is still in use is the same strand, for codes are
 * never reused. A retired one follows its `mapsTo`, through several lists if need be. What was recorded stays as it was
 * recorded: a mapping serves counts and new work. A code that the later version does not know maps to none.
 */
export function mapStrand(code: string, later: StrandsVersion): StrandMapping {
  const strand = later.items.find((item) => item.code === code)
  if (!strand) return { kind: 'none' }
  if (!strand.retired) return { kind: 'same', code }
  const [first, ...others] = destinations(strand, later, new Set([code]))
  if (first === undefined) return { kind: 'none' }
  return others.length === 0 ? { kind: 'moved', code: first } : { kind: 'choose', among: [first, ...others] }
}

function destinations(strand: Strand, later: StrandsVersion, seen: Set<string>): string[] {
  const found = (strand.mapsTo ?? []).flatMap((code) => {
    if (seen.has(code)) return []
    seen.add(code)
    const next = later.items.find((item) => item.code === code)
    if (!next) return []
    return next.retired ? destinations(next, later, seen) : [code]
  })
  return [...new Set(found)]
}

/** The strands of a version with those beneath each, in the version's order. */
export function strandTree(version: StrandsVersion): { strand: Strand; beneath: Strand[] }[] {
  const active = activeItems(version.items)
  return active
    .filter((strand) => strand.parent === undefined)
    .map((strand) => ({ strand, beneath: active.filter((each) => each.parent === strand.code) }))
}
