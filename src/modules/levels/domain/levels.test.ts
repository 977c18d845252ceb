import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { AgencyId } from '../../../kernel/ids.js'
import { deciderFaults, participantFaults, quorumFaults, testFaults, type TypedParticipant } from './decision-rules.js'
import type { Decider, DecisionId, LevelDecision } from './level.js'
import { AGREEMENT_QUORUM, DISCUSSION_QUORUM, quorumGap } from './quorum.js'
import { isReEntry } from './re-entry.js'
import { inOrder, openRemoval, standingLevel } from './standing-level.js'

const present = (...kinds: string[]) =>
  kinds.map((kind, index) => ({ agencyId: `${kind}-${index}` as AgencyId, agencyKind: kind as 'police' }))

describe('the quorum of a strategy discussion (unverified: another area’s procedures)', () => {
  it.each([
    { kinds: ['childrens-social-care', 'police', 'health'], missing: [], because: 'all three are there' },
    { kinds: ['childrens-social-care', 'police', 'health', 'school'], missing: [], because: 'a school came too' },
    { kinds: ['childrens-social-care', 'police', 'school'], missing: ['health'], because: 'a school is not health' },
    { kinds: ['police', 'health'], missing: ['childrens-social-care'], because: 'the council was not there' },
    { kinds: [], missing: ['childrens-social-care', 'police', 'health'], because: 'nobody was there' },
  ])('lacks $missing: $because', ({ kinds, missing }) => {
    expect(quorumGap(DISCUSSION_QUORUM, present(...kinds))?.missingKinds ?? []).toEqual(missing)
  })

  it('takes fewer with a written reason, but never nobody', () => {
    const codes = (kinds: string[], reason: string) =>
      quorumFaults(DISCUSSION_QUORUM, present(...kinds), reason).map((each) => each.code)
    expect(codes(['police', 'health'], '')).toEqual(['quorum-reason-missing'])
    expect(codes(['police', 'health'], 'At night, by phone')).toEqual([])
    expect(codes([], 'At night, by phone')).toEqual(['nobody-took-part'])
  })
})

describe('the quorum of an agreement (unverified)', () => {
  it('counts an agency that sends two people once', () => {
    const one = { agencyId: 'council' as AgencyId, agencyKind: 'childrens-social-care' as const }
    expect(quorumGap(AGREEMENT_QUORUM, [one, one])).toMatchObject({ tooFew: true })
    expect(quorumGap(AGREEMENT_QUORUM, [one, { ...one, agencyId: 'school' as AgencyId }])).toBeUndefined()
  })
})

describe('coming back to MACE within the watch of twelve months', () => {
  it.each([
    { on: '2026-03-03', is: true, because: 'on the day of the removal' },
    { on: '2027-03-02', is: true, because: 'the day before' },
    { on: '2027-03-03', is: true, because: 'exactly twelve months: the last day of the watch counts' },
    { on: '2027-03-04', is: false, because: 'a day later the watch is over' },
    { on: '2026-03-02', is: false, because: 'nobody comes back before they left' },
  ])('is $is on $on: $because', ({ on, is }) => {
    expect(isReEntry('2026-03-03' as CalendarDate, on as CalendarDate, 12)).toBe(is)
  })

  it('ends on the last day of February for a removal on the twenty-ninth', () => {
    expect(isReEntry('2028-02-29' as CalendarDate, '2029-02-28' as CalendarDate, 12)).toBe(true)
    expect(isReEntry('2028-02-29' as CalendarDate, '2029-03-01' as CalendarDate, 12)).toBe(false)
  })
})

describe('who decides', () => {
  const decider = { accountId: 'jo', role: 'team-manager' } as unknown as Decider
  const asked = { decider, role: 'team-manager', workerAccountId: undefined, hasConflict: false } as const
  it.each([
    { because: 'the role that the level names', more: {}, is: [] },
    { because: 'nobody was named', more: { decider: undefined }, is: ['decider-missing'] },
    { because: 'a manager where a chair decides', more: { role: 'chair' as const }, is: ['decider-wrong-role'] },
    {
      because: 'the worker, from another seat of theirs',
      more: { workerAccountId: decider.accountId },
      is: ['decider-is-worker'],
    },
    { because: 'a conflict was declared', more: { hasConflict: true }, is: ['decider-has-conflict'] },
  ])('has faults $is: $because', ({ more, is }) => {
    expect(deciderFaults({ ...asked, ...more }).map((each) => each.code)).toEqual(is)
  })
})

describe('those who took part', () => {
  const row: TypedParticipant = {
    place: 2,
    agency: { agencyId: 'police' as AgencyId, agencyName: 'Police', agencyKind: 'police' },
    personName: 'Dev Patel',
    viewCode: null,
    viewLabel: null,
    comment: '',
    dissents: false,
  }
  it.each([
    { because: 'an agency and a name', more: {}, is: [] },
    { because: 'no agency', more: { agency: undefined }, is: ['agency-missing agency-2'] },
    { because: 'no name', more: { personName: '' }, is: ['person-missing person-2'] },
    { because: 'dissent without words', more: { dissents: true }, is: ['dissent-words-missing comment-2'] },
    { because: 'dissent with words', more: { dissents: true, comment: 'Too low' }, is: [] },
    { because: 'the longest comment', more: { comment: 'x'.repeat(8000) }, is: [] },
    { because: 'one character more', more: { comment: 'x'.repeat(8001) }, is: ['text-too-long comment-2'] },
    { because: 'the longest name', more: { personName: 'x'.repeat(200) }, is: [] },
    { because: 'one more', more: { personName: 'x'.repeat(201) }, is: ['line-too-long person-2'] },
  ])('have faults $is: $because', ({ more, is }) => {
    expect(participantFaults([{ ...row, ...more }]).map(({ code, field }) => `${code} ${field}`)).toEqual(is)
  })
})

