import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '../../../../tests/support/test-database.js'
import type { Seat } from '../../../kernel/actor.js'
import type { PartnershipId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { workFrom } from '../../access/index.js'
import { aPartnership, anAgency, aSeat } from '../../access/testing/a-partnership.js'
import {
  assessmentTemplate,
  assessmentTemplates,
  currentVersion,
  findBoundary,
  getVersion,
  intervals,
  listItems,
  optionsFrom,
  type PackFiles,
  planPack,
  publishPack,
  readPackFolder,
  riskLevels,
  sayPublishRefusal,
  strands,
  workingCalendar,
} from '../index.js'
import { loadTestPack } from '../testing/load-test-pack.js'

const database = useDatabase()
const NOON = new Date('2026-03-02T12:00:00Z')
let partnershipId: PartnershipId
let administrator: Seat

beforeEach(async () => {
  partnershipId = await aPartnership(database.db)
  const agencyId = await anAgency(database.db, partnershipId, { kind: 'partnership' })
  administrator = await aSeat(database.db, partnershipId, { agencyId, role: 'administrator' })
})

const work = () => workFrom({ db: database.db, clock: () => NOON, auditLanes: 2 }, administrator)
const look = <T>(read: (tx: Tx, by: By) => Promise<T>) => work().look('test.looked', read)
const publish = (files: PackFiles) => work().change((tx, by) => publishPack(tx, by, files))
const northmoor = () => readPackFolder('packs/northmoor')

/** The pack with one of its files changed: what a partnership hands in next. */
function withChange(name: string, change: (version: Record<string, unknown>) => unknown): PackFiles {
  const files = northmoor()
  const file = files.versions.find((each) => each.name === name)
  if (!file) throw new Error(`There is no ${name}`)
  const changed = change(JSON.parse(file.text))
  return { ...files, versions: [...files.versions, { name: `next-${name}`, text: JSON.stringify(changed) }] }
}

async function countOf(table: 'local_version' | 'local_boundary'): Promise<number> {
  const { rows } = await database.admin.query(`select count(*)::int as n from ${table} where partnership_id = $1`, [
    partnershipId,
  ])
  return rows[0].n
}

async function audited(action: string): Promise<number> {
  const { rows } = await database.admin.query(
    `select count(*)::int as n from audit_entry where partnership_id = $1 and body->>'action' = $2`,
    [partnershipId, action],
  )
  return rows[0].n
}

describe('publishing a pack', () => {
  it.each(['northmoor', 'north-yorkshire'])(
    'publishes every version of %s once, and nothing the second time',
    async (pack) => {
      const files = readPackFolder(`packs/${pack}`)
      const first = await publish(files)
      expect(first.ok ? first.value.published : first.refusals).toHaveLength(files.versions.length)
      expect(await countOf('local_version')).toBe(files.versions.length)
      expect(await countOf('local_boundary')).toBe(files.boundaries.length)
      expect(await audited('reference.version-published')).toBe(files.versions.length)

      const again = await publish(files)
      expect(again).toMatchObject({ ok: true, value: { published: [] } })
      expect(again.ok && again.value.unchanged).toHaveLength(files.versions.length)
      expect(await countOf('local_version')).toBe(files.versions.length)
      expect(await audited('reference.version-published')).toBe(files.versions.length)
      expect(await audited('reference.pack-checked')).toBe(1)
    },
  )

  it('does not mind how a file is laid out', async () => {
    await publish(northmoor())
    const files = northmoor()
    const laidOut = files.versions.map(({ name, text }) => ({ name, text: JSON.stringify(JSON.parse(text)) }))
    expect(await publish({ ...files, versions: laidOut })).toMatchObject({ ok: true, value: { published: [] } })
  })

  it('says in words what a new version changes, and tells whoever listens', async () => {
    await publish(northmoor())
    const files = withChange('risk-levels-2025-04.json', (version) => ({
      ...version,
      version: '2026-04',
      validFrom: '2026-04-01',
      items: (version.items as { label: string; definition: string }[]).map((item, at) =>
        at === 0 ? { ...item, definition: 'Another definition.' } : item,
      ),
    }))
    const plan = await look((tx) => planPack(tx, files))
    expect(plan.ok && plan.value.fresh.map(({ differences }) => differences)).toEqual([
      [expect.stringContaining('‘Another definition.’')],
    ])
    expect(await countOf('local_version')).toBe(northmoor().versions.length)

    const outcome = await publish(files)
    expect(outcome).toMatchObject({ ok: true, value: { published: [{ name: 'risk-levels 2026-04' }] } })
    const { rows } = await database.admin.query(
      `select payload from graphile_worker._private_jobs where payload->>'kind' = 'risk-levels' and payload->>'partnershipId' = $1`,
      [partnershipId],
    )
    expect(rows.at(-1)?.payload).toMatchObject({ fact: 'reference.version-published' })
  })

  it('refuses other content under a published name, and writes nothing', async () => {
    await publish(northmoor())
    const before = await countOf('local_version')
    const files = withChange('risk-levels-2025-04.json', (version) => ({ ...version, author: 'Someone else' }))
    const outcome = await publish({ ...files, versions: files.versions.slice(-1) })
    expect(outcome).toEqual({
      ok: false,
      refusals: [{ code: 'changed-after-publishing', field: 'risk-levels 2025-04' }],
    })
    expect(await countOf('local_version')).toBe(before)
  })

  it('refuses another drawing under a published name', async () => {
    await publish(northmoor())
    const files = northmoor()
    const redrawn = files.boundaries.map((each) => ({ ...each, text: `${each.text} ` }))
    expect(await publish({ ...files, boundaries: redrawn })).toMatchObject({
      refusals: [{ code: 'boundary-changed', field: 'boundaries/localities.geojson' }],
    })
  })

  it('gathers every fault of a pack in sentences, and writes nothing', async () => {
    const files = northmoor()
    const broken = [
      { name: 'cut-short.json', text: '{"kind": "strands"' },
      { name: 'strange.json', text: '{"kind": "moon-phases"}' },
    ]
    const outcome = await publish({ ...files, versions: [...files.versions, ...broken] })
    expect(outcome.ok ? [] : outcome.refusals.map(sayPublishRefusal)).toEqual([
      'cut-short.json: This file is not JSON. Look for a missing comma or bracket.',
      'strange.json: ‘moon-phases’ is not a kind of local data.',
    ])
    expect(await countOf('local_version')).toBe(0)
    expect(await audited('reference.version-published')).toBe(0)
  })

  it('checks a part of a pack together with what is published', async () => {
    const files = northmoor()
    const alone = { versions: files.versions.filter((each) => each.name === 'calendar.json'), boundaries: [] }
    expect((await publish(alone)).ok).toBe(false)
    await publish(files)
    const retired = withChange('strands-2024-27.json', (version) => ({
      ...version,
      version: '2028',
      validFrom: '2028-04-01',
      items: (version.items as unknown[]).slice(1),
    }))
    const outcome = await publish({ versions: retired.versions.slice(-1), boundaries: [] })
    expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code)).toContain('code-vanished')
  })

  it('never lets the application change what is published', async () => {
    await publish(northmoor())
    await expect(
      look((tx) => tx.updateTable('localVersion').set({ author: 'Nobody' }).where('kind', '=', 'strands').execute()),
    ).rejects.toThrow('permission denied')
  })
})

