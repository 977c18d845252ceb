import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '../../../../tests/support/test-database.js'
import type { Seat } from '../../../kernel/actor.js'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { AgencyId, PartnershipId, RecordId } from '../../../kernel/ids.js'
import { aPartnership, anAgency, aSeat } from '../../access/testing/a-partnership.js'
import { aChild, grantTo, workAt } from '../../people/testing/a-child.js'
import type { VoiceId } from '../domain/voice.js'
import { latestVoice, listVoice } from '../queries/voice.query.js'
import { followUpVoice } from './follow-up-voice.js'
import { moveVoice, strikeOutVoice } from './misfiled-voice.js'
import { recordVoice, type VoiceSaid } from './record-voice.js'

const database = useDatabase()
const WORDS = "They say the money's mine to pay back now.\r\n\r\n  I don’t sleep. 😔 <b>"
const day = (text: string) => text as CalendarDate
let partnershipId: PartnershipId
let agencyId: AgencyId
let worker: Seat
let withoutPart: Seat
let recordId: RecordId

beforeAll(async () => {
  partnershipId = await aPartnership(database.db)
  agencyId = await anAgency(database.db, partnershipId)
  worker = await aSeat(database.db, partnershipId, { agencyId, name: 'Dean Fairclough' })
  withoutPart = await aSeat(database.db, partnershipId, { agencyId })
})

async function child() {
  ;({ recordId } = await aChild(database.db, worker, {
    grants: [grantTo(worker), grantTo(withoutPart, { parts: ['summary'] })],
  }))
  return recordId
}

const say = (more: Partial<VoiceSaid> = {}, now?: Date) =>
  workAt(database.db, worker, now).change((tx, by) =>
    recordVoice(tx, by, {
      recordId,
      whose: 'child',
      words: WORDS,
      toWhom: 'Dean Fairclough',
      alone: 'yes',
      whereSaid: 'at the youth club',
      saidOn: day('2026-02-27'),
      sourceKind: 'test',
      ...more,
    }),
  )
const heard = (seat: Seat) => workAt(database.db, seat).look('test.heard', (tx) => listVoice(tx, [recordId]))

describe('someone’s words', () => {
  it('stand exactly as they were said, with what is known of how they were heard', async () => {
    await child()
    await say({ space: 'In the office, door open', toldBack: { words: 'By Dean', on: day('2026-02-28') } })
    const [voice] = await heard(worker)
    expect(voice).toMatchObject({
      words: WORDS,
      whose: 'child',
      toWhom: 'Dean Fairclough',
      alone: 'yes',
      whereSaid: 'at the youth club',
      saidOn: '2026-02-27',
      authorName: 'Dean Fairclough',
    })
    expect(voice?.followUps.map((each) => [each.kind, each.words, each.happenedOn])).toEqual([
      ['space', 'In the office, door open', null],
      ['told-back', 'By Dean', '2026-02-28'],
    ])
  })

  it('are a part of their own: someone who holds the rest of the record does not see them', async () => {
    await child()
    await say({ audience: 'The team' })
    expect(await heard(withoutPart)).toEqual([])
    expect(await heard(worker)).toHaveLength(1)
  })

  it('leave their writer in the audit and none of the words', async () => {
    await child()
    const outcome = await say()
    const { rows } = await database.admin.query(
      `select e.seat_id, e.body from audit_entry e join audit_entry_record r using (partnership_id, lane, seq)
       where r.record_id = $1 and e.body->>'action' = 'voice.recorded'`,
      [recordId],
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ seat_id: worker.id, body: { thing: outcome.ok && outcome.value.voiceId } })
    expect(JSON.stringify(rows[0].body)).not.toContain('sleep')
  })

  it.each([
    { more: { words: ' \n ' }, code: 'words-missing', because: 'spaces are not words' },
    { more: { words: 'a'.repeat(10_001) }, code: 'words-too-long', because: 'one over the limit' },
    { more: { saidOn: day('2026-03-03') }, code: 'said-in-future', because: 'tomorrow has not happened' },
    { more: { influence: 'a'.repeat(2001) }, code: 'follow-up-too-long', because: 'one over the limit' },
  ])('are refused as $code: $because', async ({ more, code }) => {
    await child()
    expect(await say(more)).toMatchObject({ ok: false, refusals: [{ code }] })
    expect(await heard(worker)).toEqual([])
  })

  it.each([
    { words: 'a'.repeat(10_000), saidOn: day('2026-03-02'), because: 'the limit itself, and today' },
    { words: 'x', saidOn: null, because: 'one letter, on a day nobody knows' },
  ])('are kept: $because', async ({ words, saidOn }) => {
    await child()
    expect((await say({ words, saidOn })).ok).toBe(true)
  })
})

describe('the latest words', () => {
  it('are the child’s own, by the day they were said, those without a day by when they were written down', async () => {
    await child()
    await say({ words: 'second', saidOn: day('2026-02-20') })
    await say({ words: 'first', saidOn: day('2026-02-10') })
    await say({ words: 'third', saidOn: null }, new Date('2026-02-25T09:00:00Z'))
    await say({ words: 'mum’s', whose: 'parent', whoSaid: 'Leanne, mum', saidOn: day('2026-03-01') })
    const found = await workAt(database.db, worker).look('test.latest', async (tx) => ({
      child: await latestVoice(tx, [recordId]),
      family: await latestVoice(tx, [recordId], ['parent', 'carer']),
    }))
    expect(found.child?.words).toBe('third')
    expect(found.family?.words).toBe('mum’s')
    expect((await heard(worker)).map((each) => each.words)).toEqual(['mum’s', 'third', 'second', 'first'])
  })
})

