import { type Body, EMPTY_BODY, textOf } from '../../../../../platform/http/body.js'
import { definePage, type PageRequest, seeOther, show } from '../../../../../platform/http/page.js'
import { PACKS_FOLDER } from '../../../../reference/index.js'
import { serviceSeat } from '../../../../access/index.js'
import { loadFirstEdition, type LoadRefusal } from '../../../commands/load-first-edition.js'
import { readFirstEdition } from '../../../data/first-edition-files.js'
import { hubPacks } from '../../../data/hub-packs.js'
import { PERMISSION } from '../item-request.js'
import { FirstEditionView } from './first-edition.view.js'

export type FirstEditionRefusal = LoadRefusal | { readonly code: 'pack-missing'; readonly field: 'pack' }

/**
 * Loads what comes with Kith, each part to be reviewed. Nobody here wrote it: it is written by the partnership’s service,
 * so that any officer may review it.
 */
export const firstEditionPage = definePage({
  path: '/hub/first-edition',
  permission: PERMISSION,
  audit: 'hub.first-edition-form-viewed',
  get: (request) => ask(request, EMPTY_BODY, []),
  async post(request) {
    const { body, work, once, deps, seat, now } = request
    const pack = hubPacks().find(({ code }) => code === textOf(body, 'pack'))
    if (!pack) return ask(request, body, [{ code: 'pack-missing', field: 'pack' }])
    const edition = readFirstEdition(PACKS_FOLDER, pack.code)
    const service = await serviceSeat(deps.db, seat.partnershipId, now)
    const outcome = await work.change(
      (tx, by) => loadFirstEdition(tx, { ...by, seat: service }, { edition, as: 'in-review', pack: pack.code }),
      { once },
    )
    return outcome.ok ? seeOther(`/hub?loaded=${outcome.value.loaded}`) : ask(request, body, outcome.refusals)
  },
})

function ask(_request: PageRequest, typed: Body, refusals: readonly FirstEditionRefusal[]) {
  const view = <FirstEditionView packs={hubPacks()} typed={typed} refusals={refusals} />
  return show(view, refusals.length > 0 ? 400 : 200)
}
