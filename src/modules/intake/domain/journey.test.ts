import { describe, expect, it } from 'vitest'
import {
  beginJourney,
  isTooOld,
  LONGEST_JOURNEY,
  type OpenJourney,
  QUESTIONS,
  questionAfter,
  questionBefore,
  questionsOf,
  withTyped,
} from './journey.js'
import type { ReportId } from './report.js'

const NOW = new Date('2026-03-02T12:00:00Z')
const ID = '0195a000-0000-7000-8000-000000000000' as ReportId
const aJourney = (more: Partial<OpenJourney> = {}): OpenJourney => ({
  ...beginJourney(ID, 'no', NOW),
  kind: 'child',
  ...more,
})

describe('a journey', () => {
  it.each([
    { after: 0, tooOld: false },
    { after: LONGEST_JOURNEY, tooOld: false },
    { after: LONGEST_JOURNEY + 1, tooOld: true },
  ])('that was sealed $after milliseconds ago is too old: $tooOld', ({ after, tooOld }) => {
    expect(isTooOld(aJourney(), new Date(NOW.getTime() + after))).toBe(tooOld)
  })

  it('asks how to reach someone only of those who said that we may', () => {
    expect(questionsOf(aJourney())).not.toContain('reach')
    expect(questionsOf(aJourney({ typed: { contact: { contact: 'no' } } }))).not.toContain('reach')
    expect(questionsOf(aJourney({ typed: { contact: { contact: 'yes' } } }))).toContain('reach')
  })

  it.each(Object.entries(QUESTIONS))(
    'about a %s goes from the first question to the last and back',
    (kind, questions) => {
      const journey = aJourney({ kind: kind as OpenJourney['kind'], typed: { contact: { contact: 'yes' } } })
      expect(questionBefore(journey, 'what')).toBeUndefined()
      expect(questionAfter(journey, 'reach')).toBeUndefined()
      for (const [at, question] of questions.entries()) {
        if (at === 0) continue
        expect(questionBefore(journey, question)).toBe(questions[at - 1])
        expect(questionAfter(journey, questions[at - 1] ?? 'what')).toBe(question)
      }
    },
  )

  it('keeps what was typed into each question, and what was typed before', () => {
    const journey = withTyped(withTyped(aJourney(), 'what', { what: ' a\n' }), 'where', { where: 'here' })
    expect(journey.typed).toEqual({ what: { what: ' a\n' }, where: { where: 'here' } })
  })
})
