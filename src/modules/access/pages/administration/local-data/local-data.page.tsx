import { textOf } from '../../../../../platform/http/body.js'
import { definePage, type PageRequest, seeOther, show } from '../../../../../platform/http/page.js'
import type { LocalDataProvider } from '../../../domain/local-data-provider.js'
import { LocalDataView } from './local-data.view.js'

const AUDIT = 'access.local-data-form-viewed'

/** The last step of the first set-up: the levels, lists, intervals and templates that the partnership begins with. */
export const localDataPage = definePage({
  path: '/administration/local-data',
  permission: 'administration:manage',
  audit: AUDIT,
  async get(request) {
    const provider = providerOf(request)
    const isLoaded = provider ? await request.work.look(AUDIT, (tx) => provider.isLoaded(tx)) : false
    return show(<LocalDataView packs={provider?.list() ?? []} isLoaded={isLoaded} />)
  },
  async post(request) {
    const { work, body, once } = request
    const provider = providerOf(request)
    const packs = provider?.list() ?? []
    const code = textOf(body, 'pack')
    if (!provider || !packs.some((pack) => pack.code === code))
      return show(<LocalDataView packs={packs} isLoaded={false} error="Choose the local data to begin with" />, 400)
    const outcome = await work.change(
      async (tx, by) => {
        const loaded = await provider.load(tx, by, code)
        return loaded.ok ? { ok: true, value: null } : loaded
      },
      { once },
    )
    if (outcome.ok) return seeOther('/administration?done=local-data')
    return show(<LocalDataView packs={packs} isLoaded={false} chosen={code} error={NOT_LOADED} />, 400)
  },
})

const NOT_LOADED =
  'These local data could not be published. Choose another set, or run “npx kith publish”, which says why.'

function providerOf({ deps }: PageRequest): LocalDataProvider | undefined {
  return deps.provided('localData')[0]
}
