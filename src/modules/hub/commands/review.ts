import { dayOf } from '../../../kernel/calendar-date.js'
import { accept, type Outcome, type Refusal, refuse } from '../../../kernel/outcome.js'
import type { By, Tx } from '../../../platform/work.js'
import { listColleagues } from '../../access/index.js'
import { queueMessage } from '../../messages/index.js'
import { type KeptVersion, saveVersion } from '../data/item.store.js'
import type { ItemId } from '../data/tables.js'
import { lockHub } from '../data/working.store.js'
import { editPath } from '../domain/edit-place.js'
import { hasWritten } from '../domain/publication.js'
import { stopsAmong } from '../domain/publish-together.js'
import type { Stop } from '../domain/stop.js'
import { whatIsAround } from '../queries/contents.query.js'
import { lockOpen, moveVersion, type OnVersion } from './on-item.js'
import { publishWhatIsDue } from './publish.js'

/** The longest note or answer of a reviewer. */
export const MOST_NOTE = 2000
/** Days ahead for which something can be planned. */
const FARTHEST = 366

type On = { readonly itemId: ItemId; readonly seen: number }
export type NoteRefusal = Refusal & {
  readonly code: 'note-missing' | 'words-missing' | 'too-long'
  readonly field: string
}

/** Hands a draft to a second person. Its content stays as it is from now on. */
export async function sendForReview(
  tx: Tx,
  by: By,
  { itemId, seen, note, isChecked }: On & { note: string; isChecked: boolean },
): Promise<Outcome<undefined, OnVersion | NoteRefusal>> {
  const locked = await lockOpen(tx, by, { itemId, seen, move: 'send' })
  if (!locked.ok) return locked
  if (note === '') return refuse({ code: 'note-missing', field: 'note' })
  if (note.length > MOST_NOTE) return refuse({ code: 'too-long', field: 'note' })
  const { open, now } = locked.value
  const checked =
    isChecked && (now.kind === 'page' || now.kind === 'download')
      ? { content: { ...now.content, lastChecked: dayOf(by.now) } }
      : {}
  await moveVersion(tx, by, {
    item: locked.value,
    version: open,
    move: 'send',
    change: { ...checked, note, sentAt: by.now, revision: open.revision + 1 },
  })
  await tellOfficers(tx, by, open, {
    key: `review:${open.id}:${open.revision + 1}`,
    link: editPath(locked.value, 'review'),
  })
  return accept()
}

/** Gives a version back to those who wrote it, with what is to be mended. */
export async function sendBack(
  tx: Tx,
  by: By,
  { itemId, seen, words }: On & { words: string },
): Promise<Outcome<undefined, OnVersion | NoteRefusal>> {
  const locked = await lockOpen(tx, by, { itemId, seen, move: 'send-back' })
  if (!locked.ok) return locked
  if (words === '') return refuse({ code: 'words-missing', field: 'words' })
  if (words.length > MOST_NOTE) return refuse({ code: 'too-long', field: 'words' })
  const { open, id, kind } = locked.value
  await moveVersion(tx, by, {
    item: locked.value,
    version: open,
    move: 'send-back',
    change: { ...reviewedBy(by), reviewWords: words, publishAt: null, revision: open.revision + 1 },
  })
  await queueMessage(tx, by, {
    key: `hub.sent-back:${open.id}:${open.revision + 1}`,
    toAccountId: open.writtenByAccount,
    template: 'something-to-do',
    values: { link: editPath({ kind, id }) },
  })
  return accept()
}

/** Takes back what was sent or approved, to write on. */
export async function withdraw(tx: Tx, by: By, { itemId, seen }: On): Promise<Outcome<undefined, OnVersion>> {
  const locked = await lockOpen(tx, by, { itemId, seen, move: 'withdraw' })
  if (!locked.ok) return locked
  const { open } = locked.value
  await moveVersion(tx, by, {
    item: locked.value,
    version: open,
    move: 'withdraw',
    change: { sentAt: null, publishAt: null, revision: open.revision + 1 },
  })
  return accept()
}

type StopRefusal = Refusal & Stop
type WhenRefusal = Refusal & { readonly code: 'when-past' | 'when-too-far'; readonly field: 'on' }
export type ApproveRefusal = OnVersion | StopRefusal | WhenRefusal | NoteRefusal

/**
 * A second person finds a version right and says from when the public reads it. What stops it is refused; only a link to
 * a page that is itself being reviewed may wait: both are then published together. `at` left out is now.
 */
export async function approve(
  tx: Tx,
  by: By,
  { itemId, seen, at, words, drawings }: On & { at?: Date; words: string; drawings: ReadonlySet<string> },
): Promise<Outcome<{ isPublished: boolean }, ApproveRefusal>> {
  await lockHub(tx)
  const locked = await lockOpen(tx, by, { itemId, seen, move: 'approve' })
  if (!locked.ok) return locked
  const { open, now } = locked.value
  const publishAt = at ?? by.now
  if (at && at <= by.now) return refuse({ code: 'when-past', field: 'on' })
  if (at && at.getTime() - by.now.getTime() > FARTHEST * 24 * 3_600_000)
    return refuse({ code: 'when-too-far', field: 'on' })
  if (words.length > MOST_NOTE) return refuse({ code: 'too-long', field: 'words' })
  const { published, coming, approved } = await whatIsAround(tx)
  const together = approved.filter((each) => each.publishAt !== null && each.publishAt <= publishAt)
  const stops = stopsAmong(now, together, { published, coming, drawings, today: dayOf(publishAt) })
  const [first, ...more] = stops.filter(({ code }) => code !== 'page-waits')
  if (first) return refuse<StopRefusal>(first, ...more)
  await moveVersion(tx, by, {
    item: locked.value,
    version: open,
    move: 'approve',
    change: { ...reviewedBy(by), reviewWords: words, publishAt, revision: open.revision + 1 },
  })
  if (at) return accept({ isPublished: false })
  const { publishedIds } = await publishWhatIsDue(tx, by, drawings)
  return accept({ isPublished: publishedIds.includes(open.id) })
}

function reviewedBy({ seat, now }: By): Parameters<typeof saveVersion>[3] {
  return {
    reviewedBy: seat.id,
    reviewedByAccount: seat.accountId,
    reviewedByName: seat.personName,
    reviewedAt: now,
  }
}

/** Every officer who did not write on it hears that there is something to review. */
async function tellOfficers(
  tx: Tx,
  by: By,
  version: KeptVersion,
  { key, link }: { key: string; link: string },
): Promise<void> {
  for (const { accountId } of await listColleagues(tx, { roles: ['partnership-officer'] })) {
    if (accountId === by.seat.accountId || hasWritten(version, accountId)) continue
    await queueMessage(tx, by, {
      key: `hub.${key}:${accountId}`,
      toAccountId: accountId,
      template: 'something-to-do',
      values: { link },
    })
  }
}
