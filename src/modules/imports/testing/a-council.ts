import { readFileSync } from 'node:fs'
import type { Seat } from '../../../kernel/actor.js'
import type { AgencyId, PartnershipId, TeamId } from '../../../kernel/ids.js'
import type { Database } from '../../../platform/database/tables.js'
import { workFrom } from '../../access/index.js'
import { aPartnership, anAgency, aSeat, aTeam } from '../../access/testing/a-partnership.js'
import { secretsFrom } from '../../../platform/secrets.js'
import { loadTestPack } from '../../reference/testing/load-test-pack.js'
import { isSoundUpn } from '../commands/sound-upn.js'
import { stageCensus } from '../commands/stage-census.js'
import { checkCensus } from '../domain/check-census.js'
import { inPieces } from './read-all.js'

const NOON = new Date('2026-03-02T12:00:00Z')

/** Keys that only tests have: the same as the application under test. */
export const SECRETS = secretsFrom('a secret that only tests have, and long enough')

export type Council = {
  readonly partnershipId: PartnershipId
  readonly councilId: AgencyId
  readonly teamId: TeamId
  readonly officer: Seat
  readonly otherOfficer: Seat
  readonly manager: Seat
  readonly screener: Seat
  readonly teacher: Seat
  readonly policeScreener: Seat
}

/** A council with its local data, two data officers, a team with its manager, and people of other agencies. */
export async function aCouncil(db: Database): Promise<Council> {
  const partnershipId = await aPartnership(db)
  const councilId = await anAgency(db, partnershipId, { name: 'Northmoor Council', onScreeningDesk: true })
  const policeId = await anAgency(db, partnershipId, { kind: 'police', name: 'Moor Police', onScreeningDesk: true })
  const schoolId = await anAgency(db, partnershipId, { kind: 'school', name: 'Harrowmere High' })
  await loadTestPack(db, partnershipId)
  const teamId = await aTeam(db, partnershipId, councilId, 'Exploitation team')
  const seat = (agencyId: AgencyId, role: Seat['role'], name: string, teamIds: readonly TeamId[] = []) =>
    aSeat(db, partnershipId, { agencyId, role, name, teamIds })
  return {
    partnershipId,
    councilId,
    teamId,
    officer: await seat(councilId, 'data-officer', 'Dana Farrow'),
    otherOfficer: await seat(councilId, 'data-officer', 'Omar Lindt'),
    manager: await seat(councilId, 'team-manager', 'Samira Haddad', [teamId]),
    screener: await seat(councilId, 'screener', 'Jo Pemberton'),
    teacher: await seat(schoolId, 'referrer', 'Ines Booth'),
    policeScreener: await seat(policeId, 'screener', 'Tom Ashby'),
  }
}

/** One seat's way to the database at a fixed moment. */
export function workOf(db: Database, seat: Seat, now: Date = NOON) {
  return workFrom({ db, clock: () => now, auditLanes: 2 }, seat, 'import')
}

export const SAMPLE = readFileSync('tests/fixtures/cin/cin-census.xml')
export const ONE_CHILD = readFileSync('tests/fixtures/cin/cin-census-one-child.xml')

/** Checks a file and stages it for a seat, as the page and the command line do. */
export async function stageFor(
  db: Database,
  seat: Seat,
  file: Buffer | string,
  { now = NOON, owner, pieces = 65_536 }: { now?: Date; owner?: Seat; pieces?: number } = {},
) {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file
  const open = () => inPieces(bytes, pieces)
  const checked = await checkCensus(open, { isSoundUpn })
  if (!checked.ok) return checked
  return workOf(db, seat, now).change((tx, by) =>
    stageCensus(tx, by, {
      owner: owner?.id,
      name: 'census.xml',
      purpose: 'To find children who may be exploited',
      checked: checked.value,
      open,
    }),
  )
}
