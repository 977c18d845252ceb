import { EMPTY_FRAME, frameOf, shelfOf } from '../modules/hub/index.js'
import type { Deps } from '../platform/deps.js'
import type { PublicZone } from '../platform/http/public-page.js'
import type { Module } from '../platform/module.js'
import { PublicError } from '../web/public/public-error.js'
import { renderPublicPage } from '../web/render.js'

/** What anyone may open: the modules’ public pages and files, and the pages that say no in the hub’s own frame. */
export function publicZone(deps: Deps, modules: readonly Module[]): PublicZone {
  const files = modules.flatMap((module) => (module.publicFiles ? [module.publicFiles(deps)] : []))
  const frame = () => {
    const edition = shelfOf(deps).current()
    return edition ? frameOf(edition) : EMPTY_FRAME
  }
  return {
    pages: modules.flatMap((module) => module.publicPages ?? []),
    files: {
      find(path, now) {
        for (const each of files) {
          const file = each.find(path, now)
          if (file) return file
        }
        return undefined
      },
      ready: async () => {
        await shelfOf(deps).ready()
      },
    },
    draw: renderPublicPage,
    refusals: {
      notFound: () => <PublicError frame={frame()} kind="not-found" />,
      tooMany: () => <PublicError frame={frame()} kind="too-many" />,
      unreadable: () => <PublicError frame={frame()} kind="unreadable" />,
      down: () => <PublicError frame={frame()} kind="down" />,
      sorry: (reference) => <PublicError frame={frame()} kind="sorry" reference={reference} />,
    },
  }
}
