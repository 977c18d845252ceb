import { type CalendarDate, dayOf } from '../../../kernel/calendar-date.js'
import { DESK_ROLES } from '../../../kernel/actor.js'
import type { By, Tx } from '../../../platform/work.js'
import { selectActions } from '../data/action.store.js'
import type { Action, ActionId } from '../domain/action.js'

export const LISTS = ['mine', 'team', 'agency'] as const
export type Whose = (typeof LISTS)[number]

/** Which of them: what is still to be done, of that what is late, or what ended so. */
export const LIST_STATES = ['open', 'overdue', 'done', 'not-done', 'superseded'] as const
export type ListState = (typeof LIST_STATES)[number]

/** Where a page of the list ended: the next begins after it. */
export type ActionKey = { readonly dueOn: CalendarDate; readonly id: ActionId }
export type ActionPage = { readonly actions: readonly Action[]; readonly next: ActionKey | undefined }

type Ask = {
  readonly whose: Whose
  readonly state: ListState
  readonly after?: ActionKey | undefined
  readonly limit: number
}

// The four columns hold ids of different kinds, so that a value fits all of them only as `never`.
type OwnerColumn = 'ownerAccountId' | 'watchedBy' | 'ownerTeamId' | 'ownerAgencyId'

/**
 * Actions of a seat: the soonest first while they are to be done, the latest first once they ended. Each page costs what
 * it shows: every part reads an index in the order of the list. The agency's list is for its desk, which sees the
 * agency's work; from any other seat it is what the person and their teams have, because a list that walks through work
 * closed to its reader would cost more the more there is of it.
 */
export async function listActions(tx: Tx, by: By, { whose, state, after, limit }: Ask): Promise<ActionPage> {
  const found = new Map<ActionId, Action>()
  for (const [column, id] of owners(by, whose))
    for (const action of await some(tx, by, { column, id, state, after, limit: limit + 1 }))
      found.set(action.id, action)
  const way = isOpenState(state) ? 1 : -1
  const ordered = [...found.values()].toSorted((one, other) => way * compare(one, other)).slice(0, limit + 1)
  const actions = ordered.slice(0, limit)
  const last = ordered.length > limit ? actions.at(-1) : undefined
  return { actions, next: last && { dueOn: last.dueOn, id: last.id } }
}

function owners({ seat }: By, whose: Whose): [OwnerColumn, string][] {
  const mine: [OwnerColumn, string][] = [
    ['ownerAccountId', seat.accountId],
    ['watchedBy', seat.accountId],
  ]
  const team = seat.teamIds.map((id): [OwnerColumn, string] => ['ownerTeamId', id])
  if (whose === 'mine') return mine
  if (whose === 'team') return team
  return DESK_ROLES.includes(seat.role) ? [['ownerAgencyId', seat.agencyId]] : [...mine, ...team]
}

async function some(
  tx: Tx,
  by: By,
  { column, id, state, after, limit }: Omit<Ask, 'whose'> & { column: OwnerColumn; id: string },
): Promise<Action[]> {
  const isOpen = isOpenState(state)
  let query = selectActions(tx)
    .where(column, '=', id as never)
    .where('isOpen', '=', isOpen)
  if (state === 'overdue') query = query.where('dueOn', '<', dayOf(by.now))
  if (!isOpen) query = query.where('status', '=', state as Exclude<ListState, 'open' | 'overdue'>)
  if (after)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('dueOn', 'id'), isOpen ? '>' : '<', tuple(after.dueOn, after.id)),
    )
  return query
    .orderBy('dueOn', isOpen ? 'asc' : 'desc')
    .orderBy('id', isOpen ? 'asc' : 'desc')
    .limit(limit)
    .execute()
}

function isOpenState(state: ListState): boolean {
  return state === 'open' || state === 'overdue'
}

function compare(one: Action, other: Action): number {
  const [a, b] = [`${one.dueOn} ${one.id}`, `${other.dueOn} ${other.id}`]
  return a < b ? -1 : a > b ? 1 : 0
}
