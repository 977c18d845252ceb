import type { By, Tx } from '../../../platform/work.js'
import { noteForAudit } from '../../../platform/work.js'
import { STAGED } from '../data/chosen.store.js'
import type { StagedChildId } from '../data/tables.js'
import { type Difference, differenceBetween, entriesOf } from '../domain/census-entries.js'
import { findImportHead } from './imports.query.js'

/**
 * One staged child of the seat's, with what is different from the version before. Undefined where there is none, or it is
 * someone else's. Looking is written down, though there is no record yet.
 */
export async function findStagedChild(tx: Tx, by: By, id: StagedChildId) {
  const child = await oneStaged(tx, by, id)
  if (!child) return undefined
  const [before, head] = await Promise.all([
    child.replaces ? oneStaged(tx, by, child.replaces) : undefined,
    findImportHead(tx, by, child.importId),
  ])
  const difference: Difference | undefined =
    before?.content && child.content
      ? differenceBetween(entriesOf(before.content), entriesOf(child.content))
      : undefined
  noteForAudit(tx, {
    action: 'imports.staged-child-viewed',
    records: child.childRecordId ? [child.childRecordId] : [],
    thing: id,
    fields: child.content ? ['content', ...(difference ? ['difference'] : [])] : ['la_child_id', 'birth_date'],
  })
  return { ...child, year: head.year, referenceDate: head.referenceDate, difference }
}
export type StagedChild = NonNullable<Awaited<ReturnType<typeof findStagedChild>>>

function oneStaged(tx: Tx, by: By, id: StagedChildId) {
  return tx
    .selectFrom('stagedChild')
    .select([...STAGED, 'expectedBirthDate', 'line', 'version', 'expiresAt'])
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('ownerScope', '=', by.seat.id)
    .where('id', '=', id)
    .executeTakeFirst()
}
