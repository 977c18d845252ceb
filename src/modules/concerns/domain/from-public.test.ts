import { describe, expect, it } from 'vitest'
import { SCREENING_OUTCOMES, type ScreeningOutcome } from '../../reference/index.js'
import { adultIn, subjectOf, toldOutcomeFor } from './from-public.js'

const TELLER = {
  relation: 'friend',
  relationWords: 'She told me',
  mayContact: false,
  name: '',
  phone: '',
  email: '',
  safely: '',
} as const
const COMMON = { danger: 'no', what: 'x', where: '', when: '', teller: TELLER } as const
const CHILD = { givenNames: 'Wren', familyName: '', age: 14, school: 'Tarnley', description: 'Red coat' }

describe('what whoever told it may read after a decision', () => {
  it.each<{ outcomes: ScreeningOutcome[]; told: string; because: string }>([
    { outcomes: ['no-further-action'], told: 'kept', because: 'nothing more happens' },
    { outcomes: ['advice'], told: 'kept', because: 'advice goes to nobody by a key' },
    { outcomes: ['early-help'], told: 'passed-on', because: 'someone works with the child' },
    { outcomes: ['assessment'], told: 'passed-on', because: 'that it is a social worker is not theirs to know' },
    { outcomes: ['strategy-discussion'], told: 'passed-on', because: 'least of all that the police meet about it' },
    { outcomes: ['context-concern'], told: 'passed-on', because: 'someone works on the place' },
    { outcomes: ['police-intelligence-only'], told: 'with-police', because: 'the police have it' },
    { outcomes: ['advice', 'assessment'], told: 'passed-on', because: 'what was acted on counts first' },
    { outcomes: ['no-further-action', 'police-intelligence-only'], told: 'with-police', because: 'then the police' },
    { outcomes: [], told: 'kept', because: 'nothing was decided about what they named' },
  ])('$outcomes reads “$told”: $because', ({ outcomes, told }) => {
    expect(toldOutcomeFor(outcomes)).toBe(told)
  })

  it('tells no two kinds of work with a child apart', () => {
    const work = ['early-help', 'assessment', 'strategy-discussion'] as const
    expect(new Set(work.map((each) => toldOutcomeFor([each]))).size).toBe(1)
  })

  it('is one of the fixed list after every decision there is', () => {
    for (const outcome of SCREENING_OUTCOMES)
      expect(['passed-on', 'with-police', 'kept']).toContain(toldOutcomeFor([outcome]))
  })
})

describe('what a report is about', () => {
  it('is the child as it was described', () => {
    const { words, called } = subjectOf({ ...COMMON, kind: 'child', child: CHILD })
    expect(words).toMatchObject({ kind: 'child', ...CHILD, childRecordId: null, connection: '' })
    expect(called).toBeUndefined()
  })
  it('says where a child tells us about themselves', () => {
    const teller = { ...TELLER, relation: 'myself' } as const
    expect(subjectOf({ ...COMMON, teller, kind: 'child', child: CHILD }).words.connection).toBe(
      'Tells us about themselves',
    )
  })
  it('is the place with its kind', () => {
    const place = {
      called: 'The 14 bus',
      contextKind: 'community-space',
      contextKindLabel: 'Community space',
      harmed: 'no',
      harmedWords: '',
    } as const
    expect(subjectOf({ ...COMMON, kind: 'place', place }).words).toMatchObject({
      kind: 'context',
      description: 'The 14 bus',
      contextKind: 'community-space',
      contextKindLabel: 'Community space',
    })
  })
  it('is nobody where it is information for the police, and who does it is kept apart', () => {
    const told = { ...COMMON, kind: 'police', doneBy: 'A man they call Tiny\nA grey car' } as const
    expect(subjectOf(told)).toMatchObject({
      words: { kind: 'nobody', description: '' },
      called: 'Information for the police',
    })
    expect(adultIn(told)).toMatchObject({ description: 'A man they call Tiny\nA grey car', howKnown: 'She told me' })
    expect(adultIn({ ...told, doneBy: '' })).toBeUndefined()
    expect(adultIn({ ...COMMON, kind: 'child', child: CHILD })).toBeUndefined()
  })
})
