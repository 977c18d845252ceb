import { definePage, notFound, type PageRequest, type Reply, seeOther, show } from '../../../../platform/http/page.js'
import { timeOfDay } from '../../../../web/format.js'
import { editLocalities } from '../../commands/edit-localities.js'
import { listPublished } from '../../queries/published.query.js'
import { catchUp, type SaidFault } from '../editing/version-fields.js'
import {
  readLocalitiesForm,
  type TypedLocalities,
  typedFromLocalities,
  typedLocalities,
} from './edit-localities.form.js'
import { EditLocalitiesView, sayLocalityFaults, sayLocalityRefusals } from './edit-localities.view.js'

/** A new version of the localities, made in the browser from the latest one. */
export const editLocalitiesPage = definePage({
  path: '/local-data/localities/edit',
  permission: 'reference:edit',
  audit: 'reference.localities-form-viewed',
  keepsDraft: true,
  async get(request) {
    const { draft } = request
    return answer(request, draft && typedLocalities(draft.body), [], draft && timeOfDay(draft.savedAt))
  },
  async post(request) {
    const typed = typedLocalities(request.body)
    const form = readLocalitiesForm(typed)
    if (!form.ok) return answer(request, typed, sayLocalityFaults(form.refusals))
    const outcome = await request.work.change((tx, by) => editLocalities(tx, by, form.value), { once: request.once })
    if (!outcome.ok) return answer(request, typed, sayLocalityRefusals(outcome.refusals))
    return seeOther('/local-data/localities')
  },
})

async function answer(
  { work, autosave }: PageRequest,
  typed: TypedLocalities | undefined,
  faults: readonly SaidFault[],
  savedAt?: string,
): Promise<Reply> {
  const [latest] = await work.look('reference.localities-form-viewed', (tx) => listPublished(tx, 'localities'))
  if (!latest) return notFound()
  const shown = catchUp(typed ?? typedFromLocalities(latest), latest, faults)
  const view = <EditLocalitiesView {...shown} base={latest} autosave={autosave} savedAt={savedAt} />
  return show(view, faults.length > 0 ? 400 : 200)
}
