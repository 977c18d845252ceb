import { definePage, type PageRequest, seeOther, show } from '../../../../../platform/http/page.js'
import { invitePerson } from '../../../commands/people.js'
import { listAgencies, listTeams } from '../../../data/agency.store.js'
import { readSeatForm, typedSeat } from '../seats/seat.form.js'
import { InviteView } from './invite.view.js'
import { personFaults, type PersonFieldRefusal, typedPerson } from './person.form.js'

const AUDIT = 'access.person-form-viewed'

/** An account, a seat and a mail with the link to choose a password. */
export const invitePage = definePage({
  path: '/administration/people/invite',
  permission: 'administration:manage',
  audit: AUDIT,
  get: async (request) => show(await view(request, [])),
  async post(request) {
    const { body, work, deps, once } = request
    const person = typedPerson(body)
    const seat = readSeatForm(typedSeat(body))
    const faults = [...personFaults(person), ...(seat.ok ? [] : seat.refusals)]
    if (!seat.ok || faults.length > 0) return show(await view(request, faults), 400)
    const outcome = await work.change((tx, by) => invitePerson(tx, by, { deps, ...person, ...seat.value }), { once })
    return outcome.ok
      ? seeOther(`/administration/people/${outcome.value}?done=invited`)
      : show(await view(request, outcome.refusals), 400)
  },
})

async function view({ work, body }: PageRequest, refusals: readonly PersonFieldRefusal[]) {
  const [agencies, teams] = await work.look(AUDIT, (tx) => Promise.all([listAgencies(tx), listTeams(tx)]))
  return (
    <InviteView
      person={typedPerson(body)}
      seat={typedSeat(body)}
      agencies={agencies}
      teams={teams}
      refusals={refusals}
    />
  )
}