describe('local data', () => {
  beforeEach(async () => {
    await loadTestPack(database.db, partnershipId)
  })

  it.each([
    { on: '2024-03-31T12:00:00Z', version: '2020-23', because: 'the last day of the older strands' },
    { on: '2024-03-31T22:59:59Z', version: '2020-23', because: 'a second before midnight in British Summer Time' },
    { on: '2024-03-31T23:00:00Z', version: '2024-27', because: 'it is 1 April in England' },
  ])('gives the strands of $version at $on: $because', async ({ on, version }) => {
    expect((await look((tx) => strands(tx, new Date(on)))).version).toBe(version)
  })

  it('gives an old version to a record that was made under it', async () => {
    const old = await look((tx) => riskLevels(tx, new Date('2021-01-01T12:00:00Z')))
    const again = await look((tx) => getVersion(tx, old.versionId, 'risk-levels'))
    expect(again).toEqual(old)
    expect(again.version).toBe('2020-04')
    await expect(look((tx) => getVersion(tx, old.versionId, 'strands'))).rejects.toThrow('no such version')
  })

  it('is each partnership’s own', async () => {
    const { versionId } = await look((tx) => riskLevels(tx, NOON))
    const other = await aPartnership(database.db)
    const agencyId = await anAgency(database.db, other)
    const stranger = await aSeat(database.db, other, { agencyId, role: 'administrator' })
    const theirs = workFrom({ db: database.db, clock: () => NOON, auditLanes: 2 }, stranger)
    await expect(theirs.look('test.looked', (tx) => getVersion(tx, versionId))).rejects.toThrow('no such version')
    await expect(theirs.look('test.looked', (tx) => riskLevels(tx, NOON))).rejects.toThrow('has to be published')
  })

  it('says what is missing before anything holds', async () => {
    await expect(look((tx) => currentVersion(tx, 'localities', new Date('2019-01-01')))).rejects.toThrow('2019-01-01')
  })

  it('is the same for every reader, who cannot change it', async () => {
    const version = await look((tx) => riskLevels(tx, NOON))
    expect(() => version.items.pop()).toThrow(TypeError)
  })

  it('gives lists, options, lengths, the calendar and templates', async () => {
    const at = NOON
    const found = await look(async (tx) => ({
      pauses: await listItems(tx, 'clock-pause-reasons', at),
      strands: await optionsFrom(tx, 'strands', at),
      kinds: await optionsFrom(tx, 'context-kinds', at),
      lengths: (await intervals(tx, at)).items.length,
      calendar: await workingCalendar(tx),
      main: await assessmentTemplate(tx, undefined, at),
      shorter: await assessmentTemplate(tx, 'peer-relationship-assessment', at),
      all: (await assessmentTemplates(tx, at)).map(({ template }) => template),
      drawing: await findBoundary(tx, 'boundaries/localities.geojson'),
    }))
    expect(found.pauses.map(({ code }) => code)).toContain('family-away')
    expect(found.strands.length).toBeGreaterThan(7)
    expect(found.kinds[0]).toHaveProperty('hint')
    expect(found.lengths).toBeGreaterThan(0)
    expect(found.calendar.closed.has('2026-12-25' as never)).toBe(true)
    expect(found.main).toMatchObject({ template: 'exploitation-risk-assessment', use: 'main' })
    expect(found.all).toEqual(['exploitation-risk-assessment', 'peer-relationship-assessment'])
    expect(found.shorter.use).toBe('beside')
    expect(JSON.parse(found.drawing ?? '{}')).toHaveProperty('features')
    await expect(look((tx) => optionsFrom(tx, 'no-such-list', at))).rejects.toThrow('no-such-list')
    await expect(look((tx) => assessmentTemplate(tx, 'none-such', at))).rejects.toThrow('none-such')
  })
})
