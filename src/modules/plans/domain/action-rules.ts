import { addDays, type CalendarDate, dayOf } from '../../../kernel/calendar-date.js'
import { accept, type Outcome, type Refusal, refuse, refuseAll } from '../../../kernel/outcome.js'
import { ACTION_KINDS, type ActionKind } from '../../reference/index.js'
import { type Action, EFFECTS, type Effect } from './action.js'
import { isBlank, MOST_EXPLANATION } from './plan.js'

/** Longest text of an action, and of what it should change. */
export const MOST_ACTION = 500

/** A day further off than this is a slip of the key, not a plan. */
export const MOST_DAYS_AHEAD = 730

export type ActionWanted = {
  readonly words: string
  readonly kind: ActionKind
  readonly shouldChange: string
  readonly worry: string
  readonly dueOn: CalendarDate
}

export type AddRefusal = Refusal &
  (
    | { readonly code: 'action-missing' | 'action-too-long'; readonly field: 'words' }
    | { readonly code: 'kind-missing'; readonly field: 'kind' }
    | { readonly code: 'should-change-missing' | 'should-change-too-long'; readonly field: 'shouldChange' }
    | { readonly code: 'due-in-past' | 'due-too-far'; readonly field: 'dueOn' }
  )

/** May this be added? What is to be done, what it should change, and by a day that has not passed. */
export function mayAdd(wanted: ActionWanted, today: CalendarDate): Outcome<undefined, AddRefusal> {
  const faults: AddRefusal[] = []
  if (isBlank(wanted.words)) faults.push({ code: 'action-missing', field: 'words' })
  if (wanted.words.length > MOST_ACTION) faults.push({ code: 'action-too-long', field: 'words' })
  if (isBlank(wanted.shouldChange)) faults.push({ code: 'should-change-missing', field: 'shouldChange' })
  if (wanted.shouldChange.length > MOST_ACTION) faults.push({ code: 'should-change-too-long', field: 'shouldChange' })
  if (!ACTION_KINDS.includes(wanted.kind)) faults.push({ code: 'kind-missing', field: 'kind' })
  faults.push(...dueFaults(wanted.dueOn, today))
  return faults.length > 0 ? refuseAll(faults) : accept()
}

/** What is wrong with a day by which something is to be done. */
export function dueFaults(dueOn: CalendarDate, today: CalendarDate) {
  if (dueOn < today) return [{ code: 'due-in-past', field: 'dueOn' }] as const
  if (dueOn > addDays(today, MOST_DAYS_AHEAD)) return [{ code: 'due-too-far', field: 'dueOn' }] as const
  return []
}

/** Every change names the version it began from, so that nobody's is lost under someone else's. */
export type StaleRefusal = Refusal & {
  readonly code: 'already-ended' | 'changed-meanwhile'
  readonly field?: undefined
}

/** Whether it has ended, or someone else changed it first. */
export function staleness(action: Pick<Action, 'isOpen' | 'version'>, seenVersion: number): StaleRefusal | undefined {
  if (!action.isOpen) return { code: 'already-ended' }
  if (action.version !== seenVersion) return { code: 'changed-meanwhile' }
  return undefined
}

export type ProgressRefusal =
  | StaleRefusal
  | (Refusal & { readonly code: 'progress-missing' | 'explanation-too-long'; readonly field: 'progress' })

/** May this progress be written down? */
export function mayProgress(
  action: Pick<Action, 'isOpen' | 'version'>,
  { words, seenVersion }: { readonly words: string; readonly seenVersion: number },
): Outcome<undefined, ProgressRefusal> {
  const stale = staleness(action, seenVersion)
  if (stale) return refuse(stale)
  if (isBlank(words)) return refuse({ code: 'progress-missing', field: 'progress' })
  if (words.length > MOST_EXPLANATION) return refuse({ code: 'explanation-too-long', field: 'progress' })
  return accept()
}

export type Done = {
  readonly doneOn: CalendarDate
  readonly evidence: string
  readonly effect: Effect
  readonly effectWords: string
  readonly seenVersion: number
}

type EffectFault = Refusal &
  (
    | { readonly code: 'effect-missing'; readonly field: 'effect' }
    | { readonly code: 'effect-words-missing' | 'explanation-too-long'; readonly field: 'effectWords' }
  )
export type EvidenceRefusal =
  | EffectFault
  | (Refusal & { readonly code: 'evidence-missing' | 'explanation-too-long'; readonly field: 'evidence' })

export type DoneRefusal =
  | StaleRefusal
  | EvidenceRefusal
  | (Refusal & { readonly code: 'done-in-future' | 'done-before-added'; readonly field: 'doneOn' })

/**
 * May it be called done? On a day between the one it was agreed and today, with evidence, and with what it did to the
 * risk. A risk that is higher or lower needs words; that it is the same, or too early to say, may stand alone.
 */
