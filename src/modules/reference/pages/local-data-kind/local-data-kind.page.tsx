import { definePage, notFound, show } from '../../../../platform/http/page.js'
import { PACK_KINDS } from '../../domain/pack.js'
import { listLocalData } from '../../queries/local-data.query.js'
import { EDIT_PATHS } from '../editing/edit-paths.js'
import { LocalDataKindView } from './local-data-kind.view.js'

/** One kind of local data: what it says, what nobody has verified, and what each version changed. */
export const localDataKindPage = definePage({
  path: '/local-data/:kind',
  permission: 'reference:read',
  audit: 'reference.kind-viewed',
  async get({ work, now, params, may }) {
    const kind = PACK_KINDS.find((each) => each === params.kind)
    if (!kind) return notFound()
    const series = await work.look('reference.kind-viewed', (tx) => listLocalData(tx, now, kind))
    const editPath = may('reference:edit') ? EDIT_PATHS[kind] : undefined
    return show(<LocalDataKindView kind={kind} series={series} editPath={editPath} />)
  },
})
