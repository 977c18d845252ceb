import { lineIn } from '../../../../../platform/http/typed.js'
import { valuesOf } from '../../../../../platform/http/body.js'
import { definePage, notFound, type PageRequest, seeOther, show } from '../../../../../platform/http/page.js'
import { changeSeat } from '../../../commands/seats.js'
import { listTeams } from '../../../data/agency.store.js'
import { findSeatForUpdate } from '../../../data/seat-write.store.js'
import { findPerson } from '../../../queries/people.query.js'
import { type ChangeSeatRefusal, ChangeSeatView } from './change-seat.view.js'
import { titleFault } from './seat.form.js'

const AUDIT = 'access.seat-form-viewed'

export const changeSeatPage = definePage({
  path: '/administration/seats/:seatId',
  permission: 'administration:manage',
  audit: AUDIT,
  async get(request) {
    const found = await load(request)
    if (!found) return notFound()
    const { seat } = found
    return show(<ChangeSeatView {...found} title={seat.title} teamIds={seat.teamIds} />)
  },
  async post(request) {
    const found = await load(request)
    if (!found) return notFound()
    const { body, work, once } = request
    const title = lineIn(body, 'title')
    const teamIds = valuesOf(body, 'teams')
    const again = (refusal: ChangeSeatRefusal) =>
      show(<ChangeSeatView {...found} title={title} teamIds={teamIds} refusal={refusal} />, 400)
    const fault = titleFault(title)
    if (fault) return again(fault)
    const outcome = await work.change((tx, by) => changeSeat(tx, by, { seatId: found.seat.id, title, teamIds }), {
      once,
    })
    if (outcome.ok) return seeOther(`/administration/people/${outcome.value}?done=saved`)
    const [refusal] = outcome.refusals
    return !refusal || refusal.code === 'gone' ? notFound() : again(refusal)
  },
})

async function load({ work, params }: PageRequest) {
  return work.look(AUDIT, async (tx) => {
    const row = await findSeatForUpdate(tx, params.seatId ?? '')
    const person = row && !row.endedAt ? await findPerson(tx, row.accountId) : undefined
    const seat = person?.seats.find((each) => each.id === row?.id)
    if (!person || !seat) return undefined
    const teams = (await listTeams(tx)).filter((team) => team.agencyId === seat.agencyId && !team.closedAt)
    return { person, seat, teams }
  })
}
