import { describe, expect, it } from 'vitest'
import { type AnswerCode, checkQuestion, firstToPutRight, textOfReport, toldBy } from './answers.js'
import { beginJourney, type OpenJourney, type Question, type Typed } from './journey.js'
import type { ReportId } from './report.js'

const CONTEXTS = [
  { code: 'community-space', label: 'Community space' },
  { code: 'online', label: 'Online' },
]
const long = (count: number) => 'x'.repeat(count)

describe('an answer', () => {
  it.each<{ question: Question; typed: Typed; refused: AnswerCode[]; because: string }>([
    { question: 'what', typed: { what: 'x' }, refused: [], because: 'one character may be all that someone dares' },
    { question: 'what', typed: { what: ' \n' }, refused: ['what-missing'], because: 'space says nothing' },
    { question: 'what', typed: {}, refused: ['what-missing'], because: 'a field that was not sent is empty' },
    { question: 'what', typed: { what: long(5_000) }, refused: [], because: '5,000 characters fit' },
    { question: 'what', typed: { what: long(5_001) }, refused: ['what-too-long'], because: '5,001 do not' },
    { question: 'how', typed: { relation: 'neighbour' }, refused: [], because: 'it is one of the choices' },
    { question: 'how', typed: { relation: 'not-said' }, refused: [], because: 'nobody has to say' },
    { question: 'how', typed: { relation: 'spy' }, refused: ['relation-missing'], because: 'it is none of them' },
    {
      question: 'how',
      typed: { relation: 'other', relationWords: long(201) },
      refused: ['relation-words-too-long'],
      because: 'it is one line',
    },
    { question: 'who', typed: {}, refused: [], because: 'a child may be one whom nobody can name' },
    { question: 'who', typed: { age: '14' }, refused: [], because: 'an age is a number' },
    { question: 'who', typed: { age: ' 0 ' }, refused: [], because: 'a baby is nought' },
    { question: 'who', typed: { age: '25' }, refused: [], because: 'up to 25' },
    {
      question: 'who',
      typed: { age: '26' },
      refused: ['age-not-a-number'],
      because: 'an adult is not asked about here',
    },
    { question: 'who', typed: { age: 'about 14' }, refused: ['age-not-a-number'], because: 'words are for below' },
    {
      question: 'who',
      typed: { givenNames: long(101), school: long(201), description: long(1_001) },
      refused: ['name-too-long', 'school-too-long', 'description-too-long'],
      because: 'all that is too long is said at once',
    },
    {
      question: 'where',
      typed: { where: long(201), when: long(201) },
      refused: ['where-too-long', 'when-too-long'],
      because: 'each is one line',
    },
    { question: 'place', typed: { called: 'The 14 bus' }, refused: [], because: 'its kind may be left out' },
    { question: 'place', typed: { called: 'A', context: 'online' }, refused: [], because: 'the kind is in the list' },
    { question: 'place', typed: { context: 'online' }, refused: ['place-missing'], because: 'a place needs a name' },
    {
      question: 'place',
      typed: { called: long(201), context: 'moon' },
      refused: ['place-too-long', 'context-unknown'],
      because: 'both are wrong',
    },
    { question: 'when', typed: { when: '' }, refused: [], because: 'nobody has to know when' },
    { question: 'harmed', typed: { harmed: 'not-sure' }, refused: [], because: 'not being sure is an answer' },
    { question: 'harmed', typed: {}, refused: ['harmed-missing'], because: 'it decides how fast someone must look' },
    { question: 'doing', typed: { doneBy: long(1_001) }, refused: ['done-by-too-long'], because: 'it has an end' },
    { question: 'source', typed: {}, refused: [], because: 'it may be safer not to say' },
    { question: 'contact', typed: { contact: 'no' }, refused: [], because: 'anonymous is an answer' },
    { question: 'contact', typed: {}, refused: ['contact-missing'], because: 'it is their choice, so they make it' },
    { question: 'reach', typed: { phone: '07700 900123' }, refused: [], because: 'a number is a way' },
    { question: 'reach', typed: { email: 'sam@example.org' }, refused: [], because: 'an address is a way' },
    { question: 'reach', typed: { name: 'Sam' }, refused: ['way-to-reach-missing'], because: 'a name is none' },
    {
      question: 'reach',
      typed: { phone: 'ring me' },
      refused: ['phone-not-a-number'],
      because: 'nobody can ring that',
    },
    {
      question: 'reach',
      typed: { email: 'sam' },
      refused: ['email-not-an-address'],
      because: 'nobody can write there',
    },
  ])('to “$question” is refused for $refused: $because', ({ question, typed, refused }) => {
    expect(checkQuestion(question, typed, CONTEXTS).map((each) => each.code)).toEqual(refused)
  })
})

