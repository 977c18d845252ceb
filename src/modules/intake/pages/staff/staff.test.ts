import { beforeAll, describe, expect, it } from 'vitest'
import { htmlFaults } from '../../../../../tests/support/check-html.js'
import { type Browser, useApp } from '../../../../../tests/support/test-app.js'
import { useDatabase } from '../../../../../tests/support/test-database.js'
import type { Role, Seat } from '../../../../kernel/actor.js'
import { serviceSeat, workFrom } from '../../../access/index.js'
import { aSeat } from '../../../access/testing/a-partnership.js'
import { raiseFromPublic } from '../../../concerns/commands/raise-from-public.js'
import { aDesk, type Desk } from '../../../concerns/testing/a-desk.js'
import { type Sent, sendReport } from '../../commands/send-report.js'
import { aReport, aTold } from '../../testing/a-report.js'

const database = useDatabase()
const NOW = new Date('2026-03-02T12:00:00Z')
const app = useApp(database, { now: NOW })
let desk: Desk
let service: Seat
let jo: Browser

beforeAll(async () => {
  desk = await aDesk(database.db)
  service = await serviceSeat(database.db, desk.partnershipId, NOW)
  jo = await app.asSeat(desk.screener)
})

const publicly = () => workFrom({ db: database.db, clock: () => NOW, auditLanes: 2 }, service)
async function told(more: Partial<Sent> = {}): Promise<Sent> {
  const report = aReport(more)
  await publicly().change((tx, by) => sendReport(tx, by, report))
  return report
}
const putAside = (what: string, more: Partial<Sent> = {}) => {
  const report = aReport()
  return told({ hiddenFieldFilled: true, told: { ...report.told, what }, ...more })
}
/** Nothing in it is in any other report. */
const unlike = () => ({ told: aTold({ kind: 'police', doneBy: '', where: '', when: '' } as never) })

async function stateOf({ id }: Sent): Promise<Record<string, unknown>> {
  return (await database.admin.query('select * from intake_report where id = $1', [id])).rows[0] as Record<
    string,
    unknown
  >
}

