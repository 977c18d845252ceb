import { describe, expect, it } from 'vitest'
import { type JudgeRefusal, type JunkCode, judgeJunk, judgeReal } from './junk.js'
import { REPORT_STATES, type ReportState } from './report.js'

describe('a person who judges a report', () => {
  it.each(REPORT_STATES)('may find one that is %s to be real only where it is put aside or junk', (state) => {
    expect(judgeReal(state).ok).toBe(state === 'likely-junk' || state === 'junk')
  })

  it.each<{ state: ReportState; code?: JunkCode; words?: string; refused: JudgeRefusal['code'][]; because: string }>([
    { state: 'likely-junk', code: 'advert', refused: [], because: 'it is put aside, and the reason is given' },
    { state: 'likely-junk', refused: ['reason-missing'], because: 'a reason is needed: someone’s words are set aside' },
    { state: 'likely-junk', code: 'other', refused: ['words-missing'], because: 'something else has to be said' },
    { state: 'likely-junk', code: 'other', words: 'A dare', refused: [], because: 'it is said' },
    {
      state: 'likely-junk',
      code: 'advert',
      words: 'x'.repeat(1_001),
      refused: ['words-too-long'],
      because: 'the reason is short',
    },
    { state: 'waiting', code: 'advert', refused: ['not-to-be-judged'], because: 'the desk is taking it over' },
    { state: 'taken-over', code: 'advert', refused: ['not-to-be-judged'], because: 'the desk decides about it' },
    { state: 'junk', code: 'advert', refused: ['not-to-be-judged'], because: 'a colleague found it meanwhile' },
  ])('finds one that is $state to be junk unless $refused: $because', ({ state, code, words = '', refused }) => {
    const judged = judgeJunk(state, { code, words })
    expect(judged.ok ? [] : judged.refusals.map((each) => each.code)).toEqual(refused)
  })
})
