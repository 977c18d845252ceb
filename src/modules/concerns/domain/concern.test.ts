import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import { type Concern, type SendRefusal, type Step, sendConcern, stepStanding } from './concern.js'
import { referenceFrom } from './reference.js'
import { calledOf, shortName } from './subject.js'

const NOW = new Date('2026-03-02T12:00:00Z')
const CHILD = [{ kind: 'child' as const }]

function aWritten(more: Partial<Concern> = {}): Concern {
  return {
    state: 'draft',
    danger: 'no',
    nobodyNamed: false,
    whatSeen: 'A car waits at the gate.',
    answered: [],
    childAgrees: null,
    familyAgrees: null,
    ...more,
  } as Concern
}

describe('sending a concern', () => {
  it.each<{
    concern: Partial<Concern>
    subjects: { kind: 'child' }[]
    refused: SendRefusal['code'][]
    because: string
  }>([
    { concern: {}, subjects: CHILD, refused: [], because: 'danger, a child and what was seen are there' },
    { concern: { nobodyNamed: true }, subjects: [], refused: [], because: 'a referrer may be able to name nobody' },
    { concern: {}, subjects: [], refused: ['who-not-answered'], because: 'naming nobody has to be said' },
    { concern: { danger: null }, subjects: CHILD, refused: ['danger-not-answered'], because: 'danger is asked first' },
    { concern: { whatSeen: ' \n ' }, subjects: CHILD, refused: ['what-not-answered'], because: 'space says nothing' },
    {
      concern: { danger: null, whatSeen: '' },
      subjects: [],
      refused: ['danger-not-answered', 'who-not-answered', 'what-not-answered'],
      because: 'everything that is missing is said at once',
    },
    {
      concern: { childAgrees: 'no', familyAgrees: 'no', childKnows: 'no' },
      subjects: CHILD,
      refused: [],
      because: 'agreement is asked about and is never a gate',
    },
    { concern: { state: 'sent' }, subjects: CHILD, refused: ['already-sent'], because: 'it is sent once' },
  ])('is refused for $refused: $because', ({ concern, subjects, refused }) => {
    const sent = sendConcern(aWritten(concern), subjects, NOW)
    expect(sent.ok ? [] : sent.refusals.map((each) => each.code)).toEqual(refused)
  })

  it('says when it was sent', () => {
    expect(sendConcern(aWritten(), CHILD, NOW)).toMatchObject({ ok: true, value: { state: 'sent', sentAt: NOW } })
  })
})

describe('a question', () => {
  it.each<{ step: Step; concern: Partial<Concern>; subjects: number; standing: string }>([
    { step: 'danger', concern: { danger: null }, subjects: 0, standing: 'needed' },
    { step: 'who', concern: {}, subjects: 0, standing: 'needed' },
    { step: 'who', concern: { nobodyNamed: true }, subjects: 0, standing: 'answered' },
    { step: 'who', concern: {}, subjects: 1, standing: 'answered' },
    { step: 'what', concern: { whatSeen: '' }, subjects: 1, standing: 'needed' },
    { step: 'well', concern: {}, subjects: 1, standing: 'optional' },
    { step: 'well', concern: { answered: ['well'] }, subjects: 1, standing: 'answered' },
    { step: 'knows', concern: {}, subjects: 1, standing: 'optional' },
  ])('$step is $standing', ({ step, concern, subjects, standing }) => {
    expect(stepStanding(step, aWritten(concern), subjects)).toBe(standing)
  })
})

describe('what a subject is called', () => {
  it.each([
    { kind: 'child', givenNames: 'Maisie', familyName: 'Dunmore', description: 'a twin', called: 'Maisie Dunmore' },
    { kind: 'child', givenNames: '', familyName: 'Dunmore', description: '', called: 'Dunmore' },
    {
      kind: 'child',
      givenNames: '',
      familyName: '',
      description: '\n A girl of about 14\nin green',
      called: 'A girl of about 14',
    },
    { kind: 'child', givenNames: '', familyName: '', description: ' ', called: 'A child' },
    { kind: 'context', givenNames: '', familyName: '', description: 'The 14 bus', called: 'The 14 bus' },
    { kind: 'nobody', givenNames: '', familyName: '', description: '', called: 'Nobody named yet' },
  ] as const)('is “$called”', ({ called, ...subject }) => {
    expect(calledOf(subject)).toBe(called)
  })

  it('is cut where it is long, and never in the middle of a character', () => {
    const called = calledOf({ kind: 'child', givenNames: '', familyName: '', description: '👩‍👧'.repeat(60) })
    expect(Array.from(called).length).toBe(80)
    expect(called.endsWith('…')).toBe(true)
    expect(called).not.toMatch(/[\ud800-\udbff]…$/)
  })

  it('is short in a sentence', () => {
    expect(shortName({ givenNames: 'Mary Ann', called: 'Mary Ann Lee', childRecordId: null })).toBe('Mary')
    expect(shortName({ givenNames: '', called: 'A girl of 14', childRecordId: null })).toBe('this child')
  })
})

describe('a reference', () => {
  it.each([
    { bytes: [0, 1, 2, 3], length: 4, reference: 'K-26-2345' },
    { bytes: [29, 30, 255, 59], length: 4, reference: 'K-26-Z2HZ' },
    { bytes: [0, 0, 0, 0, 29], length: 5, reference: 'K-26-2222Z' },
  ])('is $reference', ({ bytes, length, reference }) => {
    expect(referenceFrom('2026-03-02' as CalendarDate, Uint8Array.from(bytes), length)).toBe(reference)
  })

  it('has no character that is taken for another when it is read out', () => {
    const drawn = Array.from({ length: 256 }, (_, byte) =>
      referenceFrom('2026-03-02' as CalendarDate, Uint8Array.from([byte]), 1).slice(5),
    )
    expect(new Set(drawn).size).toBe(30)
    expect(drawn.join('')).not.toMatch(/[01OILU]/)
  })
})
