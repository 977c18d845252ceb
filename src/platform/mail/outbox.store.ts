import { newId } from '../../kernel/ids.js'
import type { Tx } from '../database/tables.js'
import { announce } from '../jobs/announce.js'
import { txState } from '../work.js'
import { TEMPLATES, type TemplateName } from './all-templates.js'
import type { MailId } from './tables.js'

export const MAIL_QUEUED = 'messages.queued'

export type MailWanted = {
  /** What it tells of and for whom: the same key is queued once, however often it is asked for. */
  readonly key: string
  readonly toAddress: string
  readonly firstName: string
  readonly template: TemplateName
  /** An address in Kith, from its slash on. Ids only; `{token}` stands for the sealed token. */
  readonly link?: string
  readonly code?: string
  /** From `secrets.seal(MAIL_TOKEN, …)`: opened when the mail is sent. */
  readonly sealedToken?: Buffer
}
export const MAIL_TOKEN = 'mail-token'

const LINK = /^\/[a-z0-9/_-]*(\?token=\{token\})?$/
const CODE = /^[A-Z0-9-]{4,40}$/
const FIRST_NAME = /^[\p{L}\p{M}'’.-]{1,60}$/u

/**
 * Queues a mail in the transaction of what it tells of. @throws when a link, code or name is not one: nothing else of
 * anyone may stand in a mail. @returns undefined when the key was queued before.
 */
export async function queueMail(tx: Tx, wanted: MailWanted, now: Date): Promise<MailId | undefined> {
  check(wanted)
  const { partnershipId } = txState(tx)
  const id = newId<MailId>()
  const queued = await tx
    .insertInto('mail')
    .values({
      partnershipId,
      id,
      key: wanted.key,
      toAddress: wanted.toAddress,
      template: wanted.template,
      firstName: wanted.firstName,
      link: wanted.link ?? null,
      code: wanted.code ?? null,
      sealedToken: wanted.sealedToken ?? null,
      queuedAt: now,
      claimedUntil: null,
      sentAt: null,
      refusedAt: null,
      refusedCode: null,
    })
    .onConflict((conflict) => conflict.columns(['partnershipId', 'key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!queued) return undefined
  await announce(tx, { fact: MAIL_QUEUED, mailId: id })
  return id
}

/** The first word of a name, as mails greet; a name that does not begin with one is greeted without it. */
export function firstNameOf(name: string): string {
  const first = name.trim().split(/\s+/)[0] ?? ''
  return FIRST_NAME.test(first) ? first : 'there'
}

function check({ template, link, code, firstName }: MailWanted): void {
  const { takes } = TEMPLATES[template]
  if (takes.includes('link' as never) !== (link !== undefined)) throw new Error(`The mail ${template} wants its link`)
  if (takes.includes('code' as never) !== (code !== undefined)) throw new Error(`The mail ${template} wants its code`)
  if (link !== undefined && !LINK.test(link)) throw new Error(`The link of the mail ${template} is not one`)
  if (code !== undefined && !CODE.test(code)) throw new Error(`The code of the mail ${template} is not one`)
  if (!FIRST_NAME.test(firstName)) throw new Error(`The first name in the mail ${template} is not one`)
}
