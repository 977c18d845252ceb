import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import { type AllocationId, give, MOST_TEXT, startsAssessment, type Worker } from './allocation.js'
import { arrangeCover, isCovering } from './cover.js'

const worker = { accountId: 'nadia', name: 'Nadia Rahman' } as unknown as Worker
const current = { allocationId: 'a1' as AllocationId, accountId: 'sam' as Worker['accountId'] }
const giving = { worker, hasConflict: false, current: undefined, from: undefined, reason: 'Knows the family' }
const codes = (outcome: ReturnType<typeof give>) =>
  outcome.ok ? 'accepted' : outcome.refusals.map((each) => each.code).join(', ')

describe('giving a child to a worker', () => {
  it.each([
    { because: 'nobody has the child', wanted: giving, is: 'accepted' },
    { because: 'someone gave the child meanwhile', wanted: { ...giving, current }, is: 'already-allocated' },
    {
      because: 'it is handed over from who has it',
      wanted: { ...giving, current, from: current.allocationId },
      is: 'accepted',
    },
    {
      because: 'another allocation stands than the page showed',
      wanted: { ...giving, current, from: 'a0' as AllocationId },
      is: 'changed-meanwhile',
    },
    { because: 'nobody has it any more', wanted: { ...giving, from: current.allocationId }, is: 'changed-meanwhile' },
    {
      because: 'it is handed to the same person',
      wanted: { ...giving, current: { ...current, accountId: worker.accountId }, from: current.allocationId },
      is: 'worker-has-it',
    },
    { because: 'nobody was chosen', wanted: { ...giving, worker: undefined }, is: 'worker-missing' },
    { because: 'a conflict was declared', wanted: { ...giving, hasConflict: true }, is: 'worker-has-conflict' },
    { because: 'white space is no reason', wanted: { ...giving, reason: ' \n\t' }, is: 'reason-missing' },
    { because: 'the longest reason', wanted: { ...giving, reason: 'x'.repeat(MOST_TEXT) }, is: 'accepted' },
    { because: 'one character more', wanted: { ...giving, reason: 'x'.repeat(MOST_TEXT + 1) }, is: 'reason-too-long' },
    { because: 'the longest note', wanted: { ...giving, note: 'x'.repeat(MOST_TEXT) }, is: 'accepted' },
    { because: 'a longer note', wanted: { ...giving, note: 'x'.repeat(MOST_TEXT + 1) }, is: 'note-too-long' },
    {
      because: 'every fault is told at once',
      wanted: { ...giving, worker: undefined, reason: '' },
      is: 'worker-missing, reason-missing',
    },
  ])('is $is: $because', ({ wanted, is }) => {
    expect(codes(give(wanted))).toBe(is)
  })
})

describe('the ten working days of the assessment (Level 1 page)', () => {
  it.each([
    { source: 'screening', hasClock: false, isRunning: false, starts: true, because: 'screening asked for it' },
    { source: 'import', hasClock: false, isRunning: false, starts: true, because: 'it came with a return' },
    { source: 'screening', hasClock: true, isRunning: false, starts: true, because: 'screening asked again' },
    { source: 'screening', hasClock: true, isRunning: true, starts: false, because: 'one is running' },
    { source: 'returned', hasClock: true, isRunning: false, starts: false, because: 'the assessment was written' },
    { source: 'returned', hasClock: false, isRunning: false, starts: true, because: 'none ever began' },
    { source: undefined, hasClock: false, isRunning: false, starts: true, because: 'a manager gave it unasked' },
  ] as const)('starts $starts: $because', ({ starts, because: _because, ...facts }) => {
    expect(startsAssessment(facts)).toBe(starts)
  })
})

describe('cover', () => {
  const day = (text: string) => text as CalendarDate
  const asked = {
    worker,
    hasConflict: false,
    isTheWorker: false,
    others: [],
    note: '',
    today: day('2026-03-02'),
    fromOn: day('2026-03-02'),
    untilOn: day('2026-03-02'),
  }
  it.each([
    { because: 'one day, today', more: {}, is: 'accepted' },
    { because: 'it begins yesterday', more: { fromOn: day('2026-03-01') }, is: 'from-in-past' },
    { because: 'it ends before it begins', more: { fromOn: day('2026-03-03') }, is: 'until-before-from' },
    { because: 'six months to the day', more: { untilOn: day('2026-09-02') }, is: 'accepted' },
    { because: 'a day more is a hand-over', more: { untilOn: day('2026-09-03') }, is: 'too-long' },
    {
      because: 'someone covers on its only day',
      more: { others: [{ fromOn: day('2026-02-20'), untilOn: day('2026-03-02') }] },
      is: 'covered-already',
    },
    {
      because: 'the other cover ended the day before',
      more: { others: [{ fromOn: day('2026-02-20'), untilOn: day('2026-03-01') }] },
      is: 'accepted',
    },
    { because: 'nobody covers for themselves', more: { isTheWorker: true }, is: 'worker-has-it' },
    { because: 'a conflict was declared', more: { hasConflict: true }, is: 'worker-has-conflict' },
  ])('is $is: $because', ({ more, is }) => {
    const outcome = arrangeCover({ ...asked, ...more })
    expect(outcome.ok ? 'accepted' : outcome.refusals.map((each) => each.code).join(', ')).toBe(is)
  })

  it.each([
    { today: '2026-03-01', holds: false, because: 'it has not begun' },
    { today: '2026-03-02', holds: true, because: 'its first day counts' },
    { today: '2026-03-06', holds: true, because: 'its last day counts' },
    { today: '2026-03-07', holds: false, because: 'it is over' },
  ])('holds $holds on $today: $because', ({ today, holds }) => {
    expect(isCovering({ fromOn: day('2026-03-02'), untilOn: day('2026-03-06') }, day(today))).toBe(holds)
  })
})
