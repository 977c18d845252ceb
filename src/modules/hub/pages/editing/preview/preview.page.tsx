import {
  definePage,
  download,
  notFound,
  type PageRequest,
  type Reply,
  show,
} from '../../../../../platform/http/page.js'
import type { Item } from '../../../domain/contents.js'
import { type OpenEdition, openEdition } from '../../../domain/edition.js'
import { editPath } from '../../../domain/edit-place.js'
import { keyOf, pageKey, type VersionState } from '../../../domain/item.js'
import { readItem } from '../../../queries/contents.query.js'
import type { EditedItem } from '../../../queries/item.query.js'
import { shelfOf } from '../../../queries/shelf.js'
import { hubAddress } from '../../library/library.page.js'
import { papersOf } from '../../library/printed.js'
import { frameOf } from '../../parts/shown.js'
import { drawPage } from '../../published/draw-page.js'
import { ServicePage } from '../../services/service.view.js'
import { numberIn, PERMISSION, withItem } from '../item-request.js'
import { NoPreviewView } from './no-preview.view.js'

const AUDIT = 'hub.version-previewed'

/** A version as the public would read it, among what is published now. Clearly marked; a paper is a file to keep. */
export const previewPage = definePage({
  path: '/hub/:kind/:itemId/preview/:number',
  permission: PERMISSION,
  audit: AUDIT,
  get: (request) =>
    withItem(request, { audit: AUDIT }, async (item) => {
      const version = item.versions.find(({ number }) => number === numberIn(request.params.number))
      if (!version) return notFound()
      const published = await shelfOf(request.deps).ready()
      if (!published) return show(<NoPreviewView item={item} why="nothing-around" />)
      const says = readItem(item.kind, version.content)
      const preview = { says: `${SAYS[version.state]} (version ${version.number}).`, backTo: editPath(item) }
      return draw(request, item, { says, edition: editionWith(published, says), preview })
    }),
})

const SAYS: Readonly<Record<VersionState, string>> = {
  draft: 'A draft that only officers see',
  'in-review': 'Waits for review: only officers see it',
  approved: 'Approved: the public will read it',
  published: 'The public reads this now',
  superseded: 'The public read this before',
  discarded: 'A draft that was discarded',
}

/** What is published, with this in its place. */
function editionWith(published: OpenEdition, { kind, content }: Item): OpenEdition {
  switch (kind) {
    case 'page': {
      const others = published.pages.filter((each) => pageKey(each) !== pageKey(content))
      return openEdition({ ...published, pages: [...others, content] })
    }
    case 'service': {
      const others = published.services.filter(({ key }) => key !== content.key)
      return openEdition({ ...published, services: [...others, content] })
    }
    case 'download':
      return openEdition({ ...published, downloads: [content] })
    case 'settings':
      return openEdition({ ...published, settings: content })
  }
}

type Drawn = { says: Item; edition: OpenEdition; preview: { says: string; backTo: string } }

async function draw(
  { deps, now }: PageRequest,
  item: EditedItem,
  { says: { kind, content }, edition, preview }: Drawn,
): Promise<Reply> {
  const shown = { edition, now, frame: { ...frameOf(edition), preview } }
  switch (kind) {
    case 'page':
      return show(drawPage(content, shown, { isPreview: true }))
    case 'service':
      return show(<ServicePage service={content} shown={shown} />)
    case 'settings': {
      const front = edition.pageAt({ language: 'en', edition: 'standard', slug: '' })
      return front
        ? show(drawPage(front, shown, { isPreview: true }))
        : show(<NoPreviewView item={item} why="no-front" />)
    }
    case 'download': {
      const paper = (await papersOf(edition, now, hubAddress(deps.config.url))).get(keyOf(kind, content))
      if (!paper || 'withheld' in paper)
        return show(<NoPreviewView item={item} why={paper ? 'paper-withheld' : 'not-a-paper'} />)
      return download(`preview-${content.key}.pdf`, 'application/pdf', paper.content)
    }
  }
}
