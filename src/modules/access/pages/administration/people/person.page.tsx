import { definePage, notFound, show } from '../../../../../platform/http/page.js'
import { findPerson, hasSeatsElsewhere } from '../../../queries/people.query.js'
import { PersonView } from './person.view.js'

export const personPage = definePage({
  path: '/administration/people/:accountId',
  permission: 'administration:manage',
  audit: 'access.person-viewed',
  async get({ work, params, query, seat }) {
    const found = await work.look('access.person-viewed', async (tx) => {
      const person = await findPerson(tx, params.accountId ?? '')
      return person && { person, isShared: await hasSeatsElsewhere(tx, person.accountId) }
    })
    if (!found) return notFound()
    return show(<PersonView {...found} isSelf={found.person.accountId === seat.accountId} done={query.done} />)
  },
})
