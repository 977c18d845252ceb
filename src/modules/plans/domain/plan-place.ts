import type { RecordId } from '../../../kernel/ids.js'
import type { ActionId } from './action.js'

/** A kind of record that may have a plan, and where its pages are. */
export type PlanPlace = { readonly recordKind: string; readonly basePath: string }

/** The addresses of the pages of a plan. */
export function planPaths({ basePath }: PlanPlace, recordId: RecordId) {
  const plan = `${basePath}/${recordId}/plan`
  return {
    record: `${basePath}/${recordId}`,
    plan,
    edit: `${plan}/edit`,
    agree: `${plan}/agree`,
    close: `${plan}/close`,
    history: `${plan}/history`,
    newAction: `${plan}/actions/new`,
    action: (id: ActionId, what?: 'done' | 'effect' | 'not-done' | 'due' | 'owner' | 'misfiled') =>
      `${plan}/actions/${id}${what ? `/${what}` : ''}`,
  }
}
export type PlanPaths = ReturnType<typeof planPaths>
