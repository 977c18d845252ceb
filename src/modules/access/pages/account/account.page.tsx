import { defineDoorway } from '../../../../platform/http/doorway.js'
import { show } from '../../../../platform/http/page.js'
import { ownAccount } from '../../queries/account.query.js'
import { insideOnly } from '../inside.js'
import { AccountView } from './account.view.js'

/** One's own account: how to sign in, and where one is signed in. */
export const accountDoorway = defineDoorway({
  path: '/account',
  get: insideOnly('/account', async ({ deps, query }, { accountId }) =>
    show(<AccountView account={await ownAccount(deps, accountId)} done={query.done} />),
  ),
})
