import { definePage, notFound, type PageRequest, type Reply, seeOther, show } from '../../../../platform/http/page.js'
import { timeOfDay } from '../../../../web/format.js'
import { editRiskLevels } from '../../commands/edit-risk-levels.js'
import { listItems } from '../../queries/list-items.query.js'
import { listPublished } from '../../queries/published.query.js'
import { catchUp, type SaidFault } from '../editing/version-fields.js'
import { readLevelsForm, type TypedLevels, typedFromLevels, typedLevels } from './edit-risk-levels.form.js'
import { EditRiskLevelsView, sayLevelFaults, sayLevelRefusals } from './edit-risk-levels.view.js'

/** A new version of the risk levels, made in the browser from the latest one. */
export const editRiskLevelsPage = definePage({
  path: '/local-data/risk-levels/edit',
  permission: 'reference:edit',
  audit: 'reference.risk-levels-form-viewed',
  keepsDraft: true,
  async get(request) {
    const { draft } = request
    return answer(request, draft && typedLevels(draft.body), [], draft && timeOfDay(draft.savedAt))
  },
  async post(request) {
    const typed = typedLevels(request.body)
    const form = readLevelsForm(typed)
    if (!form.ok) return answer(request, typed, sayLevelFaults(form.refusals))
    const outcome = await request.work.change((tx, by) => editRiskLevels(tx, by, form.value), { once: request.once })
    if (!outcome.ok) return answer(request, typed, sayLevelRefusals(outcome.refusals, typed))
    return seeOther('/local-data/risk-levels')
  },
})

async function answer(
  { work, now, autosave }: PageRequest,
  typed: TypedLevels | undefined,
  faults: readonly SaidFault[],
  savedAt?: string,
): Promise<Reply> {
  const found = await work.look('reference.risk-levels-form-viewed', async (tx) => {
    const [latest] = await listPublished(tx, 'risk-levels')
    return latest && { latest, roles: await listItems(tx, 'roles', now) }
  })
  if (!found) return notFound()
  const shown = catchUp(typed ?? typedFromLevels(found.latest), found.latest, faults)
  const view = (
    <EditRiskLevelsView {...shown} base={found.latest} roles={found.roles} autosave={autosave} savedAt={savedAt} />
  )
  return show(view, faults.length > 0 ? 400 : 200)
}
