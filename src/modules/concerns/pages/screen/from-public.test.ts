import { beforeAll, describe, expect, it } from 'vitest'
import { htmlFaults } from '../../../../../tests/support/check-html.js'
import { type Browser, useApp } from '../../../../../tests/support/test-app.js'
import { useDatabase } from '../../../../../tests/support/test-database.js'
import type { RecordId } from '../../../../kernel/ids.js'
import { serviceSeat, workFrom } from '../../../access/index.js'
import { sendReport } from '../../../intake/commands/send-report.js'
import { aReport, aTold } from '../../../intake/testing/a-report.js'
import { raiseFromPublic } from '../../commands/raise-from-public.js'
import { aDesk, type Desk, NOON } from '../../testing/a-desk.js'

const database = useDatabase()
const app = useApp(database, { now: new Date(NOON) })
let desk: Desk
let samira: Browser
let dan: Browser

beforeAll(async () => {
  desk = await aDesk(database.db)
  samira = await app.asSeat(desk.screener)
  dan = await app.asSeat(desk.policeSpoc)
})

async function told(more: Parameters<typeof aTold>[0] = {}): Promise<RecordId> {
  const report = aReport({ told: aTold(more) })
  const service = await serviceSeat(database.db, desk.partnershipId, new Date(NOON))
  const work = workFrom({ db: database.db, clock: () => new Date(NOON), auditLanes: 2 }, service)
  await work.change((tx, by) => sendReport(tx, by, report))
  const raised = await work.change((tx, by) => raiseFromPublic(tx, by, report.id))
  if (!raised.ok) throw new Error('There is no concern')
  return raised.value.recordId
}

const REACHED = {
  relation: 'neighbour',
  relationWords: 'I see it from my window',
  mayContact: true,
  name: 'Quill Marsh',
  phone: '07700 900123',
  email: '',
  safely: 'Only text',
} as const

describe('a concern from the public', () => {
  it('says so in the inbox, plainly', async () => {
    await told({ what: 'A man waits at the gate' })
    const { body } = await samira.get('/concerns')
    expect(body).toContain('From the public')
    expect(body).toContain('through Be Aware')
    expect(body).not.toContain('Another agency')
  })

  it('is called what it is where it is for the police, at the police desk', async () => {
    const recordId = await told({ kind: 'police', doneBy: 'A man they call Tiny' } as never)
    const inbox = await dan.get('/concerns')
    expect(inbox.body).toContain('Information for the police')
    const { body } = await dan.get(`/concerns/${recordId}/screen`)
    expect(body).toContain('Open with a reason')
    expect(body).not.toContain('Tiny')
  })

  it('shows the desk how to reach whoever told it, and when it is safe', async () => {
    const recordId = await told({ teller: REACHED })
    const { body } = await samira.get(`/concerns/${recordId}/screen`)
    for (const words of ['Quill Marsh', '07700 900123', 'Only text', 'I see it from my window', 'A neighbour'])
      expect(body).toContain(words)
    expect(await htmlFaults(body)).toEqual([])
  })

  it('says where they chose to stay anonymous', async () => {
    const recordId = await told()
    expect((await samira.get(`/concerns/${recordId}/screen`)).body).toContain('They chose to stay anonymous')
  })

  it('asks for no note when it is decided, and says what can be read with a key', async () => {
    const recordId = await told()
    const { body } = await samira.get(`/concerns/${recordId}/screen`)
    const path = /href="(\/concerns\/[0-9a-f-]+\/decide\/[0-9a-f-]+)"/.exec(body)?.[1] ?? ''
    const decide = await samira.get(path)
    expect(decide.body).not.toContain('name="note"')
    expect(decide.body).toContain('one of a few fixed sentences')
    expect(await htmlFaults(decide.body)).toEqual([])
  })

  it('lets the desk ask whoever told it to say more, when the clock is paused', async () => {
    const recordId = await told()
    const path = `/concerns/${recordId}/pause`
    expect((await samira.get(path)).body).toContain('they read that we need to hear more')
    await samira.post(path, { reason: 'information-awaited', askTeller: 'yes' })
    const { rows } = await database.admin.query('select outcome from intake_report where became = $1', [recordId])
    expect(rows).toEqual([{ outcome: 'need-to-hear-more' }])
  })

  it('has no page of an outcome in Kith: that is read with the key', async () => {
    const recordId = await told()
    expect((await samira.get(`/concerns/${recordId}/outcome`)).location).toBe(`/concerns/${recordId}/screen`)
  })
})
