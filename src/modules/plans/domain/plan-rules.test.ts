import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import {
  changedWords,
  MOST_EXPLANATION,
  MOST_WORDS,
  NO_WORDS,
  PLAN_WORDS,
  type PlanVersion,
  type PlanWords,
  worriesOf,
} from './plan.js'
import { type Agreement, mayAgree, mayClose, mayKeepDraft, type PlanEnding } from './plan-rules.js'

const day = (text: string) => text as CalendarDate
const whole: PlanWords = {
  workingWell: 'Dean, every Thursday',
  worries: 'The debt',
  needsToChange: 'The debt loses its hold',
  willKnow: 'Nobody asks him for money',
  contingency: 'Ring 101, then Dean',
  writtenWith: 'Callum and his mum',
}
const codes = (outcome: { ok: boolean; refusals?: readonly { code: string; field?: string | undefined }[] }) =>
  outcome.ok ? [] : (outcome.refusals ?? []).map(({ code, field }) => [code, field])

describe('the words of a plan', () => {
  it('come strengths first', () => {
    expect(PLAN_WORDS.indexOf('workingWell')).toBe(0)
    expect(PLAN_WORDS.indexOf('worries')).toBeGreaterThan(PLAN_WORDS.indexOf('workingWell'))
  })

  it.each([
    { worries: 'The debt\nNights away', lines: ['The debt', 'Nights away'], because: 'one a line' },
    { worries: ' The debt \n\n \nThe debt', lines: ['The debt'], because: 'blank lines and doubles are none' },
    { worries: '', lines: [], because: 'no words are no worries' },
  ])('name $lines.length worries: $because', ({ worries, lines }) => {
    expect(worriesOf({ worries })).toEqual(lines)
  })

  it('are compared word by word with the version before', () => {
    expect(changedWords(undefined, { ...NO_WORDS, worries: 'x' })).toEqual(['worries'])
    expect(changedWords(whole, { ...whole, worries: '', willKnow: 'Sleep' })).toEqual(['worries', 'willKnow'])
    expect(changedWords(whole, whole)).toEqual([])
  })
})

describe('a draft', () => {
  const fresh = { draft: undefined, agreed: undefined, seenRevision: 0 }

  it.each([
    { words: { ...NO_WORDS, worries: 'x' }, refused: [], because: 'it may be half written' },
    { words: NO_WORDS, refused: [['nothing-written', 'workingWell']], because: 'nothing is not a draft' },
    {
      words: { ...NO_WORDS, worries: ' \n\t' },
      refused: [['nothing-written', 'workingWell']],
      because: 'white space is nothing',
    },
    { words: { ...whole, worries: 'x'.repeat(MOST_WORDS) }, refused: [], because: 'the limit itself is allowed' },
    {
      words: { ...whole, worries: 'x'.repeat(MOST_WORDS + 1) },
      refused: [['words-too-long', 'worries']],
      because: 'one more than the limit is not',
    },
  ])('is kept or refused: $because', ({ words, refused }) => {
    expect(codes(mayKeepDraft({ ...words, whyChanged: '' }, fresh))).toEqual(refused)
  })

  it('of a changed plan says why', () => {
    const changing = { ...fresh, agreed: whole }
    expect(codes(mayKeepDraft({ ...whole, whyChanged: ' ' }, changing))).toEqual([
      ['why-changed-missing', 'whyChanged'],
    ])
    expect(codes(mayKeepDraft({ ...whole, whyChanged: 'He moved' }, changing))).toEqual([])
    expect(codes(mayKeepDraft({ ...whole, whyChanged: 'x'.repeat(MOST_EXPLANATION + 1) }, changing))).toEqual([
      ['explanation-too-long', 'whyChanged'],
    ])
  })

  it.each([
    { draft: { revision: 3 }, seenRevision: 3, refused: [], because: 'nobody has saved since' },
    { draft: { revision: 4 }, seenRevision: 3, refused: [['changed-meanwhile', undefined]], because: 'someone has' },
    {
      draft: { revision: 1 },
      seenRevision: 0,
      refused: [['changed-meanwhile', undefined]],
      because: 'someone began one',
    },
    {
      draft: undefined,
      seenRevision: 1,
      refused: [['changed-meanwhile', undefined]],
      because: 'it was agreed or put aside',
    },
  ])('names what it began from: $because', ({ draft, seenRevision, refused }) => {
    expect(codes(mayKeepDraft({ ...whole, whyChanged: '' }, { draft, agreed: undefined, seenRevision }))).toEqual(
      refused,
    )
  })
})

