import { accept, type Outcome } from '../../../kernel/outcome.js'
import type { By, Tx } from '../../../platform/work.js'
import { saveAction } from '../data/action.store.js'
import { insertEntry } from '../data/action-entry.store.js'
import type { ActionId, Effect } from '../domain/action.js'
import { type EffectRefusal, maySayEffect } from '../domain/action-rules.js'
import { noteAction, type OnAction, workOnAction, type WorkRefusal } from './work-on-action.js'

/** What an action did to the risk, of one that was done when it was too early to say. */
export async function sayEffect(
  tx: Tx,
  by: By,
  { effect, effectWords, ...on }: OnAction & { readonly effect: Effect; readonly effectWords: string },
): Promise<Outcome<{ readonly actionId: ActionId }, EffectRefusal | WorkRefusal>> {
  return workOnAction<{ actionId: ActionId }, EffectRefusal>(tx, by, on, async (action) => {
    const may = maySayEffect(action, { effect, effectWords, seenVersion: on.seenVersion })
    if (!may.ok) return may
    await saveAction(tx, action, { effect, effectWords })
    await insertEntry(tx, by, { recordId: action.recordId, actionId: action.id, kind: 'effect', words: effectWords })
    noteAction(tx, action, 'effect-said', ['effect', 'effect_words'])
    return accept({ actionId: action.id })
  })
}
