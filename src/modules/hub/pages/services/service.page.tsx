import { definePublicPage } from '../../../../platform/http/public-page.js'
import { shelfOf } from '../../queries/shelf.js'
import { frameOf } from '../parts/shown.js'
import { ServicePage } from './service.view.js'

export const servicePage = definePublicPage({
  path: '/be-aware/services/:key',
  get: async ({ deps, now, params }) => {
    const edition = await shelfOf(deps).ready()
    const service = edition?.serviceAt(params.key ?? '')
    if (!edition || !service) return { kind: 'not-found' }
    const shown = { edition, now, frame: frameOf(edition) }
    return { kind: 'show', status: 200, view: <ServicePage service={service} shown={shown} /> }
  },
})
