import type { OpenEdition } from '../../src/modules/hub/index.js'
import { addressIn } from '../../src/modules/hub/domain/edition.js'
import type { PageContent } from '../../src/modules/hub/domain/page-content.js'

/** The published page at an address, on the screen or for paper; undefined where no editor wrote what is there. */
export function contentAt(edition: OpenEdition, path: string): { page: PageContent; isForPrint: boolean } | undefined {
  const isForPrint = path === '/be-aware/print' || path.startsWith('/be-aware/print/')
  const address = addressIn(
    isForPrint ? path.replace('/be-aware/print', '/be-aware') : path,
    edition.settings.languages.map(({ code }) => code),
  )
  const page = address && edition.pageAt(address)
  return page && { page, isForPrint }
}