describe('likely junk', () => {
  it.each(['agency-spoc', 'allocated-worker', 'administrator', 'guardian', 'partnership-officer'] as Role[])(
    'is not for a %s',
    async (role) => {
      const browser = await app.asSeat(await aSeat(database.db, desk.partnershipId, { agencyId: desk.council, role }))
      for (const path of ['/concerns/from-the-public', '/concerns/from-the-public/likely-junk'])
        expect((await browser.get(path)).status).toBe(403)
    },
  )

  it('is listed with what there is against it, the likeliest to be real first, in valid HTML', async () => {
    await putAside('Buy watches')
    await putAside('Someone hurts my friend', { hiddenFieldFilled: false, milliseconds: 9_000 })
    const { body } = await jo.get('/concerns/from-the-public/likely-junk')
    expect(body.indexOf('Someone hurts my friend')).toBeLessThan(body.indexOf('Buy watches'))
    expect(body).toContain('Written and sent within 15 seconds')
    expect(await htmlFaults(body)).toEqual([])
  })

  it('is read in full, as it was typed, and in valid HTML', async () => {
    const report = await putAside('<b>He</b> waits\n for her')
    const { body } = await jo.get(`/concerns/from-the-public/likely-junk/${report.id}`)
    for (const words of [
      '&lt;b>He&lt;/b> waits\n for her',
      'Wren Okafor',
      'About 14',
      'Chose to stay anonymous',
      'I am a friend',
    ])
      expect(body).toContain(words)
    expect(await htmlFaults(body)).toEqual([])
  })

  it('that is real goes to the desk', async () => {
    const report = await putAside('A real one')
    const answer = await jo.post(`/concerns/from-the-public/likely-junk/${report.id}`, { button: 'real' })
    expect(answer.location).toBe('/concerns/from-the-public/likely-junk')
    expect(await stateOf(report)).toMatchObject({ state: 'waiting', judged_by_name: desk.screener.personName })
  })

  it('that is junk is kept as that, with a reason; without one nothing changes and the page says so', async () => {
    const report = await putAside('Buy more watches')
    const path = `/concerns/from-the-public/likely-junk/${report.id}`
    const refused = await jo.post(path, { button: 'junk', words: 'Sold on' })
    expect(refused.status).toBe(400)
    expect(refused.body).toContain('Choose why it is junk')
    expect(refused.body).toContain('Sold on')
    await jo.post(path, { button: 'junk', code: 'advert', words: 'Sold on' })
    expect(await stateOf(report)).toMatchObject({ state: 'junk', junk_code: 'advert', junk_words: 'Sold on' })
    expect((await jo.get(path)).body).toContain('An advert, or someone selling')
  })

  it('is judged several at a time, and all or none', async () => {
    const [one, two] = [await putAside('Junk one'), await putAside('Junk two')]
    const none = await jo.post('/concerns/from-the-public/likely-junk', { code: 'advert' })
    expect(none.body).toContain('Tick the reports that are junk')
    await jo.post('/concerns/from-the-public/likely-junk', { reports: [one.id, two.id], code: 'nonsense' })
    expect(await stateOf(one)).toMatchObject({ state: 'junk', junk_code: 'nonsense' })
    expect(await stateOf(two)).toMatchObject({ state: 'junk' })
    const three = await putAside('Junk three')
    const late = await jo.post('/concerns/from-the-public/likely-junk', {
      reports: [three.id, one.id],
      code: 'nonsense',
    })
    expect(late.body).toContain('A colleague has looked at this meanwhile')
    expect(await stateOf(three)).toMatchObject({ state: 'likely-junk' })
  })

  it('goes on to the next page', async () => {
    for (let each = 0; each < 21; each += 1) await putAside(`More junk, number ${each}`)
    const { body } = await jo.get('/concerns/from-the-public/likely-junk')
    const next = /href="(\/concerns\/from-the-public\/likely-junk\?after=[^"]+)"/.exec(body)?.[1] ?? ''
    const second = await jo.get(next.replaceAll('&amp;', '&'))
    expect(second.status).toBe(200)
    const ids = (html: string) => [...html.matchAll(/likely-junk\/([0-9a-f-]{36})"/g)].map(([, id]) => id)
    expect(ids(body)).toHaveLength(20)
    expect(ids(second.body).filter((id) => ids(body).includes(id))).toEqual([])
  })

  it('is not there for a report whose words went to the desk, nor for what is no report', async () => {
    const report = await told(unlike())
    await publicly().change((tx, by) => raiseFromPublic(tx, by, report.id))
    for (const id of [report.id, desk.partnershipId, 'nothing'])
      expect((await jo.get(`/concerns/from-the-public/likely-junk/${id}`)).status).toBe(404)
  })
})

describe('everything that came in', () => {
  it('shows where each stands, and leads to the desk', async () => {
    const report = await told(unlike())
    await publicly().change((tx, by) => raiseFromPublic(tx, by, report.id))
    const { became } = await stateOf(report)
    const { body } = await jo.get('/concerns/from-the-public')
    expect(body).toContain(`href="/concerns/${String(became)}"`)
    expect(body).toContain('With the screening desk')
    expect(body).not.toContain('Wren')
    expect(await htmlFaults(body)).toEqual([])
  })

  it('is found from the inbox, with how many were put aside', async () => {
    const { body } = await jo.get('/concerns')
    expect(body).toContain('href="/concerns/from-the-public"')
    expect(body).toMatch(/What the public told us: \d+ put aside as likely junk/)
    expect((await (await app.asSeat(desk.policeSpoc)).get('/concerns')).body).not.toContain(
      'href="/concerns/from-the-public"',
    )
  })
})
