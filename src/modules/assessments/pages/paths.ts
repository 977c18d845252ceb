import type { RecordId } from '../../../kernel/ids.js'
import type { AssessmentId } from '../domain/assessment.js'

export function listPath(recordId: RecordId): string {
  return `/children/${recordId}/assessments`
}

/** An assessment's own page, or one beneath it: `submit`, `sections/domains/missing`. */
export function assessmentPath(
  { recordId, id }: { readonly recordId: RecordId; readonly id: AssessmentId },
  beneath?: string,
): string {
  const own = `${listPath(recordId)}/${id}`
  return beneath ? `${own}/${beneath}` : own
}
