import { createHmac, randomBytes } from 'node:crypto'
import { runOnce } from 'graphile-worker'
import { beforeAll, expect, test } from 'vitest'
import { MODULES } from '../../src/app/modules.js'
import { taskListOf } from '../../src/app/start-jobs.js'
import type { Seat } from '../../src/kernel/actor.js'
import { newId } from '../../src/kernel/ids.js'
import { serviceSeat } from '../../src/modules/access/index.js'
import { aDesk, type Desk, workOf } from '../../src/modules/concerns/testing/a-desk.js'
import { listInbox } from '../../src/modules/concerns/queries/inbox.query.js'
import { beginJourney, type Journey } from '../../src/modules/intake/domain/journey.js'
import type { ReportId } from '../../src/modules/intake/domain/report.js'
import { sealJourney } from '../../src/modules/intake/pages/tell/sealed-journey.js'
import { listLikelyJunk } from '../../src/modules/intake/queries/reports.query.js'
import { type Sent, sendReport } from '../../src/modules/intake/commands/send-report.js'
import { aHub } from '../../src/modules/intake/testing/a-hub.js'
import { aReport, aTold } from '../../src/modules/intake/testing/a-report.js'
import { useApp } from '../support/test-app.js'
import { useDatabase } from '../support/test-database.js'

const MACHINES = 10_000
const NOW = new Date('2026-03-02T12:00:00Z')
const database = useDatabase()
const app = useApp(database, { now: NOW })
let desk: Desk
let service: Seat

beforeAll(async () => {
  desk = await aDesk(database.db)
  await aHub(app.deps, desk.partnershipId)
  service = await serviceSeat(database.db, desk.partnershipId, NOW)
})

type Sending = { what: string; network: string; secondsToWrite: number; honey?: string }

/** The last page of a journey, sent as a browser without script sends it once it has waited. */
async function sendByForm({ what, network, secondsToWrite, honey = '' }: Sending): Promise<void> {
  const now = app.deps.clock()
  const checkedAt = now.getTime() - 15_000
  const journey: Journey = {
    ...beginJourney(newId<ReportId>(), 'no', new Date(now.getTime() - secondsToWrite * 1000)),
    kind: 'child',
    typed: { what: { what }, how: { relation: 'not-said' }, who: {}, where: {}, contact: { contact: 'no' } },
    checkedAt,
  }
  const answer = await app.app.inject({
    method: 'POST',
    url: '/be-aware/tell/check',
    remoteAddress: network,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({
      journey: sealJourney(app.deps.secrets, journey, now),
      subject: honey,
      button: 'send',
    }).toString(),
  })
  if (answer.statusCode !== 200 || !answer.body.includes('id="key"'))
    throw new Error(`Not sent: ${answer.statusCode} ${answer.body.slice(0, 200)}`)
}

/** What the form hands on, for the thousands of which nobody has to see a page. */
async function sendWithoutPage({ what, network, secondsToWrite, honey = '' }: Sending): Promise<void> {
  const now = app.deps.clock()
  const day = now.toISOString().slice(0, 10)
  const report: Sent = {
    ...aReport(),
    told: bare(what),
    network: createHmac('sha256', app.deps.secrets.key('networks')).update(`${day} ${network}`).digest('base64url'),
    digest: (words) => app.deps.secrets.digest('intake words', words),
    hiddenFieldFilled: honey !== '',
    milliseconds: secondsToWrite * 1000,
  }
  const sent = await workOf(database.db, service, now.toISOString()).change((tx, by) => sendReport(tx, by, report))
  if (!sent.ok) throw new Error(`Not kept: ${sent.refusals[0]?.code}`)
}

const bare = (what: string) =>
  aTold({
    what,
    where: '',
    when: '',
    child: { givenNames: '', familyName: '', age: null, school: '', description: '' },
    teller: { ...aTold().teller, relation: 'not-said' },
  } as Parameters<typeof aTold>[0])

const NOISE = [
  'buy',
  'cheap',
  'watches',
  'click',
  'here',
  'winner',
  'crypto',
  'loan',
  'pills',
  'casino',
  'bonus',
  'now',
]
const noise = (words: number) => Array.from(randomBytes(words), (byte) => NOISE[byte % NOISE.length]).join(' ')
const TEMPLATES = Array.from({ length: 80 }, () => noise(20))

