import { dayOf } from '../../../kernel/calendar-date.js'
import { accept, type Outcome, type Refusal, refuse } from '../../../kernel/outcome.js'
import { announce } from '../../../platform/jobs/announce.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { listColleagues } from '../../access/index.js'
import { queueMessage } from '../../messages/index.js'
import { findItemForUpdate, listDueForUpdate, listVersions, saveTitle, stampEdition } from '../data/item.store.js'
import type { HubVersionId } from '../data/tables.js'
import { lockHub } from '../data/working.store.js'
import { titleOf } from '../domain/item.js'
import { type Held, publishTogether } from '../domain/publish-together.js'
import { whatIsAround } from '../queries/contents.query.js'
import { type LockedItem, moveVersion } from './on-item.js'

type Published = {
  readonly publishedIds: readonly HubVersionId[]
  readonly held: readonly Held[]
  /** Of what is held back, what someone expects to be published at its time. */
  readonly missed: readonly HubVersionId[]
}

/**
 * Publishes what was approved and whose time has come, as far as it stands together with what is published. What does
 * not is held back, and tried again the next time. The hub is locked by whoever calls.
 */
export async function publishWhatIsDue(tx: Tx, by: By, drawings: ReadonlySet<string>): Promise<Published> {
  const due = new Set((await listDueForUpdate(tx, by.now)).map(({ id }) => id))
  const { published, coming, approved } = await whatIsAround(tx)
  const candidates = approved.filter(({ id }) => due.has(id as HubVersionId))
  const { ready, held } = publishTogether(candidates, { published, coming, drawings, today: dayOf(by.now) })
  const publishedIds: HubVersionId[] = []
  for (const { itemId } of candidates.filter((each) => ready.includes(each)).toSorted(byItem)) {
    const item = await findItemForUpdate(tx, itemId)
    if (!item) throw new Error('An item of the hub is not there')
    const versions = await listVersions(tx, itemId)
    const next = versions.find(({ id }) => due.has(id))
    if (!next) throw new Error('A version that is due is not there')
    const live = versions.find(({ state }) => state === 'published')
    if (live) await supersede(tx, by, { item, version: live })
    await moveVersion(tx, by, { item, version: next, move: 'publish', change: { publishedAt: by.now } })
    await saveTitle(tx, by, itemId, titleOf(item.kind, next.content as never))
    publishedIds.push(next.id)
  }
  if (publishedIds.length > 0) await tellOfEdition(tx, by)
  const missed = candidates.flatMap((each) =>
    !ready.includes(each) && isPlannedAhead(each) ? [each.id as HubVersionId] : [],
  )
  return { publishedIds, held, missed }
}

/** Approved for a time; “now” needs no message: whoever approved it was told. */
function isPlannedAhead({ publishAt, reviewedAt }: { publishAt: Date | null; reviewedAt: Date | null }): boolean {
  return publishAt !== null && reviewedAt !== null && publishAt > reviewedAt
}

function byItem(one: { itemId: string }, other: { itemId: string }): number {
  return one.itemId < other.itemId ? -1 : 1
}

export async function supersede(
  tx: Tx,
  by: By,
  { item, version }: { item: Pick<LockedItem, 'id'>; version: Parameters<typeof moveVersion>[2]['version'] },
): Promise<void> {
  await moveVersion(tx, by, { item, version, move: 'supersede', change: { endedAt: by.now } })
}

/** What is published has changed: every running Kith reads it again. */
export async function tellOfEdition(tx: Tx, by: By): Promise<void> {
  await stampEdition(tx, by)
  await announce(tx, { fact: 'hub.published' })
}

export type NothingDue = Refusal & { readonly code: 'nothing-due'; readonly field?: undefined }

/** Officers hear once of each version that was not published at its time. The mail names nothing. */
async function tellOfMissed(tx: Tx, by: By, missed: readonly HubVersionId[]): Promise<boolean> {
  if (missed.length === 0) return false
  let told = false
  for (const { accountId } of await listColleagues(tx, { roles: ['partnership-officer'] }))
    for (const id of missed) {
      const message = {
        key: `hub.held-back:${id}:${accountId}`,
        toAccountId: accountId,
        template: 'something-to-do',
        values: { link: '/hub/to-do/held' },
      } as const
      told = (await queueMessage(tx, by, message)) || told
    }
  return told
}

/**
 * Publishes what is due, at its time, and tells officers of what could not be. Nothing to do is a refusal, so that nothing
 * is written.
 */
export async function publishDue(
  tx: Tx,
  by: By,
  drawings: ReadonlySet<string>,
): Promise<Outcome<Published, NothingDue>> {
  await lockHub(tx)
  const done = await publishWhatIsDue(tx, by, drawings)
  const told = await tellOfMissed(tx, by, done.missed)
  if (done.publishedIds.length === 0 && !told) return refuse({ code: 'nothing-due' })
  noteForAudit(tx, {
    action: 'hub.published',
    records: [],
    fields: [`${done.publishedIds.length} published`, `${done.held.length} held back`],
  })
  return accept(done)
}
