import type { AgencyId, RecordId } from '../../../kernel/ids.js'
import type { Tx } from '../../../platform/work.js'
import { selectSteps } from '../data/step.store.js'
import type { Step } from '../domain/assessment.js'

/** What was decided about assessments on these records, the first step first. */
export async function listStepsOf(
  tx: Tx,
  recordIds: readonly RecordId[],
): Promise<(Step & { readonly contributedByAgencyId: AgencyId })[]> {
  if (recordIds.length === 0) return []
  return selectSteps(tx)
    .where('recordId', 'in', [...recordIds])
    .execute()
}
