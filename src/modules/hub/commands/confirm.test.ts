import { beforeEach, describe, expect, it } from 'vitest'
import { accept } from '../../../kernel/outcome.js'
import { noteForAudit } from '../../../platform/work.js'
import { serviceSeat } from '../../access/index.js'
import { auditTrail } from '../../access/testing/audit-trail.js'
import type { ItemId } from '../data/tables.js'
import type { Item } from '../domain/contents.js'
import type { ServiceContent } from '../domain/service-content.js'
import { NOW, useEditingApp } from '../testing/an-editing-app.js'
import { aPage, aService } from '../testing/editable-contents.js'
import { publishedAsIs, stepsIn } from '../testing/editing-steps.js'
import { confirmChecked } from './confirm.js'
import { loadFirstEdition } from './load-first-edition.js'
import { remindOfChecks } from './remind.js'

const editing = useEditingApp()
const steps = stepsIn(editing)
const codes = (outcome: { ok: boolean; refusals?: readonly { code: string }[] }) =>
  outcome.ok ? 'ok' : (outcome.refusals ?? []).map(({ code }) => code).join()
let count = 0
let key: string

async function put(item: Item): Promise<ItemId> {
  const [itemId] = await editing.did(editing.lena, async (tx, by) => {
    noteForAudit(tx, { action: 'test.published', records: [], fields: [] })
    return accept(await publishedAsIs(tx, by, [item]))
  })
  return itemId as ItemId
}
const service = (changes: Parameters<typeof aService>[0] = {}): Item => ({
  kind: 'service',
  content: aService({ key, ...changes }),
})
const confirm = async (itemId: ItemId, who = editing.ruth, seen?: { number: number; revision: number }) => {
  const versions = await steps.versions(itemId)
  const { number, revision } =
    seen ?? versions.find(({ state }) => state === 'published') ?? (versions[0] as (typeof versions)[0])
  return editing.change(who, (tx, by) => confirmChecked(tx, by, { itemId, seenNumber: number, seenRevision: revision }))
}
const verifiedOf = async (itemId: ItemId) =>
  Object.fromEntries(
    (await steps.versions(itemId)).map(({ number, state, content }) => [
      `${number} ${state}`,
      (content as ServiceContent).verified?.on ?? null,
    ]),
  )

beforeEach(() => {
  count += 1
  key = `line-${'abcdefghij'[count]}`
})

describe('someone who rang a number', () => {
  it('publishes that it is right by themselves, as a version of its own', async () => {
    const itemId = await put(service())
    expect(codes(await confirm(itemId, editing.lena))).toBe('ok')
    expect(await verifiedOf(itemId)).toEqual({ '2 published': '2026-03-02', '1 superseded': '2026-02-02' })
    const [newest] = await steps.versions(itemId)
    const content = newest?.content as ServiceContent | undefined
    expect(content?.verified?.by).toBe('Lena Brandt, Be Aware editor')
    expect({ ...content, verified: null }).toEqual(aService({ key, verified: null }))
    const trail = await auditTrail(editing.database, { partnershipId: editing.partnershipId, about: itemId })
    expect(trail.map(({ action }) => action).toSorted()).toEqual(['hub.service-verified', 'hub.version-superseded'])
  })

  it('finds a draft with the same number right as well, and one with another not', async () => {
    const same = await put(service())
    await steps.start(editing.ruth, same)
    await steps.edit(editing.ruth, same, 'service', (content) => ({ ...content, does: 'Talk.' }))
    await confirm(same)
    expect(await verifiedOf(same)).toEqual({
      '3 published': '2026-03-02',
      '2 draft': '2026-03-02',
      '1 superseded': '2026-02-02',
    })
    key = `${key}-other`
    const other = await put(service())
    await steps.start(editing.ruth, other)
    await steps.edit(editing.ruth, other, 'service', (content) => ({
      ...content,
      contacts: [{ kind: 'phone', number: '0808 157 0199' }],
      verified: null,
    }))
    await confirm(other)
    expect(await verifiedOf(other)).toEqual({
      '3 published': '2026-03-02',
      '2 draft': null,
      '1 superseded': '2026-02-02',
    })
  })

  it('publishes nothing that was never reviewed', async () => {
    const itemId = await steps.create(editing.ruth, service({ verified: null }))
    expect(codes(await confirm(itemId))).toBe('ok')
    expect(await verifiedOf(itemId)).toEqual({ '1 draft': '2026-03-02' })
  })

  it('is told where it is not what they rang any more', async () => {
    const itemId = await put(service())
    await confirm(itemId)
    expect(codes(await confirm(itemId, editing.ruth, { number: 1, revision: 1 }))).toBe('changed-meanwhile')
  })
})

it('a page that was checked again has a new day, and its draft keeps the day of its own', async () => {
  const itemId = await put({ kind: 'page', content: aPage({ slug: key, reader: 'everyone' }) })
  await steps.start(editing.ruth, itemId)
  expect(codes(await confirm(itemId))).toBe('ok')
  const days = (await steps.versions(itemId)).map(({ number, content }) => [
    number,
    (content as { lastChecked: string }).lastChecked,
  ])
  expect(days).toEqual([
    [3, '2026-03-02'],
    [2, '2026-02-02'],
    [1, '2026-02-02'],
  ])
})

it('a first edition in review may be reviewed by any officer', async () => {
  const kith = await serviceSeat(editing.database.db, editing.partnershipId, NOW)
  const edition = [{ ...service(), from: 'a file' }]
  await editing.did(editing.ruth, (tx, by) =>
    loadFirstEdition(tx, { ...by, seat: kith }, { edition, as: 'in-review', pack: 'northmoor' }),
  )
  const { rows } = await editing.database.admin.query<{ id: ItemId }>('select id from hub_item where key = $1', [key])
  expect(codes(await steps.approveIt(editing.ruth, rows[0]?.id as ItemId))).toBe('ok')
})

describe('the reminder', () => {
  const mails = async () =>
    (
      await editing.database.admin.query<Record<string, unknown>>(
        `select * from mail where template = 'due-for-a-check'`,
      )
    ).rows
  it('reaches each officer once a day, and names no page', async () => {
    await put({
      kind: 'page',
      content: aPage({ slug: key, reader: 'everyone', title: 'Silver spoons', lastChecked: '2025-09-02' }),
    })
    const remind = () => editing.change(editing.ruth, (tx, by) => remindOfChecks(tx, by))
    expect(codes(await remind())).toBe('ok')
    expect(codes(await remind())).toBe('nothing-to-say')
    const sent = await mails()
    expect(sent.map((mail) => String(mail.to_address).split('@')[0]).toSorted()).toEqual(
      [editing.ruth.accountId, editing.lena.accountId].toSorted(),
    )
    expect(JSON.stringify(sent)).not.toMatch(/Silver|spoons|line-/)
  })
})