describe('the statements of a test', () => {
  const test = { test: 'The child says that they feel safer.', field: 'exit-1', words: '' }
  it.each([
    { answer: 'yes', words: '', strict: [], because: 'it is so' },
    { answer: 'no', words: '', strict: ['test-words-missing'], because: 'no says why all the same' },
    { answer: 'no', words: 'He says so himself', strict: [], because: 'the reason is there' },
    { answer: 'not-known', words: '', strict: ['test-words-missing'], because: 'so does not known' },
    { answer: '', words: '', strict: ['test-not-answered'], because: 'nobody answered' },
    { answer: 'maybe', words: '', strict: ['test-not-answered'], because: 'that is no answer' },
  ])('answered “$answer” for a removal: $because', ({ answer, words, strict }) => {
    const faults = testFaults([{ ...test, answer, words }], { noNeedsWords: true })
    expect(faults.map((each) => each.code)).toEqual(strict)
  })

  it('may be answered no without words where nothing is left by it', () => {
    expect(testFaults([{ ...test, answer: 'no' }], { noNeedsWords: false })).toEqual([])
  })
})

describe('the level that stands', () => {
  const made = (id: string, previousId: string | null, more: Partial<LevelDecision> & { on: string }): LevelDecision =>
    ({
      id,
      previousId,
      recordId: 'record',
      kind: 'agreed',
      reEntryOf: null,
      levelCode: 'moderate',
      levelLabel: 'Moderate',
      levelRank: 2,
      levelPosition: 2,
      levelOf: 3,
      opensToMace: true,
      decidedAt: new Date(`${more.on}T12:00:00Z`),
      reviewDueOn: null,
      deciderName: 'Jo Pemberton',
      ...more,
    }) as unknown as LevelDecision
  const first = made('a', null, { on: '2026-01-05' })
  const up = made('b', 'a', {
    on: '2026-02-02',
    kind: 'reviewed',
    levelCode: 'significant',
    levelLabel: 'Significant',
    levelRank: 3,
    levelPosition: 3,
  })
  const stays = made('c', 'b', {
    on: '2026-03-02',
    kind: 'reviewed',
    levelCode: 'significant',
    levelLabel: 'Significant',
    levelRank: 3,
    levelPosition: 3,
  })
  const gone = made('d', 'c', { on: '2026-04-06', kind: 'removed', opensToMace: false })
  const back = made('e', 'd', { on: '2026-05-04', reEntryOf: 'd' as DecisionId })

  it('is none before the first decision', () => {
    expect(standingLevel([])).toBeUndefined()
  })

  it('is the first, without a direction', () => {
    expect(standingLevel([first])).toMatchObject({ status: 'open', code: 'moderate', position: 2, change: undefined })
  })

  it('is the last in the order in which each followed the other, not in that of the list', () => {
    expect(inOrder([stays, first, up]).map((each) => each.id)).toEqual(['a', 'b', 'c'])
  })

  it('began when it changed: a review that left it does not begin it again', () => {
    const standing = standingLevel([stays, first, up])
    expect(standing).toMatchObject({ code: 'significant', decisionId: 'c', change: { way: 'up', from: 'Moderate' } })
    expect(standing?.since).toEqual(up.decidedAt)
    expect(standing?.decidedAt).toEqual(stays.decidedAt)
  })

  it('goes down', () => {
    const down = made('d', 'c', { on: '2026-04-06', kind: 'reviewed' })
    expect(standingLevel([first, up, stays, down])).toMatchObject({ change: { way: 'down', from: 'Significant' } })
  })

  it('is none that is open once the child is removed', () => {
    expect(standingLevel([first, up, stays, gone])).toMatchObject({
      status: 'removed',
      position: 0,
      change: { way: 'down', removed: true },
    })
  })

  it('says when the child who came back had been removed', () => {
    expect(standingLevel([first, up, stays, gone, back])?.change).toEqual({ way: 'up', reEnteredAfter: '2026-04-06' })
  })

  it('knows the removal through a look that opened nothing, and forgets it once something did', () => {
    const looked = made('e', 'd', {
      on: '2026-05-04',
      levelCode: 'no-additional-risk',
      levelRank: 0,
      opensToMace: false,
    })
    expect(openRemoval([first, up, stays, gone, looked])?.id).toBe('d')
    expect(openRemoval([first, up, stays, gone, back])).toBeUndefined()
    expect(openRemoval([first])).toBeUndefined()
  })

  it('of a child who was looked at and not opened has no bars', () => {
    const none = made('a', null, {
      on: '2026-01-05',
      levelCode: 'no-additional-risk',
      levelRank: 0,
      levelPosition: 0,
      opensToMace: false,
    })
    expect(standingLevel([none])).toMatchObject({ status: 'not-open', position: 0 })
  })
})
