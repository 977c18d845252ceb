import type { AccountId } from '../../../kernel/ids.js'
import type { Deps } from '../../../platform/deps.js'
import { hashRecoveryCodes, replaceRecoveryCodes } from '../data/recovery-code.store.js'
import { newRecoveryCodes } from '../domain/recovery-code.js'
import { changeAccount } from './change-account.js'

/** Ten new recovery codes for someone who has just shown who they are; the ones before stop working. */
export async function makeRecoveryCodes(
  deps: Deps,
  { accountId, networkDigest, now }: { accountId: AccountId; networkDigest: string; now: Date },
): Promise<string[]> {
  const codes = newRecoveryCodes()
  const hashed = await hashRecoveryCodes(codes)
  await changeAccount(
    deps,
    {
      action: 'access.recovery-codes-made',
      accountId,
      as: 'themselves',
      networkDigest,
      fields: ['recovery_codes'],
      at: now,
      mail: { template: 'second-factor-changed', link: '/reset' },
    },
    async (tx) => {
      await replaceRecoveryCodes(tx, accountId, hashed, now)
      return true
    },
  )
  return codes
}
