import { momentOn } from '../../../src/kernel/calendar-date.js'
import { accept } from '../../../src/kernel/outcome.js'
import { confirmChecked } from '../../../src/modules/hub/commands/confirm.js'
import { approve, sendBack, sendForReview } from '../../../src/modules/hub/commands/review.js'
import { changeDraft, discardDraft, startDraft } from '../../../src/modules/hub/commands/write-draft.js'
import { drawingsAtHand } from '../../../src/modules/hub/data/drawings-at-hand.js'
import { listVersions } from '../../../src/modules/hub/data/item.store.js'
import type { ItemId } from '../../../src/modules/hub/data/tables.js'
import { listItemRows } from '../../../src/modules/hub/data/working.store.js'
import type { ContentOf, ItemKind } from '../../../src/modules/hub/domain/item.js'
import type { Seat } from '../../../src/kernel/actor.js'
import type { Teller } from '../teller.js'

/** What the two officers have in hand since: something at each step of its way, as on an ordinary day. */
export async function tellHubEditing(teller: Teller): Promise<void> {
  const { when, seats } = teller
  const { ruth, lena } = seats
  const steps = await stepsOf(teller)

  // A page that was changed and published: it has a history.
  const accessibility = await steps.start('page', 'en/standard/accessibility', lena, when.workingDaysAgo(8, '9:40'))
  await steps.write('page', accessibility, lena, when.workingDaysAgo(8, '9:55'), (page) => ({
    ...page,
    summary: 'How to make this site fit you, how to ask for another format, and how to complain.',
  }))
  await steps.send(
    accessibility,
    lena,
    when.workingDaysAgo(8, '10:00'),
    'A shorter summary: the list of pages cut it off.',
  )
  await steps.approve(accessibility, ruth, when.workingDaysAgo(7, '14:20'))

  // A number that was rung again.
  await steps.ring('northmoor-front-door', ruth, when.workingDaysAgo(2, '11:15'))

  // One draft of each kind.
  const words = await steps.start(
    'page',
    'en/standard/professionals/language-that-does-not-blame',
    lena,
    when.workingDaysAgo(1, '15:10'),
  )
  await steps.write('page', words, lena, when.workingDaysAgo(1, '15:30'), (page) => ({
    ...page,
    lead: 'The words in a record decide what the next person sees. Words that blame make a child look like the cause. The adult who did harm is gone from them. Write what was done, and by whom.',
  }))
  await steps.start('service', steps.keysOf('service')[0] ?? '', ruth, when.workingDaysAgo(1, '10:05'))
  await steps.start('settings', 'hub', ruth, when.workingDaysAgo(1, '16:00'))
  const guide = await steps.firstGuide()
  await steps.start('download', guide, lena, when.workingDaysAgo(3, '13:00'))

  // A draft that nobody wanted.
  const other = steps.keysOf('download').find((key) => key !== guide) ?? ''
  const unwanted = await steps.start('download', other, lena, when.workingDaysAgo(4, '12:00'))
  await steps.discard(unwanted, lena, when.workingDaysAgo(4, '12:30'))

  // One that waits for the other officer.
  const staying = await steps.start(
    'page',
    'en/standard/staying-safe-on-this-site',
    ruth,
    when.workingDaysAgo(2, '9:15'),
  )
  await steps.write('page', staying, ruth, when.workingDaysAgo(2, '9:45'), (page) => ({
    ...page,
    blocks: [
      { type: 'warning', text: 'If someone is watching you now, leave first and come back when you are alone.' },
      ...page.blocks,
    ],
  }))
  await steps.send(staying, ruth, when.workingDaysAgo(2, '9:50'), 'The youth panel asked for this sentence first.')

  // One that was sent back.
  const runs = await steps.start('page', 'en/standard/who-runs-this', ruth, when.workingDaysAgo(5, '10:30'))
  await steps.write('page', runs, ruth, when.workingDaysAgo(5, '10:50'), (page) => ({
    ...page,
    lead: '{partnership} is constituted under statutory guidance and is accountable for multi-agency safeguarding arrangements in {area}.',
  }))
  await steps.send(runs, ruth, when.workingDaysAgo(5, '10:55'), 'Now as the annual report says it.')
  await steps.back(
    runs,
    lena,
    when.workingDaysAgo(4, '9:20'),
    'Nobody of twelve would read on after this. Say who we are, as before, and leave the guidance out.',
  )

  // One that is approved for a day ahead.
  const communities = await steps.start('page', 'en/standard/communities', lena, when.workingDaysAgo(3, '11:00'))
  await steps.write('page', communities, lena, when.workingDaysAgo(3, '11:20'), (page) => ({
    ...page,
    summary: 'For neighbours, shops, hotels, drivers and clubs: what you might see, and whom to tell.',
  }))
  await steps.send(
    communities,
    lena,
    when.workingDaysAgo(3, '11:25'),
    'For the week in which the letter to shops goes out.',
  )
  await steps.approve(communities, ruth, when.workingDaysAgo(2, '16:40'), momentOn(when.dayAhead(6), 9))
}

