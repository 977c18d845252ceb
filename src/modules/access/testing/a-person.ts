import type { Role, Seat } from '../../../kernel/actor.js'
import type { AgencyId, PartnershipId } from '../../../kernel/ids.js'
import type { Database } from '../../../platform/database/tables.js'
import { createAccount } from '../commands/create-account.js'
import { hashPassword } from '../data/password-hash.js'
import { aSeat } from './a-partnership.js'

export const A_PASSWORD = 'heron over the quiet weir'
let hashed: Promise<string> | undefined
let made = 0

/** Someone who can sign in with `A_PASSWORD`, and works from a seat. */
export async function aPerson(
  db: Database,
  partnershipId: PartnershipId,
  wanted: { agencyId: AgencyId; role?: Role; name?: string; title?: string; email?: string },
): Promise<{ email: string; seat: Seat }> {
  hashed ??= hashPassword(A_PASSWORD)
  made += 1
  const email = wanted.email ?? `person-${made}@example.test`
  const name = wanted.name ?? 'Sam Test'
  const accountId = await createAccount(db, {
    email,
    name,
    passwordHash: await hashed,
    now: new Date('2026-01-05T09:00:00Z'),
  })
  return { email, seat: await aSeat(db, partnershipId, { ...wanted, name, accountId }) }
}
