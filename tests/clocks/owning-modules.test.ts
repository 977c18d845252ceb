import { beforeAll, describe, expect, it } from 'vitest'
import { MODULES } from '../../src/app/modules.js'
import { type ClockRule, type KeptClock, standing } from '../../src/modules/clocks/index.js'
import { defaultRules } from '../../src/modules/clocks/domain/default-rules.js'
import { useApp } from '../support/test-app.js'
import { useDatabase } from '../support/test-database.js'
import { aPartnershipAtWork, type PartnershipAtWork } from './at-work.js'
import { type Begun, type Tale, TALES } from './tales.js'

const database = useDatabase()
const app = useApp(database)
let place: PartnershipAtWork

beforeAll(async () => {
  place = await aPartnershipAtWork(database)
})

/** What each rule waits for whose trigger does not exist here: nothing in Kith says that it happened. */
const WAITING: Readonly<Record<string, string>> = {
  'written-follow-up': 'phone-concerns',
  'core-group': 'meetings',
  'first-protection-review': 'meetings',
  'later-protection-review': 'meetings',
  'return-interview': 'missing',
  'prevention-check': 'missing',
  'repeat-missing-meeting': 'missing',
  'nrm-reasonable-grounds': 'pathways',
  'nrm-conclusive-grounds': 'pathways',
  'nrm-local-reasonable-grounds': 'pathways',
  'nrm-local-conclusive-grounds': 'pathways',
  'nrm-age-test': 'pathways',
  'prevent-police-assessment': 'pathways',
  'channel-panel': 'pathways',
  'channel-first-exit-review': 'pathways',
  'channel-second-exit-review': 'pathways',
  'marac-repeat': 'pathways',
  'harmful-behaviour-strategy': 'pathways',
  'subject-access': 'sharing',
}

const rules: readonly ClockRule[] = defaultRules
const ruleOf = ({ rule }: Tale) => rules.find(({ code }) => code === rule) as ClockRule
const [duties, watches] = (['duty', 'watch'] as const).map((kind) =>
  TALES.filter((tale) => ruleOf(tale).kind === kind),
) as [Tale[], Tale[]]
const [pausable, unpausable] = [true, false].map((may) => TALES.filter((tale) => ruleOf(tale).mayPause === may)) as [
  Tale[],
  Tale[],
]
const stoppable = TALES.filter(({ stops }) => !stops.startsWith('nothing'))

const HOUR = 3_600_000
const WEEK = 7 * 24 * HOUR
const after = (moment: Date, milliseconds: number) => new Date(moment.getTime() + milliseconds)

/** The one clock that a tale begins with, and how it stands whenever that is asked. */
async function begin(tale: Tale) {
  const begun = await tale.begin(place)
  const clocks = await place.clocksOn(begun.recordId, tale.rule)
  expect(clocks).toHaveLength(1)
  const [kept] = clocks as [KeptClock]
  const now = async () => {
    const same = (await place.clocksOn(begun.recordId, tale.rule)).find((each) => each.clockId === kept.clockId)
    return (same as KeptClock).clock
  }
  return { begun, kept, now }
}

describe('every rule that is declared', () => {
  it('is moved by commands in the table, or waits for a module that is not here', () => {
    const told = [...new Set<string>(TALES.map(({ rule }) => rule))]
    expect([...told, ...Object.keys(WAITING)].toSorted()).toEqual(rules.map(({ code }) => code).toSorted())
    expect(Object.fromEntries(rules.flatMap(({ code, waitsFor }) => (waitsFor ? [[code, waitsFor]] : [])))).toEqual(
      WAITING,
    )
    const here = new Set(MODULES.map(({ name }) => name))
    expect(Object.values(WAITING).filter((module) => here.has(module))).toEqual([])
  })
})

