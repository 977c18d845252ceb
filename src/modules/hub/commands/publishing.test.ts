import { beforeAll, describe, expect, it } from 'vitest'
import { accept } from '../../../kernel/outcome.js'
import { noteForAudit } from '../../../platform/work.js'
import { auditTrail } from '../../access/testing/audit-trail.js'
import type { ItemId } from '../data/tables.js'
import { findStamp, listPublished } from '../data/item.store.js'
import type { Item } from '../domain/contents.js'
import type { PageContent } from '../domain/page-content.js'
import { NOW, useEditingApp } from '../testing/an-editing-app.js'
import { aPage, aService, someSettings } from '../testing/editable-contents.js'
import { DRAWINGS, publishedAsIs, stepsIn } from '../testing/editing-steps.js'
import { publishDue } from './publish.js'
import { approve, sendBack, sendForReview, withdraw } from './review.js'
import { takeDown } from './take-down.js'
import { createItem, discardDraft, startDraft } from './write-draft.js'

const editing = useEditingApp()
const steps = stepsIn(editing)
const page = (slug: string, changes: Partial<PageContent> = {}): Item => ({
  kind: 'page',
  content: aPage({ slug, reader: 'everyone', title: slug, ...changes }),
})
const codes = (outcome: { ok: boolean; refusals?: readonly { code: string }[] }) =>
  outcome.ok ? 'ok' : (outcome.refusals ?? []).map(({ code }) => code).join()
const later = (days: number, minutes = 0) => new Date(NOW.getTime() + (days * 24 * 60 + minutes) * 60_000)
/** In the order of their names: entries of one moment stand in several lanes. */
const did = async (itemId: string) =>
  (await auditTrail(editing.database, { partnershipId: editing.partnershipId, about: itemId }))
    .map(({ action }) => action)
    .toSorted()
const live = async () =>
  (await editing.look(editing.ruth, (tx) => listPublished(tx))).map(
    ({ key, content }) => `${key}: ${(content as PageContent).title}`,
  )
const stamp = () => editing.look(editing.ruth, (tx) => findStamp(tx))

beforeAll(async () => {
  await editing.did(editing.lena, async (tx, by) => {
    const ids = await publishedAsIs(tx, by, [
      { kind: 'service', content: aService() },
      { kind: 'settings', content: someSettings() },
    ])
    noteForAudit(tx, { action: 'test.published', records: [], fields: [] })
    return accept(ids)
  })
})

async function published(slug: string, changes: Partial<PageContent> = {}): Promise<ItemId> {
  const itemId = await steps.create(editing.ruth, page(slug, changes))
  await steps.send(editing.ruth, itemId)
  expect(codes(await steps.approveIt(editing.lena, itemId))).toBe('ok')
  return itemId
}

describe('a new page', () => {
  it('is written by one and published by another, and every step is in the audit', async () => {
    const before = await stamp()
    const itemId = await published('first')
    expect(await steps.states(itemId)).toEqual(['1 published'])
    expect(await live()).toContain('en/standard/first: first')
    expect(await stamp()).not.toBe(before)
    expect(await did(itemId)).toEqual([
      'hub.item-created',
      'hub.sent-for-review',
      'hub.version-approved',
      'hub.version-published',
    ])
    const { rows } = await editing.database.admin.query<{ payload: { fact: string } }>(
      `select payload from graphile_worker._private_jobs where payload ->> 'fact' = 'hub.published'`,
    )
    expect(rows.length).toBeGreaterThan(0)
  })

  it('is not approved by whoever wrote it, and nothing is written then', async () => {
    const itemId = await steps.create(editing.ruth, page('own'))
    await steps.send(editing.ruth, itemId)
    expect(codes(await steps.approveIt(editing.ruth, itemId))).toBe('second-person-needed')
    expect(await steps.states(itemId)).toEqual(['1 in-review'])
    expect(await did(itemId)).toEqual(['hub.item-created', 'hub.sent-for-review'])
  })

  it('nor by someone who wrote on it, which the database refuses too', async () => {
    const itemId = await steps.create(editing.ruth, page('both'))
    expect(codes(await steps.edit(editing.lena, itemId, 'page', (content) => ({ ...content, lead: 'Hers.' })))).toBe(
      'ok',
    )
    await steps.send(editing.ruth, itemId)
    expect(codes(await steps.approveIt(editing.lena, itemId))).toBe('second-person-needed')
    const approved = (account: string) =>
      editing.database.admin.query(
        `update hub_version set state = 'approved', publish_at = now(), reviewed_by_account = $2 where item_id = $1`,
        [itemId, account],
      )
    await expect(approved(editing.lena.accountId)).rejects.toThrow('reviewed_by_none_of_its_writers')
    await expect(approved(editing.ruth.accountId)).rejects.toThrow('reviewed_by_a_second_person')
  })

  it('has an address of its own', async () => {
    await steps.create(editing.ruth, page('taken'))
    const again = await editing.change(editing.lena, (tx, by) => createItem(tx, by, page('taken')))
    expect(codes(again)).toBe('key-taken')
    expect(
      codes(await editing.change(editing.lena, (tx, by) => createItem(tx, by, page('taken', { language: 'pl' })))),
    ).toBe('ok')
  })
})

