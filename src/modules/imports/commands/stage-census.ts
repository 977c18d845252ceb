import type { SeatId } from '../../../kernel/ids.js'
import { accept, type Outcome, type Refusal, refuse, refuseAll } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { asRecords } from '../../access/index.js'
import { findStagedImport, insertImport, saveStagedCounts } from '../data/import-file.store.js'
import { insertRefused } from '../data/refused-child.store.js'
import { insertStaged, listStandingChildren, moveUnchanged, type Staging } from '../data/staged-child.store.js'
import type { ImportId } from '../data/tables.js'
import type { CheckedCensus, OpenFile } from '../domain/check-census.js'
import type { AcceptedChild, RefusedChild } from '../domain/census-item.js'
import { expiryFrom } from '../domain/expiry.js'
import { readCinCensus } from '../domain/read-cin-census.js'
import { standingOf } from '../domain/standing-of.js'
import { stagingTime } from '../queries/staging-time.query.js'

/** Rows of one statement: large enough that the database is not asked often, small enough to hold in memory. */
const AT_ONCE = 250

/** The longest purpose and file name, in UTF-16 units. */
export const PURPOSE_LENGTH = 500
export const NAME_LENGTH = 200

export type StageRefusal =
  | (Refusal & { readonly code: 'purpose-missing' | 'purpose-too-long'; readonly field: 'purpose' })
  | { readonly code: 'already-imported'; readonly importId: ImportId; readonly field?: undefined }
  | { readonly code: 'file-changed-meanwhile' | 'not-a-council'; readonly field?: undefined }

export type StageInput = {
  /** The seat of the data officer it is staged to; whoever imports it where it is left out. */
  readonly owner?: SeatId | undefined
  readonly name: string
  /** Why these data are looked at. Recorded with the import. */
  readonly purpose: string
  /** The file as `checkCensus` found it; read again here, and held to be the same bytes. */
  readonly checked: CheckedCensus
  readonly open: OpenFile
}

/**
 * Stages the children of a good file to a data officer, where nobody else sees them, until they are chosen or expire. All
 * or nothing, in this transaction. A file whose bytes are staged already is refused and changes nothing.
 */
export async function stageCensus(
  tx: Tx,
  by: By,
  input: StageInput,
): Promise<Outcome<{ readonly importId: ImportId }, StageRefusal>> {
  const faults = purposeFaults(input.purpose)
  if (faults.length > 0) return refuseAll(faults)
  if (by.seat.role === 'data-officer' && by.seat.agencyKind !== 'childrens-social-care')
    return refuse({ code: 'not-a-council' })
  const owner = input.owner ?? by.seat.id
  const expiresAt = expiryFrom(by.now, await stagingTime(tx, by))
  const staged = await asOwner(tx, by, owner, () => stageAs(tx, by, { ...input, owner, expiresAt }))
  if (!staged.ok) return staged
  const { importId, counts } = staged.value
  const { summary } = input.checked
  noteForAudit(tx, {
    action: 'imports.staged',
    records: [],
    thing: importId,
    fields: [
      'digest',
      'purpose',
      `staged_child: ${counts.added + counts.changed}`,
      `unchanged: ${counts.unchanged}`,
      `refused_child: ${summary.refused}`,
    ],
    ...(owner === by.seat.id ? {} : { because: owner }),
  })
  return accept({ importId })
}

function purposeFaults(purpose: string): StageRefusal[] {
  if (purpose.trim() === '') return [{ code: 'purpose-missing', field: 'purpose' }]
  return purpose.length > PURPOSE_LENGTH ? [{ code: 'purpose-too-long', field: 'purpose' }] : []
}

/** An operator writes with the scope of the data officer, and with that alone. */
function asOwner<T>(tx: Tx, by: By, owner: SeatId, work: () => Promise<T>): Promise<T> {
  return owner === by.seat.id ? work() : asRecords(tx, [owner as string as never], work)
}

type Counts = { added: number; changed: number; unchanged: number }

async function stageAs(
  tx: Tx,
  by: By,
  { owner, expiresAt, name, purpose, checked, open }: StageInput & { owner: SeatId; expiresAt: Date },
): Promise<Outcome<{ importId: ImportId; counts: Counts }, StageRefusal>> {
  const { fileDigest } = checked.summary
  const importId = await insertImport(tx, by, { owner, name: name.slice(0, NAME_LENGTH), purpose, checked, expiresAt })
  if (!importId) {
    const earlier = await findStagedImport(tx, by, owner, fileDigest)
    if (!earlier) throw new Error('An import stood in the way and is not there')
    return refuse({ code: 'already-imported', importId: earlier })
  }
  const localAuthority = checked.summary.header?.localAuthority ?? ''
  const staging: Staging = { owner, importId, localAuthority, expiresAt, doubted: checked.doubted }
  const counts: Counts = { added: 0, changed: 0, unchanged: 0 }
  const children: AcceptedChild[] = []
  const refused: RefusedChild[] = []
  const flush = async () => {
    await insertRefused(tx, by, staging, refused.splice(0))
    await stageSome(tx, by, { staging, children: children.splice(0), counts })
  }
  const outcome = await readCinCensus(open(), async (item) => {
    if (item.kind === 'child') children.push(item)
    if (item.kind === 'refusedChild') refused.push(item)
    if (children.length + refused.length >= AT_ONCE) await flush()
  })
  if (!outcome.ok || outcome.value.fileDigest !== fileDigest) return refuse({ code: 'file-changed-meanwhile' })
  await flush()
  await saveStagedCounts(tx, by, importId, counts)
  return accept({ importId, counts })
}

async function stageSome(
  tx: Tx,
  by: By,
  { staging, children, counts }: { staging: Staging; children: readonly AcceptedChild[]; counts: Counts },
): Promise<void> {
  if (children.length === 0) return
  const ids = children.map(({ child }) => child.laChildId)
  const before = await listStandingChildren(tx, by, staging, ids)
  const all = children.map((item) => {
    const standing = before.get(item.child.laChildId)
    return { item, before: standing, is: standingOf(item, standing) }
  })
  for (const { is } of all) counts[is] += 1
  await insertStaged(
    tx,
    by,
    staging,
    all.filter(({ is }) => is !== 'unchanged'),
  )
  const unchanged = all.flatMap(({ item, before: was, is }) =>
    is === 'unchanged' && was ? [{ item, before: was }] : [],
  )
  await moveUnchanged(tx, by, staging, unchanged)
}
