import type { AccountId, RecordId, SeatId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { asRecords, listConflicts } from '../../access/index.js'
import { listAgencies, listColleagues } from '../../access/index.js'
import type { TypedParticipant } from '../domain/decision-rules.js'
import type { Decider, LevelOption, Participant } from '../domain/level.js'
import type { TypedRow } from '../domain/typed.js'

/** Who was named as having decided; undefined where the seat has ended or was never one. */
export async function findDecider(tx: Tx, seatId: SeatId | undefined): Promise<Decider | undefined> {
  if (!seatId) return undefined
  const [found] = await listColleagues(tx, { seatIds: [seatId] })
  return (
    found && { seatId, accountId: found.accountId, name: found.name, role: found.role, agencyName: found.agencyName }
  )
}

/** Whether someone has declared a conflict of interest on the record. Only the answer leaves here. */
export async function hasConflict(tx: Tx, by: By, recordId: RecordId, accountId: AccountId | undefined) {
  if (!accountId) return false
  const conflicts = await asRecords(tx, [recordId], () => listConflicts(tx, by, recordId))
  return conflicts.some((each) => each.accountId === accountId)
}

/** Rows of the form with their agencies, and their views in the words of the levels. Rows left empty are left out. */
export async function gatherParticipants(
  tx: Tx,
  rows: readonly TypedRow[],
  options: readonly LevelOption[],
): Promise<TypedParticipant[]> {
  const agencies = new Map((await listAgencies(tx)).map((each) => [each.id as string, each]))
  return rows.filter(isFilledIn).map(({ place, agencyId, personName, viewCode, comment, dissents }) => {
    const found = agencies.get(agencyId)
    const view = options.find((option) => option.code === viewCode)
    return {
      place,
      agency: found && { agencyId: found.id, agencyName: found.shortName, agencyKind: found.kind },
      personName,
      viewCode: view?.code ?? null,
      viewLabel: view?.label ?? null,
      comment,
      dissents,
    }
  })
}

function isFilledIn({ agencyId, personName, viewCode, comment, dissents }: TypedRow): boolean {
  return agencyId !== '' || personName !== '' || viewCode !== '' || comment !== '' || dissents
}

/** Participants whose agencies are known: what is kept once nothing is wrong. */
export function participantsFrom(typed: readonly TypedParticipant[]): Participant[] {
  return typed.flatMap(({ agency, place: _place, ...rest }) => (agency ? [{ ...agency, ...rest }] : []))
}
