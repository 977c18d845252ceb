import type { CensusItem } from '../domain/census-item.js'
import type { CensusLimits } from '../domain/limits.js'
import { readCinCensus } from '../domain/read-cin-census.js'

/** Cuts bytes into pieces of a size, as a slow upload would. */
export function* inPieces(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** Reads a whole census and gathers what it comes to, by kind. For tests: it keeps every child. */
export async function readAllOf(file: string | Uint8Array, limits?: CensusLimits, pieces?: number) {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file
  const items: CensusItem[] = []
  const outcome = await readCinCensus(inPieces(bytes, pieces ?? 65_536), (item) => void items.push(item), limits)
  return {
    outcome,
    items,
    headers: items.filter((item) => item.kind === 'header'),
    children: items.filter((item) => item.kind === 'child'),
    refused: items.filter((item) => item.kind === 'refusedChild'),
    unknown: items.filter((item) => item.kind === 'unknownElement'),
    warnings: items.filter((item) => item.kind === 'warning'),
  }
}
