import type { AccountId, AgencyId, Id, TeamId } from '../../../kernel/ids.js'
import { EVERY_PART, type GrantWanted } from '../../access/index.js'

/** What the council's own screening desk sees of a child it did not screen: as of one that it did. */
const DESK_PARTS = ['summary', 'concern', 'level', 'clock', 'voice', 'history'] as const

/**
 * Who is given the record of a child who was chosen from a return:
 * - the data officer works on who the child is: their name, and whether they are known already;
 * - the team that was asked works on all of it;
 * - the council's own screening desk works on who the child is and why, so that a concern meets what is known.
 * No other agency is given anything: they learn of the child when someone asks them.
 */
export function grantsForChosen({
  officer,
  teamId,
  councilId,
  hasDesk,
  stagedId,
}: {
  officer: AccountId
  teamId: TeamId | undefined
  councilId: AgencyId
  hasDesk: boolean
  stagedId: Id<string>
}): GrantWanted[] {
  const source = { level: 'work', basis: 'import', sourceKind: 'import', sourceId: stagedId } as const
  return [
    { toKind: 'person', toId: officer, parts: ['summary'], ...source },
    ...(teamId ? [{ toKind: 'team', toId: teamId, parts: [EVERY_PART], ...source } as const] : []),
    ...(hasDesk ? [{ toKind: 'desk', toId: councilId, parts: [...DESK_PARTS], ...source } as const] : []),
  ]
}
