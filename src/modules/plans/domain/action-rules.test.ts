import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import { isOverdue } from './action.js'
import {
  type ActionWanted,
  type Done,
  mayAdd,
  mayBeDone,
  mayGiveUp,
  mayProgress,
  maySayEffect,
  mayStrikeOut,
  MOST_ACTION,
} from './action-rules.js'
import { mayChangeDue, mayChangeOwner } from './action-changes.js'

const day = (text: string) => text as CalendarDate
const TODAY = day('2026-03-10')
const open = { isOpen: true, version: 3 }
const codes = (outcome: { ok: boolean; refusals?: readonly { code: string; field?: string | undefined }[] }) =>
  outcome.ok ? [] : (outcome.refusals ?? []).map(({ code, field }) => [code, field])

describe('an action', () => {
  it.each([
    { dueOn: '2026-03-11', isOpen: true, overdue: false, because: 'its day lies ahead' },
    { dueOn: '2026-03-10', isOpen: true, overdue: false, because: 'the whole of its day is in time' },
    { dueOn: '2026-03-09', isOpen: true, overdue: true, because: 'its day has passed' },
    { dueOn: '2026-03-09', isOpen: false, overdue: false, because: 'what ended is not late' },
  ])('due $dueOn is overdue: $overdue, because $because', ({ dueOn, isOpen, overdue }) => {
    expect(isOverdue({ dueOn: day(dueOn), isOpen }, TODAY)).toBe(overdue)
  })

  const wanted: ActionWanted = {
    words: 'Meet the 14 bus',
    kind: 'safeguard',
    shouldChange: 'He is not followed home',
    worry: '',
    dueOn: TODAY,
  }
  it.each([
    { change: {}, refused: [], because: 'today is in time' },
    { change: { dueOn: day('2026-03-09') }, refused: [['due-in-past', 'dueOn']], because: 'yesterday is not' },
    { change: { dueOn: day('2028-03-09') }, refused: [], because: 'two years of 730 days may be planned' },
    { change: { dueOn: day('2028-03-10') }, refused: [['due-too-far', 'dueOn']], because: 'more is a slip of the key' },
    { change: { words: ' ' }, refused: [['action-missing', 'words']], because: 'it says what is done' },
    { change: { words: 'x'.repeat(MOST_ACTION) }, refused: [], because: 'the limit itself is allowed' },
    {
      change: { words: 'x'.repeat(MOST_ACTION + 1) },
      refused: [['action-too-long', 'words']],
      because: 'one more is not',
    },
    {
      change: { shouldChange: '' },
      refused: [['should-change-missing', 'shouldChange']],
      because: 'it is for something',
    },
    {
      change: { kind: 'other' as 'gather' },
      refused: [['kind-missing', 'kind']],
      because: 'it is of one of five kinds',
    },
  ])('is added or refused: $because', ({ change, refused }) => {
    expect(codes(mayAdd({ ...wanted, ...change }, TODAY))).toEqual(refused)
  })
})

describe('every change of an action', () => {
  const done: Done = { doneOn: TODAY, evidence: 'Seen', effect: 'same', effectWords: '', seenVersion: 3 }
  const ways = [
    { way: 'progress', may: (action: typeof open) => mayProgress(action, { words: 'x', seenVersion: 3 }) },
    {
      way: 'done',
      may: (action: typeof open) => mayBeDone({ ...action, addedAt: new Date('2026-03-01T09:00:00Z') }, done, TODAY),
    },
    {
      way: 'not done',
      may: (action: typeof open) => mayGiveUp(action, { reasonCode: 'a', reasonWords: '', seenVersion: 3 }, ['a']),
    },
    {
      way: 'another day',
      may: (action: typeof open) =>
        mayChangeDue({ ...action, dueOn: TODAY }, { dueOn: day('2026-03-11'), dueReason: 'x', seenVersion: 3 }, TODAY),
    },
  ]
  it.each(ways)('$way: is refused once it ended, and where someone else was first', ({ may }) => {
    expect(codes(may(open))).toEqual([])
    expect(codes(may({ ...open, isOpen: false }))).toEqual([['already-ended', undefined]])
    expect(codes(may({ ...open, version: 4 }))).toEqual([['changed-meanwhile', undefined]])
  })
})

