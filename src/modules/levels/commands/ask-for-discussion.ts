import type { Id, RecordId, TeamId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { asRecords, listHolders } from '../../access/index.js'
import { type ClockId, clockOf, startClock } from '../../clocks/index.js'
import { STRATEGY_DISCUSSION } from '../domain/clock-rules.js'

/**
 * Starts the clock of a strategy discussion that screening asked for: the duty of a team that was let in to work with the
 * child. Undefined, and nothing started, where that decision has started one already.
 */
export async function askForDiscussion(
  tx: Tx,
  by: By,
  { recordId, decisionId }: { readonly recordId: RecordId; readonly decisionId: Id<string> },
): Promise<ClockId | undefined> {
  const before = await asRecords(tx, [recordId], () => clockOf(tx, STRATEGY_DISCUSSION, decisionId))
  if (before) return undefined
  const holders = await asRecords(tx, [recordId], () => listHolders(tx, by, recordId))
  const team = holders.find((each) => each.toKind === 'team' && each.level === 'work')
  return startClock(tx, by, {
    rule: STRATEGY_DISCUSSION,
    thingKind: 'concern-decision',
    thingId: decisionId,
    recordId,
    owner: team ? { teamId: team.toId as TeamId } : { agencyId: by.seat.agencyId },
    triggerAt: by.now,
  })
}
