import { type AccountId, type Id, newId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import type { Deps } from '../../../platform/deps.js'
import type { TemplateName } from '../../../platform/mail/all-templates.js'
import { firstNameOf, queueMail } from '../../../platform/mail/outbox.store.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import {
  type Account,
  addressOf,
  findAccountByEmail,
  getAccount,
  saveDisabled,
  saveNameAndEmail,
} from '../data/account.store.js'
import { endFactors } from '../data/factor.store.js'
import { endLinks } from '../data/mailed-link.store.js'
import { replaceRecoveryCodes } from '../data/recovery-code.store.js'
import { saveNameOnSeats } from '../data/seat-write.store.js'
import { endSignIns } from '../data/sign-in-write.store.js'
import { findPerson, hasSeatsElsewhere } from '../queries/people.query.js'
import { createAccount } from './create-account.js'
import { makeLink } from './mail-link.js'
import { addSeat, type SeatFields, type SeatRefusal } from './seats.js'

type Sealing = Pick<Deps, 'secrets'>
export type InviteRefusal =
  | SeatRefusal
  | { readonly code: 'already-here' | 'account-closed' | 'email-taken'; readonly field: 'email' }

/**
 * Gives someone an account and a seat, and mails them the link to choose a password. Whoever has an account in another
 * partnership keeps it: they get the seat, and a mail that says so.
 */
export async function invitePerson(
  tx: Tx,
  by: By,
  { deps, email, name, ...seat }: SeatFields & { deps: Sealing; email: string; name: string },
): Promise<Outcome<AccountId, InviteRefusal>> {
  const known = await findAccountByEmail(tx, email)
  if (known && (await findPerson(tx, known.id)))
    return refuse({ code: 'already-here' as const, field: 'email' as const })
  if (known?.disabledAt) return refuse({ code: 'account-closed' as const, field: 'email' as const })
  const accountId = known?.id ?? (await createAccount(tx, { email, name, passwordHash: null, now: by.now }))
  const added = await addSeat(tx, by, { accountId, personName: name, ...seat })
  if (!added.ok) return added
  await mailWayIn(tx, by, deps, await getAccount(tx, accountId), { onlySeat: true })
  note(tx, 'access.person-invited', accountId, ['email', 'name'])
  return accept(accountId)
}

export type PersonRefusal = {
  readonly code: 'gone' | 'own-account' | 'seats-elsewhere' | 'account-closed'
  readonly field?: undefined
}

/** Sends the link by which someone chooses a password themselves: an administrator never knows or sets one (ASVS 6.4.6). */
export async function sendLinkAgain(
  tx: Tx,
  by: By,
  { deps, accountId }: { deps: Sealing; accountId: string },
): Promise<Outcome<undefined, PersonRefusal>> {
  const found = await findOwn(tx, accountId)
  if (!found.ok) return found
  if (found.value.disabledAt) return refuse({ code: 'account-closed' as const })
  await mailWayIn(tx, by, deps, found.value, { onlySeat: false })
  note(tx, 'access.link-sent', found.value.id, [])
  return accept()
}

/** A name or an address that was wrong. The address that no longer holds is told. */
export async function changePerson(
  tx: Tx,
  by: By,
  { accountId, name, email }: { accountId: string; name: string; email: string },
): Promise<Outcome<undefined, PersonRefusal | Extract<InviteRefusal, { field: 'email' }>>> {
  const found = await findOwn(tx, accountId)
  if (!found.ok) return found
  const before = found.value
  const address = addressOf(email)
  const isMoved = address !== before.email
  if (isMoved && (await findAccountByEmail(tx, address)))
    return refuse({ code: 'email-taken' as const, field: 'email' as const })
  await saveNameAndEmail(tx, before.id, { name, email: address })
  await saveNameOnSeats(tx, before.id, name)
  if (isMoved) {
    await endLinks(tx, before.id, by.now)
    await mail(tx, by, before, { template: 'sign-in-address-changed', link: '/sign-in' })
  }
  note(tx, 'access.person-changed', before.id, isMoved ? ['name', 'email'] : ['name'])
  return accept()
}