describe('the clock', () => {
  it.each(TALES)('$rule is started by $starts', async (tale) => {
    const { begun, kept } = await begin(tale)
    expect(kept.clock.state).toBe('running')
    expect(kept.clock.dueAt > kept.clock.triggeredAt).toBe(true)
    expect(kept.owner).not.toEqual({ personId: undefined, teamId: undefined, agencyId: undefined })
    expect([begun.meet !== undefined, begun.stop !== undefined]).toEqual([
      duties.includes(tale),
      stoppable.includes(tale),
    ])
  })

  it.each(pausable)('$rule is paused by $pauses', async (tale) => {
    const { begun, kept, now } = await begin(tale)
    const at = after(kept.startedAt, HOUR)
    const paused = begun.pause
      ? (await begun.pause.pause(at)).ok
      : (await onThePage(begun, kept.clockId, at, 'pause', { reason: 'family-away' })) === ''
    expect([paused, (await now()).state]).toEqual([true, 'paused'])
    const later = after(at, WEEK)
    const resumed = begun.pause
      ? (await begun.pause.resume(later)).ok
      : (await onThePage(begun, kept.clockId, later, 'resume', {})) === ''
    expect([resumed, (await now()).state]).toEqual([true, 'running'])
    expect((await now()).dueAt > kept.clock.dueAt).toBe(true)
  })

  it.each(unpausable)('$rule may not be paused, by its page either', async (tale) => {
    const { begun, kept, now } = await begin(tale)
    const at = after(kept.startedAt, HOUR)
    expect(await onThePage(begun, kept.clockId, at, 'pause', { reason: 'family-away' })).toContain(
      'The rule of this clock does not allow a pause',
    )
    expect((await now()).state).toBe('running')
  })

  it.each(duties)('$rule is met in its last moment by $meets', async (tale) => {
    const { begun, kept, now } = await begin(tale)
    const met = await begun.meet?.(kept.clock.dueAt, tale.anotherIsLate && 'The desk was short')
    expect(met).toMatchObject({ ok: true })
    expect(await now()).toMatchObject({ state: 'met', late: false, breachReason: null })
  })

  it.each(duties)('$rule is breached a millisecond later, and $meets asks why', async (tale) => {
    const { begun, kept, now } = await begin(tale)
    const late = after(kept.clock.dueAt, 1)
    expect(standing(await now(), late)).toBe('over')
    const without = await begun.meet?.(late)
    expect(without?.ok === false && without.refusals[0]?.code).toMatch(/reason-missing$/)
    expect((await now()).state).toBe('running')
    expect(await begun.meet?.(late, 'The school was closed')).toMatchObject({ ok: true })
    expect(await now()).toMatchObject({ state: 'met', late: true, breachReason: 'The school was closed' })
  })

  it.each(watches)('$rule is a watch: it is never late', async (tale) => {
    const { kept } = await begin(tale)
    expect(standing(kept.clock, after(kept.clock.dueAt, 1))).toBe('ended')
  })

  it.each(stoppable)('$rule is stopped by $stops', async (tale) => {
    const { begun, kept, now } = await begin(tale)
    expect(await begun.stop?.(after(kept.startedAt, HOUR))).toMatchObject({ ok: true })
    const stopped = await now()
    expect(stopped.state === 'stopped' && stopped.stopReason).toBeTruthy()
  })
})

/** Sends a form of the record's own page of clocks; answers what it says is wrong. */
async function onThePage(
  { recordId }: Begun,
  clockId: string,
  at: Date,
  what: 'pause' | 'resume',
  fields: Record<string, string>,
): Promise<string> {
  app.setNow(at)
  for (const [seat, base] of [
    [place.worker, 'children'],
    [place.manager, 'children'],
    [place.screener, 'concerns'],
  ] as const) {
    const browser = await app.asSeat(seat)
    const path = `/${base}/${recordId}/clocks/${clockId}/${what}`
    if ((await browser.get(path)).status !== 200) continue
    const answer = await browser.post(path, fields)
    return answer.status === 303 ? '' : answer.body
  }
  throw new Error('The page of the clock opens for nobody')
}
