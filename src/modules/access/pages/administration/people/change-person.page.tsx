import { definePage, notFound, type PageRequest, seeOther, show } from '../../../../../platform/http/page.js'
import { changePerson } from '../../../commands/people.js'
import { findPerson } from '../../../queries/people.query.js'
import { ChangePersonView } from './change-person.view.js'
import { personFaults, typedPerson } from './person.form.js'

const AUDIT = 'access.person-form-viewed'

export const changePersonPage = definePage({
  path: '/administration/people/:accountId/change',
  permission: 'administration:manage',
  audit: AUDIT,
  async get(request) {
    const person = await load(request)
    return person ? show(<ChangePersonView accountId={person.accountId} typed={person} refusals={[]} />) : notFound()
  },
  async post(request) {
    const person = await load(request)
    if (!person) return notFound()
    const { accountId } = person
    const typed = typedPerson(request.body)
    const again = (refusals: Parameters<typeof ChangePersonView>[0]['refusals']) =>
      show(<ChangePersonView accountId={accountId} typed={typed} refusals={refusals} />, 400)
    const faults = personFaults(typed)
    if (faults.length > 0) return again(faults)
    const outcome = await request.work.change((tx, by) => changePerson(tx, by, { accountId, ...typed }), {
      once: request.once,
    })
    return outcome.ok ? seeOther(`/administration/people/${accountId}?done=saved`) : again(outcome.refusals)
  },
})

function load({ work, params }: PageRequest) {
  return work.look(AUDIT, (tx) => findPerson(tx, params.accountId ?? ''))
}
