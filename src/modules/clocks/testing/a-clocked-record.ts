import type { Seat } from '../../../kernel/actor.js'
import { type Id, newId, type PartnershipId, type RecordId } from '../../../kernel/ids.js'
import { accept } from '../../../kernel/outcome.js'
import type { Database } from '../../../platform/database/tables.js'
import type { Work } from '../../../platform/work.js'
import { type GrantWanted, openRecord, workFrom } from '../../access/index.js'
import { aPartnership, anAgency, aSeat, aTeam } from '../../access/testing/a-partnership.js'
import { loadTestPack } from '../../reference/testing/load-test-pack.js'

/** A partnership with local data, and people to keep clocks in it. */
export async function aClockedPartnership(db: Database) {
  const partnershipId = await aPartnership(db)
  const agencyId = await anAgency(db, partnershipId)
  await loadTestPack(db, partnershipId)
  const teamId = await aTeam(db, partnershipId, agencyId)
  const seat = (wanted: Partial<Parameters<typeof aSeat>[2]> = {}) => aSeat(db, partnershipId, { agencyId, ...wanted })
  return {
    partnershipId: partnershipId as PartnershipId,
    agencyId,
    teamId,
    worker: await seat({ teamIds: [teamId] }),
    manager: await seat({ role: 'team-manager', teamIds: [teamId] }),
    screener: await seat({ role: 'screener' }),
    outsider: await seat(),
  }
}

export function workOf(db: Database, seat: Seat, now: string): Work {
  return workFrom({ db, clock: () => new Date(now), auditLanes: 2 }, seat)
}

/** A child's record, open to whoever is named. */
export async function aRecord(
  db: Database,
  opener: Seat,
  holders: readonly (Seat | GrantWanted)[],
  { now = '2026-03-02T09:00:00Z' }: { now?: string } = {},
): Promise<RecordId> {
  const id = newId<RecordId>()
  const grants = holders.map((holder): GrantWanted => ('toKind' in holder ? holder : grantTo(holder)))
  await workOf(db, opener, now).change(async (tx, by) => {
    await openRecord(tx, by, {
      id,
      kind: 'child',
      subjectId: newId<Id<string>>(),
      ownerAgencyId: opener.agencyId,
      retentionClass: 'child',
      grants,
    })
    return accept()
  })
  return id
}

/** A grant to a person: every part, to work on, unless said otherwise. */
export function grantTo(
  seat: Seat,
  parts: readonly string[] = ['*'],
  level: GrantWanted['level'] = 'work',
): GrantWanted {
  return { toKind: 'person', toId: seat.accountId, parts, level, basis: 'allocation', sourceKind: 'test' }
}