/** Closes an account: every sign-in ends at once and no new one is possible. Its seats stay until they are ended. */
export async function closeAccount(
  tx: Tx,
  by: By,
  { accountId }: { accountId: string },
): Promise<Outcome<undefined, PersonRefusal>> {
  const found = await findOwn(tx, accountId, by)
  if (!found.ok) return found
  await saveDisabled(tx, found.value.id, by.now)
  await endSignIns(tx, { accountId: found.value.id }, 'account-disabled', by.now)
  await endLinks(tx, found.value.id, by.now)
  note(tx, 'access.account-closed', found.value.id, ['disabled_at'])
  return accept()
}

export async function openAccount(
  tx: Tx,
  by: By,
  { accountId }: { accountId: string },
): Promise<Outcome<undefined, PersonRefusal>> {
  const found = await findOwn(tx, accountId, by)
  if (!found.ok) return found
  await saveDisabled(tx, found.value.id, null)
  note(tx, 'access.account-opened', found.value.id, ['disabled_at'])
  return accept()
}

/** Signs someone out wherever they are signed in (ASVS 7.4.5). */
export async function signOutPerson(
  tx: Tx,
  by: By,
  { accountId }: { accountId: string },
): Promise<Outcome<undefined, PersonRefusal>> {
  const found = await findOwn(tx, accountId, by)
  if (!found.ok) return found
  await endSignIns(tx, { accountId: found.value.id }, 'signed-out-elsewhere', by.now)
  note(tx, 'access.person-signed-out', found.value.id, ['ended_at'])
  return accept()
}

/** Takes a lost second factor away, once it is certain that it is they who ask (ASVS 6.4.4): they set up another. */
export async function takeFactorAway(
  tx: Tx,
  by: By,
  { accountId }: { accountId: string },
): Promise<Outcome<undefined, PersonRefusal>> {
  const found = await findOwn(tx, accountId, by)
  if (!found.ok) return found
  const account = found.value
  await endFactors(tx, account.id, 'taken-away', by.now)
  await replaceRecoveryCodes(tx, account.id, [], by.now)
  await endSignIns(tx, { accountId: account.id }, 'factor-changed', by.now)
  await mail(tx, by, account, { template: 'second-factor-changed', link: '/reset' })
  note(tx, 'access.second-factor-taken-away', account.id, ['factor', 'recovery_codes'])
  return accept()
}

/** Someone of this partnership alone. With `by`, not oneself: for what one has pages of one's own, or should not do. */
async function findOwn(tx: Tx, accountId: string, by?: By): Promise<Outcome<Account, PersonRefusal>> {
  const person = await findPerson(tx, accountId)
  if (!person) return refuse({ code: 'gone' as const })
  if (by?.seat.accountId === person.accountId) return refuse({ code: 'own-account' as const })
  if (await hasSeatsElsewhere(tx, person.accountId)) return refuse({ code: 'seats-elsewhere' as const })
  return accept(await getAccount(tx, person.accountId))
}

async function mailWayIn(
  tx: Tx,
  by: By,
  deps: Sealing,
  account: Account,
  { onlySeat }: { onlySeat: boolean },
): Promise<void> {
  if (account.passwordHash && onlySeat) {
    await mail(tx, by, account, { template: 'seat-added', link: '/sign-in' })
    return
  }
  const link = makeLink(deps, {
    accountId: account.id,
    kind: account.passwordHash ? 'reset' : 'invitation',
    now: by.now,
  })
  await link.keep(tx)
  await mail(tx, by, account, link.mail)
}

async function mail(
  tx: Tx,
  by: By,
  account: Account,
  given: { template: TemplateName; link: string; sealedToken?: Buffer },
): Promise<void> {
  const key = `access.${given.template}:${newId()}`
  await queueMail(tx, { key, toAddress: account.email, firstName: firstNameOf(account.name), ...given }, by.now)
}

function note(tx: Tx, action: string, thing: AccountId, fields: readonly string[]): void {
  noteForAudit(tx, { action, records: [], thing: thing as Id<string>, fields })
}
