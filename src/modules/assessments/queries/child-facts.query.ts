import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { childHeader, listStanding } from '../../people/index.js'
import { type AssessmentTemplate, referenceLists } from '../../reference/index.js'
import { asksOfLearningDisability, type ChildFacts } from '../domain/floors.js'

/** The code of a learning disability in the Children in Need census: what a pack's own list may call otherwise. */
const LEARNING = 'LD'

/**
 * What floors ask about a child, as the reader may see it: equality data stand in a part of their own, and are read only
 * where the template has a floor that asks. Where they are closed to the reader, the answer in the assessment counts.
 */
export async function readChildFacts(
  tx: Tx,
  by: By,
  recordId: RecordId,
  template: AssessmentTemplate,
): Promise<ChildFacts> {
  const { age, recordIds } = await childHeader(tx, by, recordId)
  if (!asksOfLearningDisability(template)) return { age, hasRecordedLearningDisability: false }
  const lists = await referenceLists(tx, by.now)
  const codes = new Set(
    lists.items
      .find((list) => list.code === 'disabilities')
      ?.entries.filter((entry) => entry.censusCode === LEARNING)
      .map((entry) => entry.code),
  )
  const recorded = await listStanding(tx, recordIds, 'equality')
  return {
    age,
    hasRecordedLearningDisability: recorded.some((each) => each.kind === 'disability' && codes.has(each.code)),
  }
}