describe('what stops it', () => {
  it('is refused at the approval, with its place, and nothing is approved', async () => {
    const itemId = await steps.create(
      editing.ruth,
      page('stopped', { lead: 'See [it](/be-aware/nowhere). Ring {phone:none}.' }),
    )
    await steps.send(editing.ruth, itemId)
    const outcome = await steps.approveIt(editing.lena, itemId)
    expect(outcome.ok ? [] : outcome.refusals).toEqual([
      { code: 'page-unknown', field: 'lead', about: '/be-aware/nowhere' },
      { code: 'service-unknown', field: 'lead', about: 'none' },
    ])
    expect(await steps.states(itemId)).toEqual(['1 in-review'])
  })

  it('holds back two pages that lead to each other until both are approved, then publishes both', async () => {
    const one = await steps.create(editing.ruth, page('one', { lead: '[Two](/be-aware/two)' }))
    const two = await steps.create(editing.ruth, page('two', { lead: '[One](/be-aware/one)' }))
    await steps.send(editing.ruth, one)
    expect(codes(await steps.approveIt(editing.lena, one)), 'nobody has sent the other').toBe('page-unknown')
    await steps.send(editing.ruth, two)
    expect(await steps.approveIt(editing.lena, one)).toEqual({ ok: true, value: { isPublished: false } })
    expect(await steps.states(one)).toEqual(['1 approved'])
    expect(await steps.approveIt(editing.lena, two)).toEqual({ ok: true, value: { isPublished: true } })
    expect([await steps.states(one), await steps.states(two)]).toEqual([['1 published'], ['1 published']])
  })
})