export function mayBeDone(
  action: Pick<Action, 'isOpen' | 'version' | 'addedAt'>,
  done: Done,
  today: CalendarDate,
): Outcome<undefined, DoneRefusal> {
  const stale = staleness(action, done.seenVersion)
  if (stale) return refuse(stale)
  const faults: DoneRefusal[] = []
  if (done.doneOn > today) faults.push({ code: 'done-in-future', field: 'doneOn' })
  if (done.doneOn < dayOf(action.addedAt)) faults.push({ code: 'done-before-added', field: 'doneOn' })
  faults.push(...evidenceFaults(done))
  return faults.length > 0 ? refuseAll(faults) : accept()
}

/** What is missing of the evidence and the effect, whatever the day. */
export function evidenceFaults(done: Pick<Done, 'evidence' | 'effect' | 'effectWords'>): EvidenceRefusal[] {
  const faults: EvidenceRefusal[] = []
  if (isBlank(done.evidence)) faults.push({ code: 'evidence-missing', field: 'evidence' })
  if (done.evidence.length > MOST_EXPLANATION) faults.push({ code: 'explanation-too-long', field: 'evidence' })
  return [...faults, ...effectFaults(done)]
}

function effectFaults({ effect, effectWords }: Pick<Done, 'effect' | 'effectWords'>): EffectFault[] {
  const faults: EffectFault[] = []
  if (!EFFECTS.includes(effect)) faults.push({ code: 'effect-missing', field: 'effect' })
  else if ((effect === 'lower' || effect === 'higher') && isBlank(effectWords))
    faults.push({ code: 'effect-words-missing', field: 'effectWords' })
  if (effectWords.length > MOST_EXPLANATION) faults.push({ code: 'explanation-too-long', field: 'effectWords' })
  return faults
}

export type EffectRefusal =
  | EffectFault
  | (Refusal & { readonly code: 'changed-meanwhile' | 'effect-known'; readonly field?: undefined })
  | (Refusal & { readonly code: 'effect-still-early'; readonly field: 'effect' })

/** May the effect be said now? Of what was done when it was too early to say; once. */
export function maySayEffect(
  action: Pick<Action, 'status' | 'effect' | 'version'>,
  said: Pick<Done, 'effect' | 'effectWords' | 'seenVersion'>,
): Outcome<undefined, EffectRefusal> {
  if (action.status !== 'done' || action.effect !== 'too-early') return refuse({ code: 'effect-known' })
  if (action.version !== said.seenVersion) return refuse({ code: 'changed-meanwhile' })
  if (said.effect === 'too-early') return refuse({ code: 'effect-still-early', field: 'effect' })
  const faults = effectFaults(said)
  return faults.length > 0 ? refuseAll(faults) : accept()
}

export type Reason = { readonly reasonCode: string; readonly reasonWords: string; readonly seenVersion: number }

export type ReasonRefusal =
  | StaleRefusal
  | (Refusal &
      (
        | { readonly code: 'reason-missing'; readonly field: 'reason' }
        | { readonly code: 'explanation-too-long'; readonly field: 'reasonWords' }
      ))

/** May it be given up for this reason? `known` are the codes of the partnership's list. */
export function mayGiveUp(
  action: Pick<Action, 'isOpen' | 'version'>,
  reason: Reason,
  known: readonly string[],
): Outcome<undefined, ReasonRefusal> {
  const stale = staleness(action, reason.seenVersion)
  if (stale) return refuse(stale)
  return reasonGiven(reason, known)
}

export type MisfiledRefusal =
  | ReasonRefusal
  | (Refusal & { readonly code: 'already-struck-out'; readonly field?: undefined })

/** May it be struck out as misfiled? Whatever became of it, once. */
export function mayStrikeOut(
  action: Pick<Action, 'status' | 'version'>,
  reason: Reason,
  known: readonly string[],
): Outcome<undefined, MisfiledRefusal> {
  if (action.status === 'struck-out') return refuse({ code: 'already-struck-out' })
  if (action.version !== reason.seenVersion) return refuse({ code: 'changed-meanwhile' })
  return reasonGiven(reason, known)
}

function reasonGiven(
  { reasonCode, reasonWords }: Reason,
  known: readonly string[],
): Outcome<undefined, Exclude<ReasonRefusal, StaleRefusal>> {
  const faults: Exclude<ReasonRefusal, StaleRefusal>[] = []
  if (!known.includes(reasonCode)) faults.push({ code: 'reason-missing', field: 'reason' })
  if (reasonWords.length > MOST_EXPLANATION) faults.push({ code: 'explanation-too-long', field: 'reasonWords' })
  return faults.length > 0 ? refuseAll(faults) : accept()
}
