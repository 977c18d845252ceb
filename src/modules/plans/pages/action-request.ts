import type { RecordId } from '../../../kernel/ids.js'
import { type Body, textOf } from '../../../platform/http/body.js'
import { closed, notFound, type PageRequest, type Reply } from '../../../platform/http/page.js'
import type { By, Tx } from '../../../platform/work.js'
import { type RecordHead, recordHead } from '../../records/index.js'
import type { OnAction } from '../commands/work-on-action.js'
import type { Action, ActionEntry, ActionId } from '../domain/action.js'
import { isOwnersDoor, mayWorkOnAction, mayWritePlan } from '../domain/who-may.js'
import type { PlanPaths, PlanPlace } from '../domain/plan-place.js'
import { findAction } from '../queries/actions.query.js'
import { aboutPlan, isPlace } from './plan-request.js'
import { seenIn } from './typed.js'

/** What every page of one action shows, and what the reader may do there. */
export type AboutAction = {
  readonly head: RecordHead
  readonly paths: PlanPaths
  readonly action: Action
  readonly entries: readonly ActionEntry[]
  /** Its owner, whoever answers for it, or those who write the plan. */
  readonly mayWork: boolean
  readonly mayWrite: boolean
  readonly recordId: RecordId
}

/** Reads the action of the address with `more`, for `showIt`; closed or not found where there is none for the reader. */
export async function withAction<More>(
  place: PlanPlace,
  request: PageRequest,
  audit: string,
  more: (tx: Tx, by: By, recordId: RecordId) => Promise<More>,
  showIt: (about: AboutAction, more: More) => Reply,
): Promise<Reply> {
  if (!isPlace(place, request)) return closed()
  const { work, deps, hold, may, seat } = request
  const { recordId, paths } = aboutPlan(place, request)
  const found = await work.look(audit, async (tx, by) => ({
    head: await recordHead({ deps, tx, by, hold, may }),
    about: await findAction(tx, recordId, request.params.actionId as ActionId),
    more: await more(tx, by, recordId),
  }))
  if (!found.head) return closed()
  if (!found.about) return notFound()
  return showIt(
    {
      head: found.head,
      paths,
      ...found.about,
      mayWork: mayWorkOnAction(seat, hold, found.about.action),
      mayWrite: mayWritePlan(seat, hold),
      recordId,
    },
    found.more,
  )
}

/** Which action a form is about, by what door, and which version of it was on the page. */
export function onAction(place: PlanPlace, request: PageRequest, body: Body): OnAction | undefined {
  if (!isPlace(place, request)) return undefined
  return {
    recordId: request.params.recordId as RecordId,
    actionId: request.params.actionId as ActionId,
    door: request.hold,
    seenVersion: seenIn(body, 'seenVersion'),
  }
}

/** The plan; for those whose door may have shut with their action, their list. */
export function afterEnding(place: PlanPlace, request: PageRequest): string {
  return request.hold && isOwnersDoor(request.hold) ? '/actions' : aboutPlan(place, request).paths.plan
}

export function typedIn(body: Body): (name: string) => string {
  return (name) => textOf(body, name)
}
