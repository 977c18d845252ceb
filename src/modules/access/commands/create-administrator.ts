import { type AccountId, type AgencyId, type Id, newId, type PartnershipId, type SeatId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import type { Deps } from '../../../platform/deps.js'
import { noteForAudit } from '../../../platform/work.js'
import { findAccountByEmail, savePasswordHash } from '../data/account.store.js'
import { listAgencies } from '../data/agency.store.js'
import { commonPasswords } from '../data/common-passwords.js'
import { hashPassword } from '../data/password-hash.js'
import { insertSeat } from '../data/seat-write.store.js'
import { checkPassword, type PasswordRefusal } from '../domain/password-rules.js'
import { workFrom } from '../work.js'
import { createAccount } from './create-account.js'
import { serviceSeat } from './service-seat.js'

export type AdministratorWanted = {
  readonly partnershipId: PartnershipId
  /** Their agency; the partnership's first open one when it is left out. */
  readonly agencyId?: AgencyId
  readonly name: string
  readonly email: string
  readonly password: string
  /** Who stands behind it in the audit: the name of the operator's service seat. */
  readonly operator: string
}
export type AdministratorRefusal =
  | PasswordRefusal
  | { readonly code: 'account-closed'; readonly field: 'email' }
  | { readonly code: 'agency-missing'; readonly field: 'agency' }

type Made = Outcome<{ accountId: AccountId; seatId: SeatId }, AdministratorRefusal>

/**
 * Makes an administrator of a partnership that has lost its own, for `kith create-admin`. An account with the address
 * is given the seat and keeps its password, unless it has none.
 */
export async function createAdministrator(
  deps: Pick<Deps, 'db' | 'clock' | 'config'>,
  wanted: AdministratorWanted,
): Promise<Made> {
  const { db, clock, config } = deps
  const now = clock()
  const operator = await serviceSeat(db, wanted.partnershipId, now, wanted.operator)
  const names = [wanted.name, wanted.email, operator.partnershipName]
  const refusal = checkPassword(wanted.password, { common: commonPasswords(), names })
  if (refusal) return refuse(refusal)
  const passwordHash = await hashPassword(wanted.password)
  return workFrom({ db, clock, auditLanes: config.auditLanes }, operator, 'service').change(
    async (tx): Promise<Made> => {
      const open = (await listAgencies(tx)).filter((agency) => !agency.closedAt)
      const agency = wanted.agencyId ? open.find((each) => each.id === wanted.agencyId) : open[0]
      if (!agency) return refuse({ code: 'agency-missing' as const, field: 'agency' as const })
      const known = await findAccountByEmail(tx, wanted.email)
      if (known?.disabledAt) return refuse({ code: 'account-closed' as const, field: 'email' as const })
      const accountId = known?.id ?? (await createAccount(tx, { ...wanted, passwordHash, password: undefined, now }))
      if (known && !known.passwordHash) await savePasswordHash(tx, known.id, passwordHash)
      const seatId = newId<SeatId>()
      await insertSeat(
        tx,
        {
          id: seatId,
          accountId,
          personName: wanted.name.trim(),
          agencyId: agency.id,
          role: 'administrator',
          title: 'Kith administrator',
        },
        [],
        now,
      )
      noteForAudit(tx, {
        action: 'access.administrator-created',
        records: [],
        thing: seatId as Id<string>,
        fields: ['account_id', 'agency_id', 'role'],
      })
      return accept({ accountId, seatId })
    },
  )
}