/** Steps of the officers, by what items are called for good. */
async function stepsOf({ tell, ask, when, seats }: Teller) {
  const rows = await ask(seats.lena, when.workingDaysAgo(9), (tx, by) =>
    listItemRows(tx, { now: by.now, today: when.today }, { limit: 5000 }),
  )
  const idOf = (kind: ItemKind, key: string): ItemId => {
    const row = rows.find((each) => each.kind === kind && each.key === key)
    if (!row) throw new Error(`The hub has no ${kind} ${key}`)
    return row.id
  }
  const newest = async (itemId: ItemId, at: Date) => {
    const [version] = await ask(seats.lena, at, (tx) => listVersions(tx, itemId))
    if (!version) throw new Error('An item of the hub has no version')
    return version
  }
  return {
    async start(kind: ItemKind, key: string, seat: Seat, at: Date): Promise<ItemId> {
      const itemId = idOf(kind, key)
      await tell(seat, at, (tx, by) => startDraft(tx, by, { itemId }))
      return itemId
    },
    keysOf: (kind: ItemKind) => rows.flatMap((row) => (row.kind === kind ? [row.key] : [])),
    async firstGuide(): Promise<string> {
      for (const { kind, id, key } of rows) {
        if (kind !== 'download') continue
        const { content } = await newest(id, when.workingDaysAgo(9))
        if ('kind' in content && content.kind === 'guide') return key
      }
      throw new Error('The hub has no guide')
    },
    async write<Kind extends ItemKind>(
      kind: Kind,
      itemId: ItemId,
      seat: Seat,
      at: Date,
      edit: (content: ContentOf[Kind]) => ContentOf[Kind],
    ): Promise<void> {
      await tell(seat, at, (tx, by) =>
        changeDraft(tx, by, { itemId, kind, what: 'words', edit: (content) => accept(edit(content)) }),
      )
    },
    async send(itemId: ItemId, seat: Seat, at: Date, note: string): Promise<void> {
      const { revision } = await newest(itemId, at)
      await tell(seat, at, (tx, by) => sendForReview(tx, by, { itemId, seen: revision, note, isChecked: false }))
    },
    async back(itemId: ItemId, seat: Seat, at: Date, words: string): Promise<void> {
      const { revision } = await newest(itemId, at)
      await tell(seat, at, (tx, by) => sendBack(tx, by, { itemId, seen: revision, words }))
    },
    async discard(itemId: ItemId, seat: Seat, at: Date): Promise<void> {
      const { revision } = await newest(itemId, at)
      await tell(seat, at, (tx, by) => discardDraft(tx, by, { itemId, seen: revision }))
    },
    async approve(itemId: ItemId, seat: Seat, at: Date, publishAt?: Date): Promise<void> {
      const { revision } = await newest(itemId, at)
      const drawings = drawingsAtHand()
      await tell(seat, at, (tx, by) =>
        approve(tx, by, { itemId, seen: revision, words: '', drawings, ...(publishAt ? { at: publishAt } : {}) }),
      )
    },
    async ring(key: string, seat: Seat, at: Date): Promise<void> {
      const itemId = idOf('service', key)
      const { number, revision } = await newest(itemId, at)
      await tell(seat, at, (tx, by) => confirmChecked(tx, by, { itemId, seenNumber: number, seenRevision: revision }))
    },
  }
}
