import type { By, Tx } from '../../../platform/work.js'
import { tellOutcome, type ToldOutcome } from '../../intake/index.js'
import type { Concern } from '../domain/concern.js'

/**
 * Whoever told a concern of the public reads one of a fixed list of sentences with their key: this says which. Nothing
 * happens for a concern that came from a seat, whose author is told in Kith.
 */
export async function tellTeller(
  tx: Tx,
  by: By,
  { reportId }: Pick<Concern, 'reportId'>,
  outcome: ToldOutcome,
): Promise<void> {
  if (reportId) await tellOutcome(tx, by, { reportId, outcome })
}
