import type { VNode } from 'preact'
import type { PageContent } from '../../domain/page-content.js'
import { ContentPage } from '../content/content.view.js'
import { DoorPage } from '../door/door.view.js'
import { EasyReadFront } from '../easy-read/easy-read-front.view.js'
import { FrontPage } from '../front/front.view.js'
import type { Shown } from '../parts/shown.js'

/** A page as the public reads it; an editor’s preview is drawn by the same hand. */
export function drawPage(page: PageContent, shown: Shown, { isPreview = false } = {}): VNode {
  if (page.kind === 'front')
    return page.edition === 'easy-read' ? (
      <EasyReadFront page={page} shown={shown} />
    ) : (
      <FrontPage page={page} shown={shown} />
    )
  if (page.kind === 'door') return <DoorPage page={page} shown={shown} />
  return <ContentPage page={page} shown={shown} isPreview={isPreview} />
}
