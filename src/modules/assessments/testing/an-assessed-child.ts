import type { Seat } from '../../../kernel/actor.js'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import { newId, type RecordId } from '../../../kernel/ids.js'
import { accept } from '../../../kernel/outcome.js'
import type { Database } from '../../../platform/database/tables.js'
import type { Work } from '../../../platform/work.js'
import { type GrantWanted, workFrom } from '../../access/index.js'
import { aPartnership, anAgency, aSeat, aTeam } from '../../access/testing/a-partnership.js'
import { createChild } from '../../people/index.js'
import { loadTestPack } from '../../reference/testing/load-test-pack.js'

/** Monday morning, in GMT. */
export const MONDAY = '2026-03-02T09:00:00Z'

/** A partnership with local data, a team of one agency and a colleague of another. */
export async function anAssessingPartnership(db: Database) {
  const partnershipId = await aPartnership(db)
  const agencyId = await anAgency(db, partnershipId, { name: 'Children’s social care' })
  const police = await anAgency(db, partnershipId, { kind: 'police', name: 'Police' })
  await loadTestPack(db, partnershipId)
  const teamId = await aTeam(db, partnershipId, agencyId)
  const seat = (wanted: Partial<Parameters<typeof aSeat>[2]> = {}) =>
    aSeat(db, partnershipId, { agencyId, teamIds: [teamId], ...wanted })
  const worker = await seat({ name: 'Nadia Rahman' })
  return {
    partnershipId,
    agencyId,
    worker,
    /** The worker's other seat: the same person as a manager. */
    workerAsManager: await seat({ role: 'team-manager', name: 'Nadia Rahman', accountId: worker.accountId }),
    manager: await seat({ role: 'team-manager', name: 'Samira Haddad' }),
    colleague: await seat({ role: 'contextual-worker', name: 'Dean Fairclough', agencyId: police, teamIds: [] }),
    referrer: await seat({ role: 'referrer', name: 'Helen Achterberg', teamIds: [] }),
    outsider: await seat({ name: 'Otto Sider', teamIds: [] }),
  }
}
export type AssessingPartnership = Awaited<ReturnType<typeof anAssessingPartnership>>

export function workAt(db: Database, seat: Seat, now = MONDAY): Work {
  return workFrom({ db, clock: () => new Date(now), auditLanes: 2 }, seat)
}

/** A grant to a person: every part, to work on, unless said otherwise. */
export function holding(
  seat: Seat,
  parts: readonly string[] = ['*'],
  level: GrantWanted['level'] = 'work',
): GrantWanted {
  return { toKind: 'person', toId: seat.accountId, parts, level, basis: 'allocation', sourceKind: 'test' }
}

/** A child's record: Callum Thorsby, fourteen, open to whoever is named. */
export async function aChildFor(
  db: Database,
  opener: Seat,
  holders: readonly (Seat | GrantWanted)[],
  { bornOn = '2012-01-03', givenNames = 'Callum' }: { bornOn?: string; givenNames?: string } = {},
): Promise<RecordId> {
  const id = newId<RecordId>()
  const outcome = await workAt(db, opener).change(async (tx, by) => {
    await createChild(tx, by, {
      id,
      givenNames,
      familyName: 'Thorsby',
      bornOn: bornOn as CalendarDate,
      ownerAgencyId: opener.agencyId,
      grants: holders.map((holder) => ('toKind' in holder ? holder : holding(holder))),
      source: 'Test',
    })
    return accept()
  })
  if (!outcome.ok) throw new Error('The child was not created')
  return id
}
