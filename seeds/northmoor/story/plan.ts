import type { Seat } from '../../../src/kernel/actor.js'
import { type CalendarDate, dayOf } from '../../../src/kernel/calendar-date.js'
import type { RecordId } from '../../../src/kernel/ids.js'
import { addAction } from '../../../src/modules/plans/commands/add-action.js'
import { completeAction } from '../../../src/modules/plans/commands/end-action.js'
import { agreePlan, keepDraft } from '../../../src/modules/plans/commands/write-plan.js'
import type { ActionId } from '../../../src/modules/plans/domain/action.js'
import type { PlanWords } from '../../../src/modules/plans/domain/plan.js'
import type { ActionKind } from '../../../src/modules/reference/index.js'
import type { Teller } from '../teller.js'

export type ActionTold = {
  readonly words: string
  readonly owner: Seat
  readonly kind: ActionKind
  readonly shouldChange: string
  readonly dueOn: CalendarDate
  /** When it was done, with what shows it; left out while it is open. */
  readonly done?: {
    readonly at: Date
    readonly evidence: string
    readonly effect: 'lower' | 'same' | 'higher' | 'too-early'
    readonly effectWords: string
  }
}

/** Writes a plan with its actions, and agrees it. */
export async function plan(
  { tell }: Teller,
  {
    worker,
    at,
    recordId,
    words,
    actions,
    agreedWith,
  }: {
    worker: Seat
    at: Date
    recordId: RecordId
    words: PlanWords
    actions: readonly ActionTold[]
    agreedWith: string
  },
): Promise<void> {
  await tell(worker, at, (tx, by) =>
    keepDraft(tx, by, { recordId, words: { ...words, whyChanged: '' }, seenRevision: 0 }),
  )
  const added: { actionId: ActionId; told: ActionTold }[] = []
  for (const told of actions) {
    const { words: text, kind, shouldChange, dueOn, owner } = told
    const { actionId } = await tell(worker, at, (tx, by) =>
      addAction(tx, by, {
        recordId,
        words: text,
        kind,
        shouldChange,
        worry: '',
        dueOn,
        owner: { kind: 'seat', seatId: owner.id },
      }),
    )
    added.push({ actionId, told })
  }
  await tell(worker, at, (tx, by) =>
    agreePlan(tx, by, { recordId, seenRevision: 1, agreedOn: dayOf(at), agreedWith, disagreed: '' }),
  )
  for (const { actionId, told } of added) {
    const { done, owner } = told
    if (!done) continue
    await tell(owner, done.at, (tx, by) =>
      completeAction(tx, by, {
        recordId,
        actionId,
        door: { parts: 'every', level: 'work' },
        seenVersion: 1,
        doneOn: dayOf(done.at),
        evidence: done.evidence,
        effect: done.effect,
        effectWords: done.effectWords,
        lateReason: '',
      }),
    )
  }
}
