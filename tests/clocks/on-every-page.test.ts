import { describe, expect, it } from 'vitest'
import type { RecordId } from '../../src/kernel/ids.js'
import { holdOn, workFrom } from '../../src/modules/access/index.js'
import { describeClocks } from '../../src/modules/clocks/index.js'
import { holdsPart } from '../../src/platform/http/page.js'
import { htmlFaults } from '../support/check-html.js'
import { paramsOf } from '../support/routes.js'
import { STORY_NOW } from '../support/story-template.js'
import { useWorld } from '../support/world.js'

const world = useWorld()

/** What a reader of a page should find on it: each clock of its record that is open to them, but those of actions. */
async function clocksFor(seatId: string, recordId: RecordId, all: boolean) {
  const work = workFrom({ db: world.database.db, clock: () => STORY_NOW, auditLanes: 1 }, world.seatOf(seatId))
  return work.look('test.looked', async (tx, by) => {
    if (!holdsPart(await holdOn(tx, recordId), 'clock')) return []
    const clocks = await describeClocks(tx, by, [recordId], { all })
    return clocks.filter(({ rule }) => rule !== 'action-due')
  })
}

/** One visit to each page below `base`, to a record that has clocks for who goes there. */
async function visitsBelow(base: string, all: boolean) {
  const found = new Map<string, { path: string; seatId: string; clocks: Awaited<ReturnType<typeof clocksFor>> }>()
  for (const { pattern, path, seatId } of world.atlas.visits) {
    if (!pattern.startsWith(`${base}/:recordId`) || found.has(pattern)) continue
    const recordId = paramsOf(pattern, path.split('?')[0] ?? '')?.recordId as RecordId | undefined
    const clocks = recordId ? await clocksFor(seatId, recordId, all) : []
    if (clocks.length > 0) found.set(pattern, { path, seatId, clocks })
  }
  return found
}

async function bodyOf({ path, seatId }: { path: string; seatId: string }): Promise<string> {
  return (await (await world.app.asSeat(world.seatOf(seatId))).get(path)).body
}

describe('every page about a record', { timeout: 120_000 }, () => {
  it('shows what is owed on it in plain words, whatever part of a child’s record it is about', async () => {
    const shown: string[] = []
    for (const [pattern, visit] of await visitsBelow('/children', false)) {
      const body = await bodyOf(visit)
      if (!body.includes('class="kith-record"')) continue
      shown.push(pattern.replace('/children/:recordId', ''))
      for (const { name, text } of visit.clocks) {
        expect([pattern, body.includes(name)]).toEqual([pattern, true])
        expect([pattern, body.includes(text)]).toEqual([pattern, true])
      }
      expect(await htmlFaults(body)).toEqual([])
    }
    for (const page of [
      '',
      '/details',
      '/history',
      '/equality',
      '/voice',
      '/level',
      '/plan',
      '/assessments',
      '/chronology',
    ])
      expect(shown).toContain(page)
  })

  it('shows what the desk owes on each of its pages about a concern', async () => {
    const shown: string[] = []
    for (const [pattern, visit] of await visitsBelow('/concerns', true)) {
      const page = pattern.replace('/concerns/:recordId', '')
      if (!/^\/(screen|contribute|decide|name|pause|restrict|move|entries)/.test(page)) continue
      const body = await bodyOf(visit)
      shown.push(page)
      for (const { name, text } of visit.clocks) {
        expect([page, body.includes(name)]).toEqual([page, true])
        expect([page, body.includes(text)]).toEqual([page, true])
      }
    }
    for (const page of ['/screen', '/contribute', '/decide/:subjectId', '/pause']) expect(shown).toContain(page)
  })
})