const aJourney = (kind: OpenJourney['kind'], typed: OpenJourney['typed']): OpenJourney => ({
  ...beginJourney('0195a000-0000-7000-8000-000000000000' as ReportId, 'not-sure', new Date('2026-03-02T12:00:00Z')),
  kind,
  typed,
})

describe('what is sent', () => {
  it('about a child has every answer, and nothing of a question that was not asked', () => {
    const told = toldBy(
      aJourney('child', {
        what: { what: ' They wait for her.\n' },
        how: { relation: 'friend', relationWords: ' She told me ' },
        who: { givenNames: ' Wren ', familyName: '', age: '14', school: 'Tarnley', description: 'Red coat' },
        where: { where: 'The bus station', when: 'Fridays' },
        contact: { contact: 'no' },
        reach: { phone: '07700 900123' },
        place: { called: 'A shop' },
      }),
      CONTEXTS,
    )
    expect(told).toEqual({
      ok: true,
      value: {
        kind: 'child',
        danger: 'not-sure',
        what: ' They wait for her.\n',
        where: 'The bus station',
        when: 'Fridays',
        child: { givenNames: 'Wren', familyName: '', age: 14, school: 'Tarnley', description: 'Red coat' },
        teller: {
          relation: 'friend',
          relationWords: 'She told me',
          mayContact: false,
          name: '',
          phone: '',
          email: '',
          safely: '',
        },
      },
    })
  })

  it('about a place has its kind in the words of the local list, and when', () => {
    const told = toldBy(
      aJourney('place', {
        what: { what: 'Men give out vapes' },
        place: { called: 'The corner shop', context: 'community-space' },
        when: { when: 'After school' },
        harmed: { harmed: 'yes', harmedWords: 'Two boys' },
        how: { relation: 'works-here' },
        contact: { contact: 'yes' },
        reach: { email: 'sam@example.org', safely: 'Not at the shop' },
      }),
      CONTEXTS,
    )
    expect(told).toMatchObject({
      ok: true,
      value: {
        kind: 'place',
        when: 'After school',
        place: {
          called: 'The corner shop',
          contextKind: 'community-space',
          contextKindLabel: 'Community space',
          harmed: 'yes',
          harmedWords: 'Two boys',
        },
        teller: { mayContact: true, email: 'sam@example.org', safely: 'Not at the shop' },
      },
    })
  })

  it('for the police keeps who does it apart, and how it is known', () => {
    const told = toldBy(
      aJourney('police', {
        what: { what: 'Parcels go in and out' },
        doing: { doneBy: 'A man they call Tiny' },
        source: { relationWords: 'I saw it' },
        contact: { contact: 'no' },
      }),
      CONTEXTS,
    )
    expect(told).toMatchObject({
      ok: true,
      value: {
        kind: 'police',
        doneBy: 'A man they call Tiny',
        teller: { relation: 'not-said', relationWords: 'I saw it' },
      },
    })
    expect(told.ok && textOfReport(told.value)).toContain('A man they call Tiny')
  })

  it('is refused with the first question to put right', () => {
    const journey = aJourney('child', { what: { what: 'x' }, who: { age: 'old' }, contact: { contact: 'no' } })
    expect(firstToPutRight(journey, CONTEXTS)).toBe('how')
    expect(toldBy(journey, CONTEXTS)).toMatchObject({
      ok: false,
      refusals: [{ code: 'relation-missing' }, { code: 'age-not-a-number' }],
    })
  })
})
