import { sql } from 'kysely'
import { type AccountId, type Id, newId } from '../../../kernel/ids.js'
import { accept, refuse } from '../../../kernel/outcome.js'
import type { Deps } from '../../../platform/deps.js'
import type { TemplateName } from '../../../platform/mail/all-templates.js'
import { firstNameOf, queueMail } from '../../../platform/mail/outbox.store.js'
import { noteForAudit, type Tx, txState } from '../../../platform/work.js'
import { insertAccessEvent } from '../data/access-event.store.js'
import { getAccount } from '../data/account.store.js'
import { findSeat } from '../data/seat.store.js'
import { workFrom } from '../work.js'
import { type AccessNote, findActors, noteAccess } from './note-access.js'

type Change = AccessNote & {
  readonly accountId: AccountId
  /** Who stands in the audit: the person from their own seat, or the service seat for someone who is not known. */
  readonly as: 'themselves' | 'someone-unknown'
  /** Told to the person by mail, in the same transaction. */
  readonly mail?: { readonly template: TemplateName; readonly link: string; readonly sealedToken?: Buffer } | undefined
}

/**
 * Changes how someone signs in, tells them, and writes it to the audit of every partnership in which they have a seat:
 * all of it or nothing. An account without a seat has no partnership: it is noted beside, and nothing is mailed.
 * @param run answers false to change nothing.
 */
export async function changeAccount(deps: Deps, change: Change, run: (tx: Tx) => Promise<boolean>): Promise<boolean> {
  const { db, clock, config } = deps
  const [first, ...others] = await findActors(deps, change.accountId, change.as, change.at)
  const seat = first && (await findSeat(db, first.partnershipId, first.seatId))
  if (!seat) {
    return db.transaction().execute(async (tx) => {
      if (!(await run(tx))) return false
      await insertAccessEvent(tx, change)
      return true
    })
  }
  const outcome = await workFrom({ db, clock, auditLanes: config.auditLanes }, seat).change(async (tx) => {
    if (!(await run(tx))) return refuse({ code: 'nothing-changed' })
    if (change.mail) await tell(tx, change, change.mail)
    if (others.length > 0) {
      await noteAccess(tx, deps, others, change)
      const { partnershipId, scopes } = txState(tx)
      await sql`select kith.act(${partnershipId}, ${scopes}::uuid[])`.execute(tx)
    }
    noteForAudit(tx, {
      action: change.action,
      records: [],
      thing: change.accountId as Id<string>,
      fields: change.fields ?? [],
    })
    return accept()
  })
  return outcome.ok
}

async function tell(tx: Tx, change: Change, mail: NonNullable<Change['mail']>): Promise<void> {
  const account = await getAccount(tx, change.accountId)
  await queueMail(
    tx,
    {
      key: `${change.action}:${newId()}`,
      toAddress: account.email,
      firstName: firstNameOf(account.name),
      ...mail,
    },
    change.at,
  )
}
