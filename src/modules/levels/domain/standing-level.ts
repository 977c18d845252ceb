import { type CalendarDate, dayOf } from '../../../kernel/calendar-date.js'
import type { RecordId } from '../../../kernel/ids.js'
import type { VersionId } from '../../reference/index.js'
import type { DecisionId, LevelDecision } from './level.js'

/** Where a child stands: open to MACE at a level, looked at and not open, or removed. */
export type MaceStatus = 'open' | 'not-open' | 'removed'

export type Change =
  | { readonly way: 'up' | 'down' | 'same'; readonly from: string }
  | { readonly way: 'up'; readonly reEnteredAfter: CalendarDate }
  | { readonly way: 'down'; readonly removed: true }

export type StandingLevel = {
  readonly recordId: RecordId
  readonly status: MaceStatus
  /** The decision that stands. */
  readonly decisionId: DecisionId
  readonly levelsVersionId: VersionId
  readonly code: string
  readonly label: string
  readonly rank: number
  /** Which of the levels open to MACE, from one; 0 when the child is not open. */
  readonly position: number
  readonly of: number
  /** When this level began: reviews that left it as it was do not count. */
  readonly since: Date
  readonly decidedAt: Date
  readonly deciderName: string
  readonly reviewDueOn: CalendarDate | null
  /** What the level was before; undefined for the first. */
  readonly change: Change | undefined
}

type Decided = Pick<
  LevelDecision,
  | 'id'
  | 'recordId'
  | 'kind'
  | 'previousId'
  | 'reEntryOf'
  | 'levelsVersionId'
  | 'levelCode'
  | 'levelLabel'
  | 'levelRank'
  | 'levelPosition'
  | 'levelOf'
  | 'opensToMace'
  | 'decidedAt'
  | 'deciderName'
  | 'reviewDueOn'
>

/** The decisions of one record in the order in which each follows the last. */
export function inOrder<D extends Pick<LevelDecision, 'id' | 'previousId'>>(decisions: readonly D[]): D[] {
  const after = new Map(decisions.map((each) => [each.previousId, each]))
  const ordered: D[] = []
  for (let next = after.get(null); next && ordered.length < decisions.length; next = after.get(next.id))
    ordered.push(next)
  return ordered
}

/** What stands, from all that was decided. Undefined before the first decision. */
export function standingLevel(decisions: readonly Decided[]): StandingLevel | undefined {
  const ordered = inOrder(decisions)
  const last = ordered.at(-1)
  if (!last) return undefined
  const begun = ordered.findLastIndex((each, index) => index === 0 || isChange(ordered[index - 1] as Decided, each))
  const first = ordered[begun] as Decided
  return {
    recordId: last.recordId,
    status: statusOf(last),
    decisionId: last.id,
    levelsVersionId: last.levelsVersionId,
    code: last.levelCode,
    label: last.levelLabel,
    rank: last.levelRank,
    position: last.opensToMace ? last.levelPosition : 0,
    of: last.levelOf,
    since: first.decidedAt,
    decidedAt: last.decidedAt,
    deciderName: last.deciderName,
    reviewDueOn: last.reviewDueOn,
    change: changeTo(first, ordered[begun - 1], ordered),
  }
}

function statusOf({ kind, opensToMace }: Pick<LevelDecision, 'kind' | 'opensToMace'>): MaceStatus {
  if (kind === 'removed') return 'removed'
  return opensToMace ? 'open' : 'not-open'
}

function isChange(before: Decided, after: Decided): boolean {
  return before.levelCode !== after.levelCode || statusOf(before) !== statusOf(after)
}

function changeTo(
  decision: Decided,
  before: Decided | undefined,
  all: readonly Pick<LevelDecision, 'id' | 'decidedAt'>[],
): Change | undefined {
  if (decision.kind === 'removed') return { way: 'down', removed: true }
  const removal = decision.reEntryOf && all.find((each) => each.id === decision.reEntryOf)
  if (removal) return { way: 'up', reEnteredAfter: dayOf(removal.decidedAt) }
  if (!before || before.kind === 'removed') return undefined
  const way = decision.levelRank > before.levelRank ? 'up' : decision.levelRank < before.levelRank ? 'down' : 'same'
  return { way, from: before.levelLabel }
}

/** The last removal that nothing has opened again since; undefined where there is none. */
export function openRemoval<D extends Pick<LevelDecision, 'id' | 'previousId' | 'kind' | 'opensToMace'>>(
  decisions: readonly D[],
): D | undefined {
  const ordered = inOrder(decisions)
  const at = ordered.findLastIndex((each) => each.kind === 'removed')
  return at < 0 || ordered.slice(at + 1).some((each) => each.opensToMace) ? undefined : ordered[at]
}
