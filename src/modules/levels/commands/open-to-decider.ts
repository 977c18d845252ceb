import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { asRecords, grantAccess, listHolders } from '../../access/index.js'
import { queueMessage } from '../../messages/index.js'
import type { Decider, DecisionId } from '../domain/level.js'

/** What whoever decides reads: why, the assessment, the level, the plan and the child's words. */
const PARTS = ['summary', 'concern', 'assessment', 'level', 'plan', 'voice', 'clock', 'history']

/**
 * Whoever is named as having decided must be able to read what they decided, and to see that they were named: they get a
 * way in, unless they have one, and a message.
 */
export async function openToDecider(
  tx: Tx,
  by: By,
  { recordId, decider, decisionId }: { recordId: RecordId; decider: Decider; decisionId: DecisionId },
): Promise<void> {
  if (decider.accountId === by.seat.accountId) return
  const holders = await asRecords(tx, [recordId], () => listHolders(tx, by, recordId))
  const holds = holders.some(
    (each) =>
      each.toKind === 'person' && each.toId === decider.accountId && each.untilAt === null && each.level === 'work',
  )
  if (!holds)
    await grantAccess(tx, by, recordId, {
      toKind: 'person',
      toId: decider.accountId,
      parts: PARTS,
      level: 'work',
      basis: 'decides the level',
      sourceKind: 'level-decision',
      sourceId: decisionId,
    })
  await queueMessage(tx, by, {
    key: `levels.decided:${decisionId}`,
    toAccountId: decider.accountId,
    template: 'something-new',
    values: { link: `/children/${recordId}/level` },
  })
}
