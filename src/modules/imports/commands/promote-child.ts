import type { RecordId, TeamId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import type { By, Tx } from '../../../platform/work.js'
import { holdOn, listAgencies, listTeams } from '../../access/index.js'
import { awaitWorker } from '../../allocations/index.js'
import { createChild, type Digester, type Identifier, identifierFrom, readIdentifier } from '../../people/index.js'
import { findStagedForUpdate, type StagedRow } from '../data/chosen.store.js'
import type { StagedChildId } from '../data/tables.js'
import type { CensusChild } from '../domain/census-child.js'
import { grantsForChosen } from '../domain/grants.js'
import { censusSource } from '../domain/census-source.js'
import { findImportHead } from '../queries/imports.query.js'
import { findIdentifiedRecords } from '../queries/likely-matches.query.js'
import { fileCensus } from './file-census.js'

export type PromoteRefusal = {
  readonly code:
    | 'not-a-council'
    | 'no-such-child'
    | 'already-chosen'
    | 'changed-meanwhile'
    | 'doubted'
    | 'may-be-known'
    | 'birth-date-changed'
    | 'record-closed'
    | 'team-missing'
  readonly field?: 'team' | undefined
}

export type PromoteInput = {
  readonly stagedId: StagedChildId
  /** The team whose work the child is from now on; left out only where the council has none. */
  readonly teamId: TeamId | undefined
  readonly secrets: Digester
  /**
   * Someone has this child alone before them and has read what there is to doubt. A rule, or a tick in a list, has not:
   * then a child who is doubted, or who may be known already, is left to be looked at.
   */
  readonly isLookedAt: boolean
}

/**
 * Makes a record of the council of a staged child, or adds what is new to the record that an earlier file became. The
 * child is shown by number and birth date until someone adds a name, and waits for a worker on the list of the team.
 */
export async function promoteChild(
  tx: Tx,
  by: By,
  input: PromoteInput,
): Promise<Outcome<{ readonly recordId: RecordId; readonly isNew: boolean }, PromoteRefusal>> {
  const found = await stagedToChoose(tx, by, input.stagedId)
  if (!found.ok) return found
  const { staged, content } = found.value
  if (staged.isDoubted && !input.isLookedAt) return refuse({ code: 'doubted' })
  if (staged.childRecordId) return addToRecord(tx, by, { staged, content, known: staged.childRecordId, input })

  const identifiers = identifiersOf(content, input.secrets)
  if (!input.isLookedAt && (await findIdentifiedRecords(tx, by, staged, identifiers)).length > 0)
    return refuse({ code: 'may-be-known' })
  const team = await teamOf(tx, by, input.teamId)
  if (!team.ok) return team
  const council = (await listAgencies(tx)).find((each) => each.id === by.seat.agencyId)
  const { recordId } = await createChild(tx, by, {
    ...(content.birthDate === undefined ? {} : { bornOn: content.birthDate }),
    identifiers,
    ownerAgencyId: by.seat.agencyId,
    grants: grantsForChosen({
      officer: by.seat.accountId,
      teamId: team.value,
      councilId: by.seat.agencyId,
      hasDesk: council?.onScreeningDesk ?? false,
      stagedId: staged.id,
    }),
    source: censusSource(await findImportHead(tx, by, staged.importId)),
  })
  await fileCensus(tx, by, { staged, content, recordId, how: 'promoted' })
  if (team.value)
    await awaitWorker(tx, by, {
      recordId,
      sourceKind: 'import',
      sourceId: staged.id,
      askedFor: 'work',
      since: by.now,
    })
  return accept({ recordId, isNew: true })
}

/** Locks a staged child of a council's data officer that can still be chosen. */
export async function stagedToChoose(
  tx: Tx,
  by: By,
  stagedId: StagedChildId,
): Promise<Outcome<{ staged: StagedRow; content: CensusChild }, PromoteRefusal>> {
  if (by.seat.agencyKind !== 'childrens-social-care') return refuse({ code: 'not-a-council' })
  const staged = await findStagedForUpdate(tx, by, stagedId)
  if (!staged) return refuse({ code: 'no-such-child' })
  if (staged.state === 'chosen') return refuse({ code: 'already-chosen' })
  if (staged.state === 'replaced' || !staged.content) return refuse({ code: 'changed-meanwhile' })
  return accept({ staged, content: staged.content })
}

async function addToRecord(
  tx: Tx,
  by: By,
  { staged, content, known, input }: { staged: StagedRow; content: CensusChild; known: RecordId; input: PromoteInput },
): Promise<Outcome<{ recordId: RecordId; isNew: boolean }, PromoteRefusal>> {
  const hold = await holdOn(tx, known)
  if (hold?.kind !== 'child' || hold.level !== 'work') return refuse({ code: 'record-closed' })
  if (!input.isLookedAt && (await hasOtherBirthDate(tx, by, staged))) return refuse({ code: 'birth-date-changed' })
  await fileCensus(tx, by, { staged, content, recordId: known, how: staged.chosenHow ?? 'promoted' })
  return accept({ recordId: known, isNew: false })
}

/** An identifier that is suddenly of someone born on another day may be of someone else. */
async function hasOtherBirthDate(tx: Tx, by: By, staged: StagedRow): Promise<boolean> {
  const before = staged.replaces && (await findStagedForUpdate(tx, by, staged.replaces))
  return before ? before.birthDate !== staged.birthDate : staged.replaces !== null
}

async function teamOf(
  tx: Tx,
  by: By,
  teamId: TeamId | undefined,
): Promise<Outcome<TeamId | undefined, PromoteRefusal>> {
  const teams = await listTeams(tx, by.seat.agencyId)
  if (teams.length === 0) return accept(undefined)
  const team = teams.find((each) => each.id === teamId)
  return team ? accept(team.id) : refuse({ code: 'team-missing', field: 'team' })
}

/** The numbers by which the child can be found. A UPN that fails its own check finds nobody and is left to the census. */
export function identifiersOf(child: CensusChild, secrets: Digester): Identifier[] {
  const upn = child.upn === undefined ? undefined : readIdentifier(secrets, 'upn', child.upn)
  return [identifierFrom(secrets, 'la-child-id', child.laChildId), ...(upn?.ok ? [upn.value] : [])]
}
