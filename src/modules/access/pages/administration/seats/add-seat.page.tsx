import { definePage, notFound, type PageRequest, seeOther, show } from '../../../../../platform/http/page.js'
import { addSeat } from '../../../commands/seats.js'
import { listAgencies, listTeams } from '../../../data/agency.store.js'
import { findPerson } from '../../../queries/people.query.js'
import { AddSeatView } from './add-seat.view.js'
import { readSeatForm, typedSeat } from './seat.form.js'
import type { SeatFieldRefusal } from './seat-fields.js'

const AUDIT = 'access.seat-form-viewed'

/** Another seat for someone who is here: another agency, another role. */
export const addSeatPage = definePage({
  path: '/administration/people/:accountId/seats/new',
  permission: 'administration:manage',
  audit: AUDIT,
  async get(request) {
    const found = await load(request)
    return found.person
      ? show(<AddSeatView {...found} person={found.person} typed={typedSeat(request.body)} />)
      : notFound()
  },
  async post(request) {
    const { person, agencies, teams } = await load(request)
    if (!person) return notFound()
    const typed = typedSeat(request.body)
    const again = (refusals: readonly SeatFieldRefusal[]) =>
      show(<AddSeatView person={person} agencies={agencies} teams={teams} typed={typed} refusals={refusals} />, 400)
    const form = readSeatForm(typed)
    if (!form.ok) return again(form.refusals)
    const outcome = await request.work.change(
      (tx, by) => addSeat(tx, by, { accountId: person.accountId, personName: person.name, ...form.value }),
      { once: request.once },
    )
    return outcome.ok ? seeOther(`/administration/people/${person.accountId}?done=saved`) : again(outcome.refusals)
  },
})

function load({ work, params }: PageRequest) {
  return work.look(AUDIT, async (tx) => ({
    person: await findPerson(tx, params.accountId ?? ''),
    agencies: await listAgencies(tx),
    teams: await listTeams(tx),
  }))
}
