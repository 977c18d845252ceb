import type { RecordId } from '../../../../kernel/ids.js'
import { textOf } from '../../../../platform/http/body.js'
import { closed, definePage, type PageRequest, type Reply, show } from '../../../../platform/http/page.js'
import { childHeader } from '../../queries/child-header.query.js'
import { likelyChildren } from '../../queries/likely-children.query.js'
import { searchPeople } from '../../queries/search.query.js'
import { SamePersonView } from './same-person.view.js'

/** Looks for other entries of the same child. What is typed is posted, so that no name stands in an address. */
export const samePersonPage = definePage({
  path: '/children/:recordId/same-person',
  permission: 'people:merge',
  audit: 'people.same-person-looked',
  record: { param: 'recordId', part: 'summary', getLevel: 'work' },
  get: (request) => draw(request),
  post: (request) => draw(request),
})

async function draw(request: PageRequest): Promise<Reply> {
  const { work, params, body, hold } = request
  if (hold?.kind !== 'child') return closed()
  const text = textOf(body, 'q').trim()
  const found = await work.look('people.same-person-looked', async (tx, by) => {
    const child = await childHeader(tx, by, params.recordId as RecordId)
    const name = [child.isNamed ? child.displayName : '', ...child.otherNames].join(' ')
    const results = text
      ? (await searchPeople(tx, by, text)).found
      : (await likelyChildren(tx, by, { name, bornOn: child.bornOn })).likely
    return { child, found: results.filter((each) => !child.recordIds.includes(each.recordId)) }
  })
  return show(<SamePersonView {...found} text={text} />)
}
