import { accept, type Outcome } from '../../../kernel/outcome.js'
import type { By, Tx } from '../../../platform/work.js'
import { saveAction } from '../data/action.store.js'
import { insertEntry } from '../data/action-entry.store.js'
import type { ActionId } from '../domain/action.js'
import { mayProgress, type ProgressRefusal } from '../domain/action-rules.js'
import { noteAction, type OnAction, workOnAction, type WorkRefusal } from './work-on-action.js'

/** Writes down how an action goes; the first time, it is in progress from then on. */
export async function recordProgress(
  tx: Tx,
  by: By,
  { words, ...on }: OnAction & { readonly words: string },
): Promise<Outcome<{ readonly actionId: ActionId }, ProgressRefusal | WorkRefusal>> {
  return workOnAction(tx, by, on, async (action) => {
    const may = mayProgress(action, { words, seenVersion: on.seenVersion })
    if (!may.ok) return may
    await saveAction(tx, action, { status: 'in-progress' })
    await insertEntry(tx, by, { recordId: action.recordId, actionId: action.id, kind: 'progress', words })
    noteAction(tx, action, 'progress-recorded', ['status', 'words'])
    return accept({ actionId: action.id })
  })
}
