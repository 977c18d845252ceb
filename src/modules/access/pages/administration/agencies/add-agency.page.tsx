import { definePage, seeOther, show } from '../../../../../platform/http/page.js'
import { addAgency } from '../../../commands/agencies.js'
import { readAgencyForm, type TypedAgency, typedAgency } from './agency.form.js'
import { AgencyView } from './agency.view.js'

const WORDS = { title: 'Add an agency', button: 'Add agency' }
const NOTHING_TYPED: TypedAgency = { name: '', shortName: '', kind: '', onScreeningDesk: false }

export const addAgencyPage = definePage({
  path: '/administration/agencies/new',
  permission: 'administration:manage',
  audit: 'access.agency-form-viewed',
  get: () => show(<AgencyView {...WORDS} typed={NOTHING_TYPED} />),
  async post({ work, body, once }) {
    const typed = typedAgency(body)
    const form = readAgencyForm(typed)
    if (!form.ok) return show(<AgencyView {...WORDS} typed={typed} refusals={form.refusals} />, 400)
    const outcome = await work.change((tx, by) => addAgency(tx, by, form.value), { once })
    if (!outcome.ok) return show(<AgencyView {...WORDS} typed={typed} refusals={outcome.refusals} />, 400)
    return seeOther('/administration/agencies?done=saved')
  },
})