describe('publishing at a time', () => {
  it('waits for it to the minute, and takes the place of the version before', async () => {
    const itemId = await published('timed')
    await steps.start(editing.ruth, itemId)
    await steps.edit(editing.ruth, itemId, 'page', (content) => ({ ...content, title: 'timed anew' }))
    await steps.send(editing.ruth, itemId)
    const on = later(1)
    expect(codes(await steps.approveIt(editing.lena, itemId, { on }))).toBe('ok')
    const due = (at: Date) => editing.change(editing.ruth, (tx, by) => publishDue(tx, by, DRAWINGS), at)
    expect(codes(await due(later(1, -1)))).toBe('nothing-due')
    expect(await steps.states(itemId)).toEqual(['2 approved', '1 published'])
    expect(codes(await due(on))).toBe('ok')
    expect(await steps.states(itemId)).toEqual(['2 published', '1 superseded'])
    expect(codes(await due(on)), 'twice is once').toBe('nothing-due')
    const [newest, before] = await steps.versions(itemId)
    expect([newest?.publishedAt, before?.endedAt]).toEqual([on, on])
    expect(await live()).toContain('en/standard/timed: timed anew')
  })

  it.each([
    { on: NOW, code: 'when-past', because: 'that is now' },
    { on: later(0, 1), code: 'ok', because: 'a minute ahead is ahead' },
    { on: later(366), code: 'ok', because: 'a year ahead' },
    { on: later(366, 1), code: 'when-too-far', because: 'nobody remembers for longer' },
  ])('at $on is $code: $because', async ({ on, code }) => {
    const itemId = await steps.create(editing.ruth, page(`at-${on.getTime()}`, { title: 'At a time' }))
    await steps.send(editing.ruth, itemId)
    expect(codes(await steps.approveIt(editing.lena, itemId, { on }))).toBe(code)
  })

  it('checks against that day: a number that will be overdue by then is refused', async () => {
    const itemId = await steps.create(editing.ruth, page('overdue-then', { lead: 'Ring {phone:young-local}.' }))
    await steps.send(editing.ruth, itemId)
    expect(codes(await steps.approveIt(editing.lena, itemId, { on: new Date('2026-08-03T09:00:00Z') }))).toBe(
      'service-overdue',
    )
    expect(codes(await steps.approveIt(editing.lena, itemId, { on: new Date('2026-08-02T09:00:00Z') }))).toBe('ok')
  })

  it('holds back what has become wrong meanwhile', async () => {
    const target = await published('target')
    const itemId = await steps.create(editing.ruth, page('leads', { lead: '[It](/be-aware/target)' }))
    await steps.send(editing.ruth, itemId)
    expect(codes(await steps.approveIt(editing.lena, itemId, { on: later(2) }))).toBe('ok')
    await editing.did(editing.ruth, (tx, by) =>
      takeDown(tx, by, { itemId: target, words: 'Wrong', drawings: DRAWINGS }),
    )
    const due = () => editing.change(editing.ruth, (tx, by) => publishDue(tx, by, DRAWINGS), later(2))
    expect(await due()).toMatchObject({ ok: true, value: { missed: [(await steps.open(itemId)).id] } })
    expect(codes(await due()), 'officers are told once').toBe('nothing-due')
    const { rows } = await editing.database.admin.query(`select 1 from mail where link like '%/hub/to-do/held'`)
    expect(rows).toHaveLength(2)
    expect(await steps.states(itemId)).toEqual(['1 approved'])
    expect((await steps.find(itemId, 'page', later(2)))?.stops.map(({ code }) => code)).toEqual(['page-unknown'])
  })
})

describe('a review', () => {
  it('sends back with words, tells whoever wrote it, and takes it again', async () => {
    const itemId = await steps.create(editing.ruth, page('back'))
    await steps.send(editing.ruth, itemId)
    const { revision } = await steps.open(itemId)
    const back = (words: string, seen = revision) =>
      editing.change(editing.lena, (tx, by) => sendBack(tx, by, { itemId, seen, words }))
    expect(codes(await back(''))).toBe('words-missing')
    expect(codes(await back('x'.repeat(2001)))).toBe('too-long')
    expect(codes(await back('Shorter', revision - 1))).toBe('changed-meanwhile')
    expect(codes(await back('Shorter sentences'))).toBe('ok')
    expect(await steps.open(itemId)).toMatchObject({
      state: 'draft',
      reviewWords: 'Shorter sentences',
      reviewedByName: 'Lena Brandt',
    })
    const { rows } = await editing.database.admin.query<{ to_address: string; link: string }>(
      'select to_address, link from mail where link like $1',
      [`%${itemId}%`],
    )
    expect(rows.map(({ to_address, link }) => [to_address.split('@')[0], link.split('/').at(-1)])).toEqual([
      [editing.lena.accountId, 'review'],
      [editing.ruth.accountId, itemId],
    ])
    await steps.edit(editing.ruth, itemId, 'page', (content) => ({ ...content, lead: 'Short.' }))
    await steps.send(editing.ruth, itemId)
    expect(codes(await steps.approveIt(editing.lena, itemId))).toBe('ok')
  })

  it('is not done on something else than what was read', async () => {
    const itemId = await steps.create(editing.ruth, page('moved-on'))
    await steps.send(editing.ruth, itemId)
    const { revision } = await steps.open(itemId)
    const back = (seat: typeof editing.ruth) =>
      editing.change(seat, (tx, by) => withdraw(tx, by, { itemId, seen: revision }))
    expect(codes(await back(editing.lena))).toBe('not-yours')
    expect(codes(await back(editing.ruth))).toBe('ok')
    await steps.edit(editing.ruth, itemId, 'page', (content) => ({ ...content, lead: 'Other words.' }))
    await steps.send(editing.ruth, itemId)
    const stale = await editing.change(editing.lena, (tx, by) =>
      approve(tx, by, { itemId, seen: revision, words: '', drawings: DRAWINGS }),
    )
    expect(codes(stale)).toBe('changed-meanwhile')
  })

  it('needs to be told what changed; who checked all of it says so', async () => {
    const itemId = await steps.create(editing.ruth, page('noted', { lastChecked: '2025-11-02' }))
    const { revision } = await steps.open(itemId)
    const send = (note: string, isChecked: boolean) =>
      editing.change(editing.ruth, (tx, by) => sendForReview(tx, by, { itemId, seen: revision, note, isChecked }))
    expect(codes(await send('', true))).toBe('note-missing')
    expect(codes(await send('All new', true))).toBe('ok')
    expect((await steps.open(itemId)).content).toMatchObject({ lastChecked: '2026-03-02' })
  })
})

