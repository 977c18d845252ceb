import type { CalendarDate } from '../../../kernel/calendar-date.js'
import { accept, type Outcome, type Refusal, refuse, refuseAll } from '../../../kernel/outcome.js'
import {
  isBlank,
  MOST_EXPLANATION,
  MOST_WORDS,
  OUTCOMES,
  PLAN_WORDS,
  type PlanOutcome,
  type PlanVersion,
  type PlanWord,
  type PlanWords,
} from './plan.js'

export type DraftRefusal = Refusal &
  (
    | { readonly code: 'words-too-long'; readonly field: PlanWord }
    | { readonly code: 'explanation-too-long' | 'why-changed-missing'; readonly field: 'whyChanged' }
    | { readonly code: 'nothing-written'; readonly field: 'workingWell' }
    | { readonly code: 'changed-meanwhile'; readonly field?: undefined }
  )

/**
 * May these words be kept as a draft? A draft may be half written. One that changes an agreed plan says why. Whoever
 * saves names the revision they began from, so that nobody's words are lost under someone else's.
 */
export function mayKeepDraft(
  words: PlanWords & { readonly whyChanged: string },
  {
    draft,
    agreed,
    seenRevision,
  }: {
    readonly draft: Pick<PlanVersion, 'revision'> | undefined
    readonly agreed: PlanWords | undefined
    readonly seenRevision: number
  },
): Outcome<undefined, DraftRefusal> {
  if ((draft?.revision ?? 0) !== seenRevision) return refuse({ code: 'changed-meanwhile' })
  const faults: DraftRefusal[] = PLAN_WORDS.filter((word) => words[word].length > MOST_WORDS).map((field) => ({
    code: 'words-too-long',
    field,
  }))
  if (PLAN_WORDS.every((word) => isBlank(words[word]))) faults.push({ code: 'nothing-written', field: 'workingWell' })
  if (words.whyChanged.length > MOST_EXPLANATION) faults.push({ code: 'explanation-too-long', field: 'whyChanged' })
  if (agreed && isBlank(words.whyChanged)) faults.push({ code: 'why-changed-missing', field: 'whyChanged' })
  return faults.length > 0 ? refuseAll(faults) : accept()
}

export type Agreement = {
  readonly agreedOn: CalendarDate
  readonly agreedWith: string
  readonly disagreed: string
}

export type AgreedWithRefusal =
  | { readonly code: 'agreed-with-missing' | 'explanation-too-long'; readonly field: 'agreedWith' }
  | { readonly code: 'explanation-too-long'; readonly field: 'disagreed' }

export type AgreeRefusal = Refusal &
  (
    | { readonly code: 'no-draft' | 'changed-meanwhile' | 'no-actions'; readonly field?: undefined }
    | { readonly code: 'words-missing'; readonly field: PlanWord }
    | { readonly code: 'agreed-in-future' | 'agreed-before-last'; readonly field: 'agreedOn' }
    | AgreedWithRefusal
  )

/**
 * May the draft be agreed? A plan says all six things, and who does what: without an action it is a wish. It is agreed
 * on a day that has come, no earlier than the version it takes the place of, and says with whom.
 */
export function mayAgree(
  draft: PlanVersion | undefined,
  agreement: Agreement,
  {
    seenRevision,
    actionCount,
    agreed,
    today,
  }: {
    readonly seenRevision: number
    readonly actionCount: number
    readonly agreed: Pick<PlanVersion, 'agreedOn'> | undefined
    readonly today: CalendarDate
  },
): Outcome<undefined, AgreeRefusal> {
  if (!draft) return refuse({ code: 'no-draft' })
  if (draft.revision !== seenRevision) return refuse({ code: 'changed-meanwhile' })
  const faults: AgreeRefusal[] = PLAN_WORDS.filter((word) => isBlank(draft[word])).map((field) => ({
    code: 'words-missing',
    field,
  }))
  if (actionCount === 0) faults.push({ code: 'no-actions' })
  if (agreement.agreedOn > today) faults.push({ code: 'agreed-in-future', field: 'agreedOn' })
  if (agreed?.agreedOn && agreement.agreedOn < agreed.agreedOn)
    faults.push({ code: 'agreed-before-last', field: 'agreedOn' })
  faults.push(...agreedWithFaults(agreement))
  return faults.length > 0 ? refuseAll(faults) : accept()
}

/** What is wrong with who agreed and who did not, whatever the day. */
export function agreedWithFaults(agreement: Pick<Agreement, 'agreedWith' | 'disagreed'>): AgreedWithRefusal[] {
  const faults: AgreedWithRefusal[] = []
  if (isBlank(agreement.agreedWith)) faults.push({ code: 'agreed-with-missing', field: 'agreedWith' })
  for (const field of ['agreedWith', 'disagreed'] as const)
    if (agreement[field].length > MOST_EXPLANATION) faults.push({ code: 'explanation-too-long', field })
  return faults
}

export type PlanEnding = {
  readonly outcome: PlanOutcome
  readonly outcomeWords: string
  /** What goes on without a plan, and who sees to it. */
  readonly carriesOn: string
}

export type CloseRefusal = Refusal &
  (
    | { readonly code: 'no-open-plan'; readonly field?: undefined }
    | { readonly code: 'outcome-missing'; readonly field: 'outcome' }
    | { readonly code: 'outcome-words-missing' | 'explanation-too-long'; readonly field: 'outcomeWords' }
    | { readonly code: 'carries-on-missing' | 'explanation-too-long'; readonly field: 'carriesOn' }
  )

/** May a plan be closed so? It says what came of it; work that carries on elsewhere says where. */
export function mayClose(ending: PlanEnding): Outcome<undefined, CloseRefusal> {
  const faults: CloseRefusal[] = []
  if (!OUTCOMES.includes(ending.outcome)) faults.push({ code: 'outcome-missing', field: 'outcome' })
  if (isBlank(ending.outcomeWords)) faults.push({ code: 'outcome-words-missing', field: 'outcomeWords' })
  if (ending.outcome === 'carries-on-elsewhere' && isBlank(ending.carriesOn))
    faults.push({ code: 'carries-on-missing', field: 'carriesOn' })
  for (const field of ['outcomeWords', 'carriesOn'] as const)
    if (ending[field].length > MOST_EXPLANATION) faults.push({ code: 'explanation-too-long', field })
  return faults.length > 0 ? refuseAll(faults) : accept()
}
