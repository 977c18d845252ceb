import type { AccountId, AgencyId, Id, RecordId, SeatId } from '../../../kernel/ids.js'
import { accept, type Outcome, type Refusal, refuse, refuseAll } from '../../../kernel/outcome.js'
import type { By, Tx } from '../../../platform/work.js'
import {
  asRecords,
  grantAccess,
  type GrantId,
  holdOn,
  listConflicts,
  listHolders,
  revokeGrants,
} from '../../access/index.js'
import { findOwnersGrant, isGrantNeeded } from '../data/action.store.js'
import type { Action, ActionId, ActionOwner } from '../domain/action.js'
import { isBlank } from '../domain/plan.js'
import { OWNERS_DOOR } from '../domain/who-may.js'
import { findColleague, teamOf, listOwnerAgencies } from '../queries/owners.query.js'

/** Longest name of someone who does not sign in. */
export const MOST_NAME = 120

/** Who is asked to do it: someone by their seat, or someone who does not sign in, by name and agency. */
export type OwnerChoice =
  | { readonly kind: 'seat'; readonly seatId: SeatId }
  | { readonly kind: 'named'; readonly name: string; readonly agencyId: AgencyId }

export type OwnerRefusal = Refusal &
  (
    | { readonly code: 'owner-missing' | 'owner-has-conflict' | 'owner-not-named'; readonly field: 'owner' }
    | { readonly code: 'owner-name-missing' | 'owner-name-too-long'; readonly field: 'ownerName' }
    | { readonly code: 'owner-agency-missing'; readonly field: 'ownerAgency' }
  )

/** The person and the agency behind a choice. */
export async function resolveOwner(tx: Tx, choice: OwnerChoice): Promise<Outcome<ActionOwner, OwnerRefusal>> {
  if (choice.kind === 'seat') {
    const found = await findColleague(tx, choice.seatId)
    if (!found) return refuse({ code: 'owner-missing', field: 'owner' })
    return accept({
      ownerAccountId: found.accountId,
      ownerTeamId: teamOf(found) ?? null,
      ownerAgencyId: found.agencyId,
      ownerName: found.name,
      ownerAgencyName: found.agencyName,
    })
  }
  const agency = (await listOwnerAgencies(tx)).find((each) => each.id === choice.agencyId)
  const faults: OwnerRefusal[] = []
  if (isBlank(choice.name)) faults.push({ code: 'owner-name-missing', field: 'ownerName' })
  if (choice.name.length > MOST_NAME) faults.push({ code: 'owner-name-too-long', field: 'ownerName' })
  if (!agency) faults.push({ code: 'owner-agency-missing', field: 'ownerAgency' })
  if (!agency || faults.length > 0) return refuseAll(faults)
  return accept({
    ownerAccountId: null,
    ownerTeamId: null,
    ownerAgencyId: agency.id,
    ownerName: choice.name.trim(),
    ownerAgencyName: agency.name,
  })
}

/**
 * Opens the owner's door: summary and plan of the record, by name, unless another action of theirs keeps it open. Not to
 * someone with a conflict of interest; and on a restricted record only to someone who is named on it already, because
 * giving out work must not be a way round the restriction.
 */
export async function openOwnersDoor(
  tx: Tx,
  by: By,
  { recordId, actionId, owner }: { recordId: RecordId; actionId: ActionId; owner: ActionOwner },
): Promise<Outcome<GrantId | null, OwnerRefusal>> {
  const accountId = owner.ownerAccountId
  if (!accountId) return accept(null)
  const { conflicts, named } = await asRecords(tx, [recordId], async () => ({
    conflicts: await listConflicts(tx, by, recordId),
    named: (await listHolders(tx, by, recordId)).some((each) => each.toKind === 'person' && each.toId === accountId),
  }))
  if (conflicts.some((each) => each.accountId === accountId))
    return refuse({ code: 'owner-has-conflict', field: 'owner' })
  const restricted = (await holdOn(tx, recordId))?.restricted ?? false
  if (restricted && !named) return refuse({ code: 'owner-not-named', field: 'owner' })
  const standing = await findOwnersGrant(tx, recordId, accountId)
  if (standing) return accept(standing)
  return accept(
    await grantAccess(tx, by, recordId, {
      toKind: 'person',
      toId: accountId,
      ...OWNERS_DOOR,
      sourceKind: 'plan-action',
      sourceId: actionId as Id<string>,
    }),
  )
}

/** Shuts the owner's door when no other open action of theirs needs it. The last write of a command: it may shut us out. */
export async function shutOwnersDoor(
  tx: Tx,
  by: By,
  { id, recordId, grantId }: Pick<Action, 'id' | 'recordId' | 'grantId'>,
): Promise<void> {
  if (!grantId || (await isGrantNeeded(tx, recordId, grantId, id))) return
  await revokeGrants(tx, by, recordId, [grantId], 'Their last open action on it ended')
}

/** On whose Today the action stands: its owner's, or that of whoever writes it down for someone who does not sign in. */
export function watcherOf(owner: ActionOwner, by: By): AccountId {
  return owner.ownerAccountId ?? by.seat.accountId
}
