import type { AccountId } from '../../../kernel/ids.js'
import type { Deps } from '../../../platform/deps.js'
import { MAIL_TOKEN } from '../../../platform/mail/outbox.store.js'
import type { Tx } from '../../../platform/work.js'
import { endLinks, insertLink, type LinkKind } from '../data/mailed-link.store.js'
import { newToken } from '../data/token.js'

/** A link for one account, made and to be mailed: the token is in the sealed part alone. */
export type LinkToMail = {
  readonly mail: { readonly template: LinkKind; readonly link: string; readonly sealedToken: Buffer }
  /** Keeps it, in the transaction that queues the mail; links made before are ended. */
  readonly keep: (tx: Tx) => Promise<void>
}

export function makeLink(
  { secrets }: Pick<Deps, 'secrets'>,
  { accountId, kind, now }: { accountId: AccountId; kind: LinkKind; now: Date },
): LinkToMail {
  const { token, hash } = newToken()
  return {
    mail: {
      template: kind,
      link: '/reset/choose?token={token}',
      sealedToken: secrets.seal(MAIL_TOKEN, Buffer.from(token)),
    },
    async keep(tx) {
      await endLinks(tx, accountId, now)
      await insertLink(tx, { tokenHash: hash, accountId, kind, now })
    },
  }
}
