import { dayIn } from '../../../../platform/http/typed.js'
import { type Body, dateOf, EMPTY_BODY, textOf } from '../../../../platform/http/body.js'
import { dayOf } from '../../../../kernel/calendar-date.js'
import { isId, type RecordId } from '../../../../kernel/ids.js'
import { type Outcome, refuseAll } from '../../../../kernel/outcome.js'
import type { By, Tx } from '../../../../platform/work.js'
import {
  closed,
  definePage,
  type PageDefinition,
  type PageRequest,
  type Reply,
  seeOther,
  show,
} from '../../../../platform/http/page.js'
import { recordHead } from '../../../records/index.js'
import { type ActionKind, listItems } from '../../../reference/index.js'
import { addAction } from '../../commands/add-action.js'
import { resolveOwner } from '../../commands/owner.js'
import type { ActionId } from '../../domain/action.js'
import { mayAdd } from '../../domain/action-rules.js'
import { worriesOf } from '../../domain/plan.js'
import type { PlanPlace } from '../../domain/plan-place.js'
import { mayWritePlan } from '../../domain/who-may.js'
import { findAction } from '../../queries/actions.query.js'
import { planOf } from '../../queries/plan.query.js'
import { ownerIn, ownerOffer } from '../owner-choice.js'
import { aboutPlan, draftState, isPlace, ON_RECORD } from '../plan-request.js'
import { type NewActionRefusal, NewActionView } from './new-action.view.js'

const AUDIT = 'plans.new-action-viewed'

/** What someone agreed to do, by a day. With `?replaces=`, in the place of an action that is still open. */
export function newActionPage(place: PlanPlace): PageDefinition {
  return definePage({
    path: `${place.basePath}/:recordId/plan/actions/new`,
    permission: 'plans:write',
    audit: AUDIT,
    record: { ...ON_RECORD, getLevel: 'work' },
    keepsDraft: true,
    get: (request) => showForm(place, request, request.draft?.body ?? EMPTY_BODY, []),
    async post(request) {
      if (!isPlace(place, request) || !mayWritePlan(request.seat, request.hold)) return closed()
      const { work, body, once } = request
      const { recordId, paths } = aboutPlan(place, request)
      const outcome = await work.change((tx, by) => add(tx, by, recordId, body), { once })
      return outcome.ok ? seeOther(paths.plan) : showForm(place, request, body, outcome.refusals)
    },
  })
}

async function add(
  tx: Tx,
  by: By,
  recordId: RecordId,
  body: Body,
): Promise<Outcome<{ actionId: ActionId }, NewActionRefusal>> {
  const dueOn = dayIn(body, 'dueOn')
  const owner = await ownerIn(tx, body)
  const today = dayOf(by.now)
  const wanted = {
    words: textOf(body, 'words'),
    // Anything but a known kind is refused by the rule.
    kind: textOf(body, 'kind') as ActionKind,
    shouldChange: textOf(body, 'shouldChange'),
    worry: textOf(body, 'worry'),
  }
  if (!dueOn || !owner.ok) {
    const may = mayAdd({ ...wanted, dueOn: dueOn ?? today }, today)
    const resolved = owner.ok ? await resolveOwner(tx, owner.value) : owner
    return refuseAll<NewActionRefusal>([
      ...(may.ok ? [] : may.refusals),
      ...(resolved.ok ? [] : resolved.refusals),
      ...(dueOn ? [] : [{ code: dueOn === null ? 'due-missing' : 'due-not-real', field: 'dueOn' } as const]),
    ])
  }
  const replaces = textOf(body, 'replaces')
  return addAction(tx, by, {
    ...wanted,
    recordId,
    dueOn,
    owner: owner.value,
    replaces: isId(replaces) ? (replaces as ActionId) : undefined,
  })
}

async function showForm(
  place: PlanPlace,
  request: PageRequest,
  body: Body,
  refusals: readonly NewActionRefusal[],
): Promise<Reply> {
  if (!isPlace(place, request) || !mayWritePlan(request.seat, request.hold)) return closed()
  const { work, deps, hold, may, seat, query } = request
  const { recordId, paths } = aboutPlan(place, request)
  const replacesId = textOf(body, 'replaces') || (query.replaces ?? '')
  const found = await work.look(AUDIT, async (tx, by) => ({
    head: await recordHead({ deps, tx, by, hold, may }),
    plan: await planOf(tx, by, recordId),
    kinds: await listItems(tx, 'action-kinds', by.now),
    offer: await ownerOffer(tx, by, recordId, body),
    replaced: isId(replacesId) ? await findAction(tx, recordId, replacesId as ActionId) : undefined,
  }))
  if (!found.head) return closed()
  const standing = found.plan?.draft ?? found.plan?.agreed
  return show(
    <NewActionView
      head={found.head}
      paths={paths}
      kinds={found.kinds}
      worries={standing ? worriesOf(standing) : []}
      offer={found.offer}
      replaces={found.replaced?.action}
      typed={(name) => textOf(body, name)}
      dueOn={dateOf(body, 'dueOn')}
      mySeatId={seat.id}
      refusals={refusals}
      kept={draftState(request)}
    />,
    refusals.length > 0 ? 400 : 200,
  )
}
