import { definePage, show } from '../../../../platform/http/page.js'
import { listItems } from '../../../reference/index.js'
import { localRules } from '../../data/local-rules.js'
import { RulesView } from './rules.view.js'

/** How deadlines are worked out: every rule in plain words, with its source. */
export const rulesPage = definePage({
  path: '/clocks/rules',
  permission: 'clocks:rules',
  audit: 'clocks.rules-viewed',
  async get({ work, now }) {
    const { rules, roles } = await work.look('clocks.rules-viewed', async (tx) => ({
      ...(await localRules(tx, now)),
      roles: await listItems(tx, 'roles', now),
    }))
    return show(<RulesView rules={rules} roleName={(code) => roles.find((role) => role.code === code)?.label} />)
  },
})
