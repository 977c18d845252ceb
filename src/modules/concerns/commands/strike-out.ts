import type { RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, type Refusal, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { wallFor } from '../../access/index.js'
import { insertCorrection } from '../data/correction.store.js'
import { listContributions, saveContributedAt, saveStruckOut } from '../data/desk.store.js'
import { findScreeningForUpdate } from '../data/screening.store.js'
import type { ContributionId } from '../data/tables.js'
import { mayDecide } from '../domain/screening.js'

export type Misfiled = { readonly code: string; readonly label: string; readonly reason: string }
export type StrikeOutRefusal = Refusal & { readonly code: 'no-such-entry' | 'not-yours-to-strike-out' }

/** Strikes out what an agency wrote on the wrong concern. Its own desk may, and the council's. The row stays. */
export async function strikeOutContribution(
  tx: Tx,
  by: By,
  { recordId, contributionId, misfiled }: { recordId: RecordId; contributionId: ContributionId; misfiled: Misfiled },
): Promise<Outcome<{ readonly contributionId: ContributionId }, StrikeOutRefusal>> {
  const screening = await findScreeningForUpdate(tx, by, recordId)
  const entries = await listContributions(tx, by, recordId)
  const entry = entries.find((each) => each.id === contributionId && each.struckOutAt === null)
  if (!screening || !entry) return refuse({ code: 'no-such-entry' })
  const agencyId = entry.contributedByAgencyId
  if (agencyId !== by.seat.agencyId && !mayDecide(by.seat, screening.ownerAgencyId))
    return refuse({ code: 'not-yours-to-strike-out' })
  await saveStruckOut(tx, by, contributionId, misfiled)
  const others = entries.filter(
    (each) => each.id !== contributionId && each.contributedByAgencyId === agencyId && each.struckOutAt === null,
  )
  if (others.length === 0) await saveContributedAt(tx, by, { recordId, agencyId, at: null })
  await insertCorrection(tx, by, {
    recordId,
    what: 'contribution-struck-out',
    thingId: contributionId,
    ...misfiled,
    fromRecordId: null,
    toRecordId: null,
    wall: (await wallFor(tx, recordId))('concern'),
  })
  noteForAudit(tx, {
    action: 'concerns.contribution-struck-out',
    records: [recordId],
    thing: contributionId,
    fields: ['struck_out_at', 'struck_out_reason'],
  })
  return accept({ contributionId })
}
