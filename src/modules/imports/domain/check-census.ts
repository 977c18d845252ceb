import { accept, type Outcome } from '../../../kernel/outcome.js'
import type { AcceptedChild, CensusSummary, FileRefusal, RefusedChild, UnknownElement, Warning } from './census-item.js'
import { CENSUS_LIMITS, type CensusLimits } from './limits.js'
import { readCinCensus } from './read-cin-census.js'

/** A file that can be read more than once: each call begins at its first byte. */
export type OpenFile = () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** A file that was read to its end and found good: what it holds, and what there is to tell about it. */
export type CheckedCensus = {
  readonly summary: CensusSummary
  readonly warnings: readonly Warning[]
  readonly unknownElements: readonly UnknownElement[]
  /** Identifiers that two children of the file share who are said to be different. No rule may choose the one kept. */
  readonly doubted: ReadonlySet<string>
}

/**
 * Reads a file to its end before anything is kept of it. A file that is refused as a whole has then changed nothing, and
 * what stands at its end (a header, a second child of the same identifier) is known before its first child is staged.
 * `isSoundUpn` says whether a unique pupil number passes its own check: those that do not are taken, and remarked on.
 */
export async function checkCensus(
  open: OpenFile,
  {
    isSoundUpn,
    onRefused = () => {},
    limits = CENSUS_LIMITS,
  }: {
    isSoundUpn: (upn: string) => boolean
    onRefused?: (child: RefusedChild) => void | Promise<void>
    limits?: CensusLimits
  },
): Promise<Outcome<CheckedCensus, FileRefusal>> {
  const warnings: Warning[] = []
  const unknownElements: UnknownElement[] = []
  const doubted = new Set<string>()
  const unsound = { count: 0, line: 0 }
  const outcome = await readCinCensus(
    open(),
    async (item) => {
      if (item.kind === 'warning') warnings.push(item)
      if (item.kind === 'unknownElement') unknownElements.push(item)
      if (item.kind === 'child') noteUpn(item, isSoundUpn, unsound)
      if (item.kind !== 'refusedChild') return
      const { laChildId, refusals } = item
      if (laChildId !== undefined && refusals.some(({ kept }) => kept && !kept.saysTheSame)) doubted.add(laChildId)
      await onRefused(item)
    },
    limits,
  )
  if (!outcome.ok) return outcome
  if (unsound.count > 0)
    warnings.push({ kind: 'warning', code: 'upn-check-letter', field: 'UPN', values: [], ...unsound })
  return accept({ summary: outcome.value, warnings, unknownElements, doubted })
}

function noteUpn(
  { child, line }: AcceptedChild,
  isSoundUpn: (upn: string) => boolean,
  unsound: { count: number; line: number },
): void {
  if (child.upn === undefined || isSoundUpn(child.upn)) return
  if (unsound.count === 0) unsound.line = line
  unsound.count += 1
}
