import { textOf } from '../../../../platform/http/body.js'
import { definePublicPage } from '../../../../platform/http/public-page.js'
import type { OpenEdition } from '../../domain/edition.js'
import { type SearchIndex, searchIndex } from '../../domain/search-index.js'
import { shelfOf } from '../../queries/shelf.js'
import { frameOf } from '../parts/shown.js'
import { SearchPage } from './search.view.js'

const indexes = new WeakMap<OpenEdition, SearchIndex>()

/** One index for an edition, made when someone first searches it. */
function indexOf(edition: OpenEdition): SearchIndex {
  let index = indexes.get(edition)
  if (!index) indexes.set(edition, (index = searchIndex(edition.pages)))
  return index
}

/** The question comes in the body: it stands in no address, no history and no log. */
export const searchPage = definePublicPage({
  path: '/be-aware/search',
  get: async ({ deps, now }) => {
    const edition = await shelfOf(deps).ready()
    if (!edition) return { kind: 'not-found' }
    return { kind: 'show', status: 200, view: <SearchPage shown={{ edition, now, frame: frameOf(edition) }} /> }
  },
  post: async ({ deps, now, body }) => {
    const edition = await shelfOf(deps).ready()
    if (!edition) return { kind: 'not-found' }
    const question = textOf(body, 'q').trim()
    const shown = { edition, now, frame: frameOf(edition) }
    const found = question === '' ? undefined : indexOf(edition).find(question)
    return { kind: 'show', status: 200, view: <SearchPage shown={shown} question={question} found={found} /> }
  },
})