/** Machines of several kinds, from forty networks: some repeat themselves, some hurry, some fill in whatever there is. */
function aMachine(n: number): Sending {
  const network = `198.51.100.${n % 40}`
  if (n % 5 === 0) return { what: noise(30), network, secondsToWrite: 60 }
  if (n % 5 === 1) return { what: `${TEMPLATES[n % 80]} ${n}`, network, secondsToWrite: 60 }
  if (n % 5 === 2) return { what: noise(12), network, secondsToWrite: 2, honey: 'http://buy.example' }
  if (n % 5 === 3) return { what: 'https://a.example https://b.example https://c.example', network, secondsToWrite: 30 }
  return { what: `${TEMPLATES[n % 80]} ${n}`, network, secondsToWrite: 1, honey: 'x' }
}

/** Five people, each at a moment of its own in the flood; the last from a network that floods. */
const PEOPLE: readonly Sending[] = [
  {
    what: 'Two men in a white van give my daughter money at the bus station.',
    network: '192.0.2.1',
    secondsToWrite: 300,
  },
  { what: 'help me', network: '192.0.2.2', secondsToWrite: 40 },
  { what: 'Mój brat nie wraca do domu i boi się kolegów ze szkoły.', network: '192.0.2.3', secondsToWrite: 200 },
  { what: 'He sends her this: https://chat.example/invite/abc', network: '192.0.2.4', secondsToWrite: 120 },
  { what: 'A boy in my class has to carry things for older lads.', network: '198.51.100.7', secondsToWrite: 240 },
]
const MOMENTS = [400, 2_600, 5_100, 7_700, 9_500]
const AT_ONCE = 20

test(`of ${MACHINES.toLocaleString('en')} machines and five people all are kept, and the people are on top within a minute`, {
  timeout: 240_000,
}, async () => {
  const begun = performance.now()
  for (let n = 0; n < MACHINES; n += AT_ONCE) {
    app.setNow(new Date(NOW.getTime() + n * 200))
    const people = PEOPLE.filter((_, at) => MOMENTS[at] === n)
    const [first, ...others] = Array.from({ length: AT_ONCE }, (_, at) => aMachine(n + at))
    await Promise.all([...[...people, ...(first ? [first] : [])].map(sendByForm), ...others.map(sendWithoutPage)])
  }
  const sent = performance.now()
  await runOnce({
    pgPool: database.pool,
    taskList: taskListOf(
      MODULES.flatMap((module) => module.jobs ?? []),
      app.deps,
    ),
    noHandleSignals: true,
    logger: quiet,
  })
  const work = workOf(database.db, desk.screener, app.deps.clock().toISOString())
  const inbox = await work.look('test', (tx, by) => listInbox(tx, by, { tab: 'all', limit: 500 }))
  const list = await work.look('test', (tx, by) => listLikelyJunk(tx, by, { after: undefined, limit: 20 }))
  const there = performance.now()

  const { rows } = await database.admin.query<{ state: string; n: number }>(
    'select state, count(*)::int as n from intake_report group by state',
  )
  const kept = Object.fromEntries(rows.map((row) => [row.state, row.n]))
  const atDesk = inbox.rows.map((row) => row.whatSeen)
  const onTop = list.reports.slice(0, 5).map(({ told }) => told.what)
  console.log(
    `${MACHINES} machines: ${Math.round(sent - begun)} ms to keep them all, ${Math.round(there - sent)} ms more to the desk; ${JSON.stringify(kept)}; ${atDesk.length} at the desk, ${PEOPLE.filter(({ what }) => atDesk.includes(what)).length} of them people`,
  )
  expect(Object.values(kept).reduce((sum, each) => sum + each, 0)).toBe(MACHINES + PEOPLE.length)
  expect(PEOPLE.filter(({ what }) => !atDesk.includes(what) && !onTop.includes(what)).map(({ what }) => what)).toEqual(
    [],
  )
  expect(list.reports[0]).toMatchObject({ told: { what: PEOPLE[4]?.what }, doubts: ['very-busy-network'] })
  expect(there - sent).toBeLessThan(60_000)
  expect(atDesk.length).toBeLessThan(300)
})

const quiet = {
  error: () => {},
  warn: () => {},
  info: () => {},
  debug: () => {},
  scope: () => quiet,
} as unknown as NonNullable<Parameters<typeof runOnce>[0]['logger']>