describe('drafts', () => {
  it('are one at a time, and what is in review does not change', async () => {
    const itemId = await published('one-draft')
    await steps.start(editing.ruth, itemId)
    const again = await editing.change(editing.lena, (tx, by) => startDraft(tx, by, { itemId }))
    expect(codes(again)).toBe('open-already')
    await steps.send(editing.ruth, itemId)
    expect(codes(await steps.edit(editing.ruth, itemId, 'page', (content) => content))).toBe('moved-on')
  })

  it('are discarded and restored, and old versions too', async () => {
    const itemId = await published('restored')
    await steps.start(editing.ruth, itemId)
    await steps.edit(editing.ruth, itemId, 'page', (content) => ({ ...content, title: 'second' }))
    const { revision } = await steps.open(itemId)
    await editing.did(editing.lena, (tx, by) => discardDraft(tx, by, { itemId, seen: revision }))
    expect(await steps.states(itemId)).toEqual(['2 discarded', '1 published'])
    expect((await steps.find(itemId))?.title).toBe('restored')
    await editing.did(editing.lena, (tx, by) => startDraft(tx, by, { itemId, from: 2 }))
    await steps.send(editing.lena, itemId)
    expect(codes(await steps.approveIt(editing.ruth, itemId))).toBe('ok')
    expect(await steps.states(itemId)).toEqual(['3 published', '2 discarded', '1 superseded'])
    await editing.did(editing.ruth, (tx, by) => startDraft(tx, by, { itemId, from: 1 }))
    const draft = await steps.open(itemId)
    expect([draft.number, (draft.content as PageContent).title, draft.note]).toEqual([4, 'restored', 'Version 1 again'])
    expect(codes(await editing.change(editing.ruth, (tx, by) => startDraft(tx, by, { itemId, from: 9 })))).toBe(
      'open-already',
    )
  })
})

describe('taking something down', () => {
  it('needs a reason, and nothing that leads to it; it can be restored', async () => {
    const itemId = await published('down')
    const user = await published('user', { lead: '[It](/be-aware/down)' })
    const down = (id: ItemId, words: string) =>
      editing.change(editing.ruth, (tx, by) => takeDown(tx, by, { itemId: id, words, drawings: DRAWINGS }))
    expect(codes(await down(itemId, ''))).toBe('words-missing')
    const refused = await down(itemId, 'It is wrong')
    expect(refused.ok ? [] : refused.refusals).toEqual([{ code: 'still-used', field: 'words', about: 'user' }])
    expect(codes(await down(user, 'First this'))).toBe('ok')
    expect(codes(await down(itemId, 'It is wrong'))).toBe('ok')
    expect(await live()).not.toContain('en/standard/down: down')
    expect(codes(await down(itemId, 'Twice'))).toBe('moved-on')
    await editing.did(editing.ruth, (tx, by) => startDraft(tx, by, { itemId, from: 1 }))
    expect(await steps.states(itemId)).toEqual(['2 draft', '1 superseded'])
  })
})
