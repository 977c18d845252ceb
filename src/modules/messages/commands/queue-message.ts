import type { AccountId } from '../../../kernel/ids.js'
import { firstNameOf, queueMail } from '../../../platform/mail/outbox.store.js'
import type { TemplateName } from '../../../platform/mail/all-templates.js'
import type { By, Tx } from '../../../platform/work.js'
import { findAccount } from '../../access/index.js'

export type MessageWanted = {
  /** What it tells of and for whom: `concerns.decided:<id>:<account>`. The same key is sent once. */
  readonly key: string
  readonly template: TemplateName
  /** An address in Kith, from its slash on, and ids only; or a code. */
  readonly values: { readonly link?: string; readonly code?: string }
} & ({ readonly toAccountId: AccountId } | { readonly toAddress: string; readonly toName: string })

/**
 * Tells someone by mail that there is something for them, in the transaction of what it tells of. Nothing of a child is
 * in it: it names its reader and a page. To a closed account nothing is sent.
 * @returns whether it was queued: false when the key was queued before.
 */
export async function queueMessage(tx: Tx, by: By, message: MessageWanted): Promise<boolean> {
  const reader = await findReader(tx, message)
  if (!reader) return false
  const queued = await queueMail(
    tx,
    {
      key: message.key,
      template: message.template,
      toAddress: reader.address,
      firstName: firstNameOf(reader.name),
      ...message.values,
    },
    by.now,
  )
  return queued !== undefined
}

async function findReader(tx: Tx, message: MessageWanted): Promise<{ address: string; name: string } | undefined> {
  if ('toAddress' in message) return { address: message.toAddress, name: message.toName }
  const account = await findAccount(tx, message.toAccountId)
  return account && !account.disabledAt ? { address: account.email, name: account.name } : undefined
}
