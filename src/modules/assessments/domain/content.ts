import type { Answer } from './answers.js'
import type { Assessment } from './assessment.js'

type Kept = { readonly sectionCode: string; readonly itemCode: string; readonly answers: Answer }

/**
 * Everything an assessment says, as one text that is the same whenever the same is said: what its digest in the audit
 * is made of, so that an agreed version can be shown to be unchanged.
 */
export function contentOf(
  {
    id,
    templateVersionId,
    levelsVersionId,
    kind,
    seen,
    seenOn,
    contributors,
  }: Pick<Assessment, 'id' | 'templateVersionId' | 'levelsVersionId' | 'kind' | 'seen' | 'seenOn' | 'contributors'>,
  answers: readonly Kept[],
): string {
  const sections = answers
    .map(({ sectionCode, itemCode, answers: said }) => [sectionCode, itemCode, inOrder(said)] as const)
    .toSorted(([a, x], [b, y]) => (`${a}/${x}` < `${b}/${y}` ? -1 : 1))
  return JSON.stringify([id, templateVersionId, levelsVersionId, kind, seen, seenOn, contributors, sections])
}

/** PostgreSQL gives the keys of a jsonb object in an order of its own; here they stand by their names. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, inOrder(each)]),
  )
}
