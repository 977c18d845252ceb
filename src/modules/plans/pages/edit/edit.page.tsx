import { type Body, textOf } from '../../../../platform/http/body.js'
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
import { dropDraft, keepDraft } from '../../commands/write-plan.js'
import { PLAN_WORDS, type PlanWords } from '../../domain/plan.js'
import type { PlanPlace } from '../../domain/plan-place.js'
import { mayWritePlan } from '../../domain/who-may.js'
import { planOf } from '../../queries/plan.query.js'
import { aboutPlan, draftState, isPlace, ON_RECORD } from '../plan-request.js'
import { seenIn } from '../typed.js'
import { EditView, type EditRefusal } from './edit.view.js'

const AUDIT = 'plans.edit-viewed'

/** The words of the plan, kept as a draft until they are agreed. */
export function editPage(place: PlanPlace): PageDefinition {
  return definePage({
    path: `${place.basePath}/:recordId/plan/edit`,
    permission: 'plans:write',
    audit: AUDIT,
    record: { ...ON_RECORD, getLevel: 'work' },
    keepsDraft: true,
    get: (request) => showForm(place, request, request.draft?.body, []),
    async post(request) {
      if (!isPlace(place, request) || !mayWritePlan(request.seat, request.hold)) return closed()
      const { work, body, once } = request
      const { recordId, paths } = aboutPlan(place, request)
      const seenRevision = seenIn(body, 'seenRevision')
      const isDropped = textOf(body, 'do') === 'drop'
      const outcome = isDropped
        ? await work.change((tx, by) => dropDraft(tx, by, { recordId, seenRevision }), { once })
        : await work.change((tx, by) => keepDraft(tx, by, { recordId, words: wordsIn(body), seenRevision }), { once })
      if (!outcome.ok) return showForm(place, request, body, outcome.refusals)
      if (textOf(body, 'do') === 'agree') return seeOther(paths.agree)
      return seeOther(paths.plan)
    },
  })
}

function wordsIn(body: Body): PlanWords & { whyChanged: string } {
  const words = Object.fromEntries(PLAN_WORDS.map((word) => [word, textOf(body, word)])) as PlanWords
  return { ...words, whyChanged: textOf(body, 'whyChanged') }
}

async function showForm(
  place: PlanPlace,
  request: PageRequest,
  typed: Body | undefined,
  refusals: readonly EditRefusal[],
): Promise<Reply> {
  if (!isPlace(place, request) || !mayWritePlan(request.seat, request.hold)) return closed()
  const { work, deps, hold, may } = request
  const { recordId, paths } = aboutPlan(place, request)
  const { head, plan } = await work.look(AUDIT, async (tx, by) => ({
    head: await recordHead({ deps, tx, by, hold, may }),
    plan: await planOf(tx, by, recordId),
  }))
  if (!head) return closed()
  const standing = plan?.draft ?? plan?.agreed
  const words = typed ? wordsIn(typed) : standing && { ...standing, whyChanged: plan?.draft?.whyChanged ?? '' }
  const savedSince =
    request.draft && plan?.draft && plan.draft.writtenAt > request.draft.savedAt ? plan.draft : undefined
  const isStale = refusals.some(({ code }) => code === 'changed-meanwhile')
  return show(
    <EditView
      head={head}
      paths={paths}
      words={words}
      agreed={plan?.agreed}
      draft={plan?.draft}
      theirs={isStale ? plan?.draft : savedSince}
      refusals={refusals}
      kept={draftState(request)}
    />,
    refusals.length > 0 ? 400 : 200,
  )
}
