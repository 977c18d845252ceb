import { createHash } from 'node:crypto'
import { lineIn } from '../../../../platform/http/typed.js'
import {
  definePublicPage,
  type PublicFile,
  type PublicPageDefinition,
  type PublicRequest,
} from '../../../../platform/http/public-page.js'
import { shelfOf } from '../../queries/shelf.js'
import { frameOf } from '../parts/shown.js'
import { LibraryPage } from './library.view.js'
import { papersOf } from './printed.js'
import { EVERYTHING, type Sought, soughtIn } from './sought.js'

/** Seconds for which a cache in between may answer without asking: a new edition is seen within them. */
const FRESH = 300

/** What is looked for comes in the body: no address tells of it. */
const libraryPage = definePublicPage({
  path: '/be-aware/library',
  get: (request) => show(request, EVERYTHING),
  post: (request) => show(request, { reader: lineIn(request.body, 'reader'), strand: lineIn(request.body, 'strand') }),
})

async function show({ deps, now }: PublicRequest, typed: Sought) {
  const edition = await shelfOf(deps).ready()
  if (!edition) return { kind: 'not-found' } as const
  const papers = await papersOf(edition, now, hubAddress(deps.config.url))
  const shown = { edition, now, frame: frameOf(edition) }
  const view = <LibraryPage shown={shown} papers={papers} sought={soughtIn(edition, typed)} />
  return { kind: 'show', status: 200, view } as const
}

/** A paper of ours. Without `.pdf` its address leads to it; where it is not offered, to the library, which says why. */
const paperPage = definePublicPage({
  path: '/be-aware/library/:paper',
  get: async ({ deps, now, params }) => {
    const [, key, suffix] = /^([a-z0-9-]+)(\.pdf)?$/.exec(params.paper ?? '') ?? []
    const edition = await shelfOf(deps).ready()
    if (!edition || !key) return { kind: 'not-found' }
    const paper = (await papersOf(edition, now, hubAddress(deps.config.url))).get(key)
    if (!paper) return { kind: 'not-found' }
    if ('withheld' in paper) return { kind: 'see-other', to: '/be-aware/library' }
    if (!suffix) return { kind: 'see-other', to: `/be-aware/library/${key}.pdf` }
    return { kind: 'file', file: fileOf(paper.content) }
  },
})

export const libraryPages: readonly PublicPageDefinition[] = [libraryPage, paperPage]

const files = new WeakMap<Buffer, PublicFile>()

/** It is packed in itself: no other encoding would make it smaller. */
function fileOf(content: Buffer): PublicFile {
  let file = files.get(content)
  if (!file) {
    const etag = createHash('sha256').update(content).digest('base64url').slice(0, 22)
    file = { type: 'application/pdf', plain: content, br: undefined, gzip: undefined, etag, maxAge: FRESH }
    files.set(content, file)
  }
  return file
}

/** As it is said on paper, where nobody can follow a link. */
export function hubAddress(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host}${pathname.replace(/\/$/, '')}/be-aware`
}
