import type { AccountId } from '../../../kernel/ids.js'
import type { Deps } from '../../../platform/deps.js'
import { getAccount } from '../data/account.store.js'
import { isOnlyInDemonstrations } from '../data/account-seat.store.js'
import { findFactor } from '../data/factor.store.js'
import { countRecoveryCodes } from '../data/recovery-code.store.js'

export type OwnAccount = {
  readonly name: string
  readonly email: string
  /** When the app was set up; undefined while there is none. */
  readonly factorSince: Date | undefined
  readonly recoveryCodesLeft: number
  readonly onlyDemonstrations: boolean
}

/** What someone sees of their own account. */
export async function ownAccount({ db }: Pick<Deps, 'db'>, accountId: AccountId): Promise<OwnAccount> {
  const [account, factor, recoveryCodesLeft, onlyDemonstrations] = await Promise.all([
    getAccount(db, accountId),
    findFactor(db, accountId),
    countRecoveryCodes(db, accountId),
    isOnlyInDemonstrations(db, accountId),
  ])
  return {
    name: account.name,
    email: account.email,
    factorSince: factor?.confirmedAt,
    recoveryCodesLeft,
    onlyDemonstrations,
  }
}
