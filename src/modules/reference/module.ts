import { refuse } from '../../kernel/outcome.js'
import { defineModule } from '../../platform/module.js'
import { txState } from '../../platform/work.js'
import { loadPack } from './commands/load-pack.js'
import { packsAtHand } from './data/packs-at-hand.js'
import './data/tables.js'
import { editLocalitiesPage } from './pages/edit-localities/edit-localities.page.js'
import { editRiskLevelsPage } from './pages/edit-risk-levels/edit-risk-levels.page.js'
import { localDataPage } from './pages/local-data/local-data.page.js'
import { localDataKindPage } from './pages/local-data-kind/local-data-kind.page.js'
import { policy } from './policy.js'

export const reference = defineModule({
  name: 'reference',
  permissions: policy,
  pages: [localDataPage, localDataKindPage, editRiskLevelsPage, editLocalitiesPage],
  navigation: [{ href: '/local-data', text: 'Local data', permission: 'reference:read', order: 90 }],
  provides: {
    localData: {
      list: () => packsAtHand(),
      isLoaded: async (tx) =>
        (await tx
          .selectFrom('localVersion')
          .select('id')
          .where('partnershipId', '=', txState(tx).partnershipId)
          .limit(1)
          .executeTakeFirst()) !== undefined,
      load: async (tx, by, code) => {
        const pack = packsAtHand().find((each) => each.code === code)
        return pack ? loadPack(tx, by, pack.folder) : refuse({ code: 'no-such-pack' })
      },
    },
  },
})
