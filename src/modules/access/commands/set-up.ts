import { sql } from 'kysely'
import type { AgencyKind } from '../../../kernel/actor.js'
import { type AccountId, type AgencyId, type Id, newId, type PartnershipId, type SeatId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import type { Deps } from '../../../platform/deps.js'
import { insertAuditEntries } from '../../audit/index.js'
import { commonPasswords } from '../data/common-passwords.js'
import { hashPassword } from '../data/password-hash.js'
import { insertPartnership } from '../data/partnership.store.js'
import { checkPassword, type PasswordRefusal } from '../domain/password-rules.js'
import { needsSetUp } from '../queries/needs-set-up.query.js'
import { createAccount } from './create-account.js'
import '../data/tables.js'

export type SetUpWanted = {
  readonly partnershipName: string
  readonly agency: { readonly name: string; readonly shortName: string; readonly kind: AgencyKind }
  readonly administrator: { readonly name: string; readonly email: string; readonly password: string }
}
export type SetUpDone = {
  readonly partnershipId: PartnershipId
  readonly accountId: AccountId
  readonly seatId: SeatId
}

const ONE_AT_A_TIME = 0x6b697469

/**
 * Makes the first partnership, its first agency and its first administrator: all or nothing, and only while there is
 * no partnership, whoever else sends the same form at the same moment.
 */
export async function setUp(
  deps: Pick<Deps, 'db' | 'config'>,
  wanted: SetUpWanted,
  now: Date,
): Promise<Outcome<SetUpDone, PasswordRefusal | { code: 'set-up-already'; field?: undefined }>> {
  const { partnershipName, agency, administrator } = wanted
  const names = [administrator.name, administrator.email, agency.name, agency.shortName, partnershipName]
  const refusal = checkPassword(administrator.password, { common: commonPasswords(), names })
  if (refusal) return refuse(refusal)
  const passwordHash = await hashPassword(administrator.password)
  return deps.db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${ONE_AT_A_TIME})`.execute(tx)
    if (!(await needsSetUp(tx))) return refuse({ code: 'set-up-already' as const })
    const partnershipId = await insertPartnership(tx, { name: partnershipName, demonstration: false, now })
    const agencyId = newId<AgencyId>()
    await tx
      .insertInto('agency')
      .values({
        partnershipId,
        id: agencyId,
        ...agency,
        onScreeningDesk: agency.kind === 'childrens-social-care',
        closedAt: null,
      })
      .execute()
    const { name, email } = administrator
    const accountId = await createAccount(tx, { email, name, passwordHash, now })
    const seatId = newId<SeatId>()
    await tx
      .insertInto('seat')
      .values({
        partnershipId,
        id: seatId,
        accountId,
        personName: name,
        agencyId,
        role: 'administrator',
        title: 'Kith administrator',
        service: false,
        createdAt: now,
        endedAt: null,
      })
      .execute()
    await tx.insertInto('accountSeat').values({ accountId, partnershipId, seatId }).execute()
    await insertAuditEntries(tx, {
      partnershipId,
      seatId,
      at: now,
      lanes: deps.config.auditLanes,
      bodies: [
        {
          action: 'access.partnership-set-up',
          purpose: 'service',
          records: [],
          thing: partnershipId as Id<string>,
          fields: ['partnership', 'agency', 'administrator'],
        },
      ],
    })
    return accept({ partnershipId, accountId, seatId })
  })
}
