import { definePage, notFound, type PageRequest, seeOther, show } from '../../../../../platform/http/page.js'
import { changeAgency } from '../../../commands/agencies.js'
import { findAgency } from '../../../data/agency.store.js'
import { readAgencyForm, typedAgency } from './agency.form.js'
import { AgencyView } from './agency.view.js'

const AUDIT = 'access.agency-form-viewed'

export const changeAgencyPage = definePage({
  path: '/administration/agencies/:agencyId',
  permission: 'administration:manage',
  audit: AUDIT,
  async get(request) {
    const agency = await load(request)
    return agency ? show(<AgencyView {...wordsFor(agency)} typed={agency} />) : notFound()
  },
  async post(request) {
    const agency = await load(request)
    if (!agency) return notFound()
    const typed = typedAgency(request.body)
    const form = readAgencyForm(typed)
    if (!form.ok) return show(<AgencyView {...wordsFor(agency)} typed={typed} refusals={form.refusals} />, 400)
    const outcome = await request.work.change(
      (tx, by) => changeAgency(tx, by, { agencyId: agency.id, ...form.value }),
      { once: request.once },
    )
    if (outcome.ok) return seeOther('/administration/agencies?done=saved')
    const refusals = outcome.refusals.filter((refusal) => refusal.code !== 'gone')
    if (refusals.length === 0) return notFound()
    return show(<AgencyView {...wordsFor(agency)} typed={typed} refusals={refusals} />, 400)
  },
})

function load({ work, params }: PageRequest) {
  return work.look(AUDIT, (tx) => findAgency(tx, params.agencyId ?? ''))
}

function wordsFor(agency: NonNullable<Awaited<ReturnType<typeof findAgency>>>) {
  return {
    title: `Change ${agency.name}`,
    button: 'Save agency',
    closeAt: agency.closedAt ? undefined : `/administration/agencies/${agency.id}/close`,
  }
}