describe('what became of them', () => {
  const follow = (voiceId: VoiceId, more: Partial<Parameters<typeof followUpVoice>[2]> = {}) =>
    workAt(database.db, worker).change((tx, by) =>
      followUpVoice(tx, by, {
        recordId,
        voiceId,
        kind: 'influence',
        words: 'We text before we ring',
        happenedOn: null,
        ...more,
      }),
    )
  const spoken = async () => {
    await child()
    const outcome = await say()
    if (!outcome.ok) throw new Error('The words were not kept')
    return outcome.value.voiceId
  }

  it('is added as it is known, each beside the others, and changes nothing that was written', async () => {
    const id = await spoken()
    await follow(id)
    await follow(id, { words: 'Police put a marker on the house', happenedOn: day('2026-03-01') })
    await follow(id, { kind: 'told-back', words: 'Callum said “good”.' })
    const [voice] = await heard(worker)
    expect(voice?.followUps.map((each) => [each.kind, each.words])).toEqual([
      ['influence', 'We text before we ring'],
      ['influence', 'Police put a marker on the house'],
      ['told-back', 'Callum said “good”.'],
    ])
    expect(voice?.words).toBe(WORDS)
  })

  it.each([
    { more: { words: '  ' }, code: 'follow-up-missing' },
    { more: { words: 'a'.repeat(2001) }, code: 'follow-up-too-long' },
    { more: { happenedOn: day('2026-03-03') }, code: 'happened-in-future' },
    { more: { voiceId: '019ab5d2-0000-7000-8000-000000000000' as VoiceId }, code: 'no-such-voice' },
  ])('is refused as $code', async ({ more, code }) => {
    const id = await spoken()
    expect(await follow(id, more)).toMatchObject({ ok: false, refusals: [{ code }] })
    expect((await heard(worker))[0]?.followUps).toEqual([])
  })

  it('is not written on words of another child', async () => {
    const id = await spoken()
    const first = recordId
    await child()
    expect(await follow(id)).toMatchObject({ ok: false, refusals: [{ code: 'no-such-voice' }] })
    recordId = first
    expect((await heard(worker))[0]?.followUps).toEqual([])
  })
})

describe('words on the wrong record', () => {
  const misfiled = { reason: 'another-person', note: '' }
  const said = async () => {
    const outcome = await say({ audience: 'The team' })
    if (!outcome.ok) throw new Error('The words were not kept')
    return outcome.value.voiceId
  }

  it('are moved with what became of them, behind the other record’s wall, and both records say so', async () => {
    const from = await child()
    const voiceId = await said()
    const other = await aSeat(database.db, partnershipId, { agencyId })
    const { recordId: to } = await aChild(database.db, worker, { grants: [grantTo(worker), grantTo(other)] })
    const outcome = await workAt(database.db, worker).change((tx, by) =>
      moveVoice(tx, by, { recordId: from, voiceId, to, ...misfiled }),
    )
    expect(outcome.ok).toBe(true)
    expect(await heard(worker)).toEqual([])
    recordId = to
    const [voice] = await heard(other)
    expect(voice).toMatchObject({ id: voiceId, words: WORDS, authorName: 'Dean Fairclough' })
    expect(voice?.followUps.map((each) => each.words)).toEqual(['The team'])
    const { rows } = await database.admin.query(
      'select record_id, what from misfiled_entry where entry_id = $1 order by what',
      [voiceId],
    )
    expect(rows).toEqual([
      { record_id: from, what: 'moved-away' },
      { record_id: to, what: 'moved-here' },
    ])
  })

  it('are struck out once, with a reason, and heard no more', async () => {
    await child()
    const voiceId = await said()
    const strike = (reason: string) =>
      workAt(database.db, worker).change((tx, by) => strikeOutVoice(tx, by, { recordId, voiceId, reason, note: '' }))
    expect(await strike('')).toMatchObject({ ok: false, refusals: [{ code: 'reason-missing' }] })
    expect((await strike('not-true')).ok).toBe(true)
    expect(await strike('not-true')).toMatchObject({ ok: false, refusals: [{ code: 'already-struck-out' }] })
    expect(await heard(worker)).toEqual([])
    const { rows } = await database.admin.query('select words from voice_entry where id = $1', [voiceId])
    expect(rows).toEqual([{ words: WORDS }])
  })

  it('do not go to a record where this part is closed to whoever moves them', async () => {
    await child()
    const voiceId = await said()
    const stranger = await aSeat(database.db, partnershipId, { agencyId })
    const { recordId: to } = await aChild(database.db, stranger, {
      grants: [grantTo(stranger), grantTo(worker, { parts: ['summary'] })],
    })
    const outcome = await workAt(database.db, worker).change((tx, by) =>
      moveVoice(tx, by, { recordId, voiceId, to, ...misfiled }),
    )
    expect(outcome).toMatchObject({ ok: false, refusals: [{ code: 'target-closed' }] })
    expect(await heard(worker)).toHaveLength(1)
  })
})
