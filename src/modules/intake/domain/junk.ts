import { accept, type Outcome, type Refusal, refuse, refuseAll } from '../../../kernel/outcome.js'
import type { ReportState } from './report.js'

/** Why a person found that there is nothing in a report. */
export const JUNK_CODES = ['advert', 'nonsense', 'trying-it-out', 'sent-before', 'insult', 'other'] as const
export type JunkCode = (typeof JUNK_CODES)[number]

export const MOST_JUNK_WORDS = 1_000

export type JudgeRefusal = Refusal & {
  readonly code: 'no-such-report' | 'not-to-be-judged' | 'reason-missing' | 'words-missing' | 'words-too-long'
}

/** What was put aside can be judged, and what was judged to be junk can be found to be real after all. */
export function judgeReal(state: ReportState): Outcome<undefined, JudgeRefusal> {
  return state === 'likely-junk' || state === 'junk' ? accept() : refuse<JudgeRefusal>({ code: 'not-to-be-judged' })
}

export function judgeJunk(
  state: ReportState,
  { code, words }: { readonly code: JunkCode | undefined; readonly words: string },
): Outcome<{ readonly code: JunkCode; readonly words: string }, JudgeRefusal> {
  if (state !== 'likely-junk') return refuse<JudgeRefusal>({ code: 'not-to-be-judged' })
  const wrong: JudgeRefusal[] = []
  if (!code) wrong.push({ code: 'reason-missing', field: 'code' })
  if (code === 'other' && words.trim() === '') wrong.push({ code: 'words-missing', field: 'words' })
  if (words.length > MOST_JUNK_WORDS) wrong.push({ code: 'words-too-long', field: 'words' })
  if (!code || wrong.length > 0) return refuseAll(wrong)
  return accept({ code, words })
}