describe('an agreement', () => {
  const draft = { ...whole, revision: 2 } as PlanVersion
  const agreement: Agreement = { agreedOn: day('2026-03-02'), agreedWith: 'Callum, mum', disagreed: '' }
  const about = { seenRevision: 2, actionCount: 1, agreed: undefined, today: day('2026-03-02') }

  it.each([
    { change: {}, refused: [], because: 'all is said, today' },
    {
      change: { agreedOn: day('2026-03-03') },
      refused: [['agreed-in-future', 'agreedOn']],
      because: 'tomorrow has not come',
    },
    { change: { agreedWith: ' ' }, refused: [['agreed-with-missing', 'agreedWith']], because: 'someone agreed it' },
    {
      change: { disagreed: 'x'.repeat(MOST_EXPLANATION + 1) },
      refused: [['explanation-too-long', 'disagreed']],
      because: 'there is a limit',
    },
  ])('is made or refused: $because', ({ change, refused }) => {
    expect(codes(mayAgree(draft, { ...agreement, ...change }, about))).toEqual(refused)
  })

  it.each(PLAN_WORDS)('needs %s', (word) => {
    expect(codes(mayAgree({ ...draft, [word]: ' ' }, agreement, about))).toEqual([['words-missing', word]])
  })

  it('needs an action: who does what by when', () => {
    expect(codes(mayAgree(draft, agreement, { ...about, actionCount: 0 }))).toEqual([['no-actions', undefined]])
  })

  it('is of the draft that was read', () => {
    expect(codes(mayAgree(draft, agreement, { ...about, seenRevision: 1 }))).toEqual([['changed-meanwhile', undefined]])
    expect(codes(mayAgree(undefined, agreement, about))).toEqual([['no-draft', undefined]])
  })

  it.each([
    { last: day('2026-03-02'), refused: [], because: 'twice on a day happens' },
    { last: day('2026-03-03'), refused: [['agreed-before-last', 'agreedOn']], because: 'time goes one way' },
  ])('does not come before the one it replaces: $because', ({ last, refused }) => {
    const later = { ...about, today: day('2026-03-09'), agreed: { agreedOn: last } }
    expect(codes(mayAgree(draft, agreement, later))).toEqual(refused)
  })
})

describe('closing a plan', () => {
  const ending: PlanEnding = { outcome: 'worked', outcomeWords: 'The debt is gone', carriesOn: '' }

  it.each([
    { change: {}, refused: [], because: 'it says what came of it' },
    {
      change: { outcomeWords: '\n' },
      refused: [['outcome-words-missing', 'outcomeWords']],
      because: 'a tick is no outcome',
    },
    {
      change: { outcome: 'nonsense' as 'worked' },
      refused: [['outcome-missing', 'outcome']],
      because: 'an outcome is one of five',
    },
    {
      change: { outcome: 'carries-on-elsewhere' as const },
      refused: [['carries-on-missing', 'carriesOn']],
      because: 'work that carries on says where',
    },
    { change: { outcome: 'carries-on-elsewhere' as const, carriesOn: 'Dean' }, refused: [], because: 'now it does' },
  ])('is accepted or refused: $because', ({ change, refused }) => {
    expect(codes(mayClose({ ...ending, ...change }))).toEqual(refused)
  })
})