describe('done', () => {
  const action = { ...open, addedAt: new Date('2026-03-04T23:30:00Z') }
  const done: Done = { doneOn: TODAY, evidence: 'Seen', effect: 'too-early', effectWords: '', seenVersion: 3 }

  it.each([
    { change: {}, refused: [], because: 'too early to say is an answer' },
    { change: { effect: 'same' as const }, refused: [], because: 'the same needs no words' },
    {
      change: { effect: 'lower' as const },
      refused: [['effect-words-missing', 'effectWords']],
      because: 'lower needs words',
    },
    {
      change: { effect: 'higher' as const },
      refused: [['effect-words-missing', 'effectWords']],
      because: 'so does higher',
    },
    { change: { effect: 'lower' as const, effectWords: 'He sleeps' }, refused: [], because: 'now it has them' },
    { change: { effect: '' as 'same' }, refused: [['effect-missing', 'effect']], because: 'an effect is always said' },
    { change: { evidence: ' ' }, refused: [['evidence-missing', 'evidence']], because: 'something shows it' },
    {
      change: { doneOn: day('2026-03-11') },
      refused: [['done-in-future', 'doneOn']],
      because: 'tomorrow has not come',
    },
    { change: { doneOn: day('2026-03-04') }, refused: [], because: 'the day it was agreed counts' },
    {
      change: { doneOn: day('2026-03-03') },
      refused: [['done-before-added', 'doneOn']],
      because: 'the day before does not',
    },
  ])('is accepted or refused: $because', ({ change, refused }) => {
    expect(codes(mayBeDone(action, { ...done, ...change }, TODAY))).toEqual(refused)
  })
})

describe('the effect, said later', () => {
  const done = { status: 'done', effect: 'too-early', version: 3 } as const
  it.each([
    { action: done, effect: 'lower', effectWords: 'He sleeps', refused: [], because: 'it is known now' },
    {
      action: done,
      effect: 'lower',
      effectWords: '',
      refused: [['effect-words-missing', 'effectWords']],
      because: 'lower needs words',
    },
    {
      action: done,
      effect: 'too-early',
      effectWords: '',
      refused: [['effect-still-early', 'effect']],
      because: 'that was said',
    },
    {
      action: { ...done, effect: 'same' },
      effect: 'lower',
      effectWords: 'x',
      refused: [['effect-known', undefined]],
      because: 'it is said once',
    },
    {
      action: { ...done, status: 'open', effect: null },
      effect: 'lower',
      effectWords: 'x',
      refused: [['effect-known', undefined]],
      because: 'it is not done',
    },
    {
      action: { ...done, version: 4 },
      effect: 'lower',
      effectWords: 'x',
      refused: [['changed-meanwhile', undefined]],
      because: 'someone was first',
    },
  ] as const)('is accepted or refused: $because', ({ action, effect, effectWords, refused }) => {
    expect(codes(maySayEffect(action, { effect, effectWords, seenVersion: 3 }))).toEqual(refused)
  })
})

describe('other changes', () => {
  it('give up only for a reason of the partnership’s list', () => {
    const reason = { reasonCode: 'whim', reasonWords: '', seenVersion: 3 }
    expect(codes(mayGiveUp(open, reason, ['not-safe']))).toEqual([['reason-missing', 'reason']])
    expect(codes(mayGiveUp(open, { ...reason, reasonCode: 'not-safe' }, ['not-safe']))).toEqual([])
  })

  it.each([
    { dueOn: '2026-03-20', dueReason: 'x', refused: [['due-same', 'dueOn']], because: 'the same day is no change' },
    { dueOn: '2026-03-09', dueReason: 'x', refused: [['due-in-past', 'dueOn']], because: 'a passed day is no plan' },
    {
      dueOn: '2026-03-10',
      dueReason: ' ',
      refused: [['due-reason-missing', 'dueReason']],
      because: 'a reason is kept',
    },
    { dueOn: '2026-03-10', dueReason: 'x', refused: [], because: 'it may come sooner' },
  ])('of the day: $because', ({ dueOn, dueReason, refused }) => {
    const change = { dueOn: day(dueOn), dueReason, seenVersion: 3 }
    expect(codes(mayChangeDue({ ...open, dueOn: day('2026-03-20') }, change, TODAY))).toEqual(refused)
  })

  it('of the owner are to someone else, with a reason', () => {
    const dean = { ownerAccountId: null, ownerName: 'Dean', ownerAgencyId: 'a' as never }
    const change = { owner: { ...dean, ownerName: 'Priya' }, ownerReason: 'x', seenVersion: 3 }
    expect(codes(mayChangeOwner({ ...open, ...dean }, change))).toEqual([])
    expect(codes(mayChangeOwner({ ...open, ...dean }, { ...change, owner: dean }))).toEqual([['owner-same', 'owner']])
    expect(codes(mayChangeOwner({ ...open, ...dean }, { ...change, ownerReason: '' }))).toEqual([
      ['owner-reason-missing', 'ownerReason'],
    ])
  })

  it('strike out whatever became of it, once', () => {
    const reason = { reasonCode: 'twice', reasonWords: '', seenVersion: 3 }
    for (const status of ['open', 'in-progress', 'done', 'not-done', 'superseded'] as const)
      expect(codes(mayStrikeOut({ status, version: 3 }, reason, ['twice']))).toEqual([])
    expect(codes(mayStrikeOut({ status: 'struck-out', version: 3 }, reason, ['twice']))).toEqual([
      ['already-struck-out', undefined],
    ])
    expect(codes(mayStrikeOut({ status: 'open', version: 3 }, { ...reason, reasonCode: '' }, ['twice']))).toEqual([
      ['reason-missing', 'reason'],
    ])
  })
})
