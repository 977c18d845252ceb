import type { AccountId } from '../../../kernel/ids.js'
import type { Deps } from '../../../platform/deps.js'
import type { Counted } from '../data/sign-in-attempt.store.js'
import { knownDevice } from '../domain/known-device.js'
import { networkOf } from '../domain/network.js'
import type { AllowanceName } from '../domain/throttle.js'

/** Where a request comes from: its address, and the cookie of a device that was here before. */
export type WhoAsks = { readonly network: string; readonly device: string | undefined }

export function networkDigestOf(deps: Pick<Deps, 'secrets'>, { network }: Pick<WhoAsks, 'network'>): string {
  return deps.secrets.digest('network', networkOf(network))
}

/** What is counted when an account tries something from here: by its own device where that is known, else by network. */
export function countedFor(
  deps: Pick<Deps, 'secrets'>,
  who: WhoAsks,
  accountId: AccountId,
  allowance: AllowanceName,
): Counted {
  const device = knownDevice(deps.secrets.digest, who.device, accountId)
  return { key: `${allowance} ${accountId} ${device ?? networkDigestOf(deps, who)}`, allowance }
}
