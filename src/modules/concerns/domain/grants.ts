import type { AccountId, AgencyId, Id, TeamId } from '../../../kernel/ids.js'
import type { Seat } from '../../../kernel/actor.js'
import { EVERY_PART, type GrantWanted, seesCases } from '../../access/index.js'
import type { ScreeningOutcome } from '../../reference/index.js'

/** While it is being written a concern is open to its author and to nobody else. */
export function authorsGrants(author: Author): GrantWanted[] {
  return toAuthor(author, { parts: [EVERY_PART], level: 'work', basis: 'author', sourceKind: 'concern' })
}

/** Once it is sent, its author reads their own words and what became of them, and never what the desk adds. */
export function referrersGrants(author: Author): GrantWanted[] {
  return toAuthor(author, {
    parts: ['referral', 'voice', 'outcome'],
    level: 'read',
    basis: 'referrer',
    sourceKind: 'concern',
  })
}

type Author = Pick<Seat, 'id' | 'accountId' | 'role'>

/**
 * To the author, wherever they work from. A seat without cases opens nothing that was given to its person, so what is
 * written from there is open to the seat itself.
 */
function toAuthor(author: Author, wanted: Omit<GrantWanted, 'toKind' | 'toId'>): GrantWanted[] {
  return [
    { ...toPerson(author.accountId), ...wanted },
    ...(seesCases(author.role) ? [] : [{ toKind: 'seat', toId: author.id, ...wanted } as const]),
  ]
}

/** Each agency at the screening desk works on every concern that is sent. */
export function desksGrant(agencyId: AgencyId): GrantWanted {
  return {
    toKind: 'desk',
    toId: agencyId,
    parts: [EVERY_PART],
    level: 'work',
    basis: 'screening',
    sourceKind: 'concern',
  }
}

/** When a concern is restricted, whoever restricts it, and each person they name, work on it. */
export function namedGrant(accountId: AccountId): GrantWanted {
  return { ...toPerson(accountId), parts: [EVERY_PART], level: 'work', basis: 'restricted', sourceKind: 'concern' }
}

/** What the desk goes on seeing of a child it screened, so that the next concern is read beside the last. */
const DESK_PARTS = ['summary', 'concern', 'level', 'clock', 'voice'] as const

/**
 * Who is given the child's record by a decision after which someone works with the child:
 * - the teams that are asked work on all of it;
 * - the council's own desk works on what it wrote: who the child is and why;
 * - the other agencies at the desk read who the child is, why, the level, the clocks and the child's words.
 * Where no team is asked (no further action, advice, police intelligence only) nobody is given anything.
 */
export function grantsForDecision({
  outcome,
  teamIds,
  ownerAgencyId,
  deskAgencyIds,
  decisionId,
}: {
  outcome: ScreeningOutcome
  teamIds: readonly TeamId[]
  ownerAgencyId: AgencyId
  deskAgencyIds: readonly AgencyId[]
  decisionId: Id<string>
}): GrantWanted[] {
  const source = { basis: `screening: ${outcome}`, sourceKind: 'concern-decision', sourceId: decisionId }
  return [
    ...teamIds.map((toId): GrantWanted => ({ toKind: 'team', toId, parts: [EVERY_PART], level: 'work', ...source })),
    ...deskAgencyIds.map(
      (toId): GrantWanted => ({
        toKind: 'desk',
        toId,
        parts: toId === ownerAgencyId ? [...DESK_PARTS, 'history'] : [...DESK_PARTS],
        level: toId === ownerAgencyId ? 'work' : 'read',
        ...source,
      }),
    ),
  ]
}

function toPerson(accountId: AccountId) {
  return { toKind: 'person', toId: accountId } as const
}

/** What is kept as police intelligence only is open to the police desk, and gives the child's record to nobody. */
export function policeGrant(agencyId: AgencyId): GrantWanted {
  return {
    toKind: 'desk',
    toId: agencyId,
    parts: ['referral', 'concern', 'poses-risk'],
    level: 'read',
    basis: 'police-intelligence-only',
    sourceKind: 'concern',
  }
}
