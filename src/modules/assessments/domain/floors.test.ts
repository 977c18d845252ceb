import { describe, expect, it } from 'vitest'
import { ageOn, type CalendarDate } from '../../../kernel/calendar-date.js'
import type { AssessmentTemplate, RiskLevelsVersion } from '../../reference/index.js'
import type { LevelAnswer } from './answers.js'
import { asksOfLearningDisability, floorsAbove, floorsUnanswered } from './floors.js'

const floor = { prompt: 'Never at the lowest level.', minimumLevel: 'emerging', reasonRequired: true } as const
const template: Pick<AssessmentTemplate, 'floors'> = {
  floors: [
    { ...floor, code: 'under-13', label: 'Under 13', when: { is: 'younger-than', years: 13 } },
    { ...floor, code: 'learning', label: 'A learning disability', when: { is: 'has', fact: 'learning-disability' } },
  ],
}
const level = (code: string, rank: number) => ({ code, rank, label: code })
const levels = { items: [level('none', 0), level('emerging', 1), level('moderate', 2)] } as unknown as Pick<
  RiskLevelsVersion,
  'items'
>
const answer = (code: string, rank: number, more: Partial<LevelAnswer> = {}): LevelAnswer => ({
  type: 'level',
  level: { code, label: code, rank },
  rationale: '',
  learningDisability: 'no',
  floorReasons: {},
  ...more,
})
const born = '2013-03-03' as CalendarDate
const on = (day: string) => ({ age: ageOn(born, day as CalendarDate), hasRecordedLearningDisability: false })

// A child under 13, or with a learning disability, who shows indicators is never at no or low risk:
// https://docsbay.net/child-sexual-exploitation-pre-checklist-for-professionals
describe('a floor', () => {
  it.each([
    {
      child: on('2026-03-02'),
      says: answer('none', 0),
      floors: ['under-13'],
      because: 'twelve years and 364 days is under 13',
    },
    {
      child: on('2026-03-03'),
      says: answer('none', 0),
      floors: [],
      because: 'on the thirteenth birthday the child is 13',
    },
    { child: on('2026-03-02'), says: answer('emerging', 1), floors: [], because: 'the floor itself is not beneath it' },
    {
      child: { age: undefined, hasRecordedLearningDisability: false },
      says: answer('none', 0),
      floors: [],
      because: 'an age that nobody knows sets no floor',
    },
    {
      child: on('2028-03-03'),
      says: answer('none', 0, { learningDisability: 'yes' }),
      floors: ['learning'],
      because: 'the writer says so',
    },
    {
      child: { age: 15, hasRecordedLearningDisability: true },
      says: answer('none', 0),
      floors: ['learning'],
      because: 'what is recorded counts though the writer says no',
    },
    {
      child: on('2028-03-03'),
      says: answer('none', 0, { learningDisability: 'not-known' }),
      floors: [],
      because: 'not known is not yes',
    },
    {
      child: { age: 12, hasRecordedLearningDisability: true },
      says: answer('none', 0),
      floors: ['under-13', 'learning'],
      because: 'both are asked about',
    },
    {
      child: { age: 12, hasRecordedLearningDisability: true },
      says: { ...answer('none', 0), level: null },
      floors: [],
      because: 'no level has been chosen yet',
    },
  ])('$floors: $because', ({ child, says, floors }) => {
    expect(floorsAbove(says, child, template, levels).map((each) => each.code)).toEqual(floors)
  })

  it('is passed with a reason of more than spaces, and each floor needs its own', () => {
    const child = { age: 12, hasRecordedLearningDisability: true }
    const left = (floorReasons: Record<string, string>) =>
      floorsUnanswered(answer('none', 0, { floorReasons }), child, template, levels).map((each) => each.code)
    expect(left({})).toEqual(['under-13', 'learning'])
    expect(left({ 'under-13': '  \n', learning: 'Seen by mistake' })).toEqual(['under-13'])
    expect(left({ 'under-13': 'Seen by mistake', learning: 'Seen by mistake' })).toEqual([])
  })

  it('no longer asks once it is retired', () => {
    const retired = { floors: template.floors.map((each) => ({ ...each, retired: true as const })) }
    const child = { age: 12, hasRecordedLearningDisability: true }
    expect(floorsAbove(answer('none', 0), child, retired, levels)).toEqual([])
    expect([asksOfLearningDisability(template), asksOfLearningDisability(retired)]).toEqual([true, false])
  })
})
