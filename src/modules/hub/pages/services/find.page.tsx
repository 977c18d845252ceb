import { definePublicPage } from '../../../../platform/http/public-page.js'
import { findServices } from '../../domain/find-services.js'
import { shelfOf } from '../../queries/shelf.js'
import { frameOf } from '../parts/shown.js'
import { NOTHING_TYPED, readFind, wishOf } from './find.form.js'
import { FindPage } from './find.view.js'

/** What someone needs comes in the body: it stands in no address, no history and no log. */
export const findPage = definePublicPage({
  path: '/be-aware/services',
  get: async ({ deps, now }) => {
    const edition = await shelfOf(deps).ready()
    if (!edition) return { kind: 'not-found' }
    const shown = { edition, now, frame: frameOf(edition) }
    const found = findServices(edition, {}, now)
    const view = <FindPage shown={shown} typed={NOTHING_TYPED} found={found} isAnswer={false} />
    return { kind: 'show', status: 200, view }
  },
  post: async ({ deps, now, body }) => {
    const edition = await shelfOf(deps).ready()
    if (!edition) return { kind: 'not-found' }
    const shown = { edition, now, frame: frameOf(edition) }
    const typed = readFind(body)
    const wish = wishOf(typed)
    if (wish.ok) {
      const found = findServices(edition, wish.value, now)
      return { kind: 'show', status: 200, view: <FindPage shown={shown} typed={typed} found={found} isAnswer /> }
    }
    const found = findServices(edition, {}, now)
    const view = <FindPage shown={shown} typed={typed} found={found} isAnswer={false} refusals={wish.refusals} />
    return { kind: 'show', status: 400, view }
  },
})
