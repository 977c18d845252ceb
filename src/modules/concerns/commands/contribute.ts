import type { RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, type Refusal, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { wallFor } from '../../access/index.js'
import { insertContribution, listDesk, saveContributedAt } from '../data/desk.store.js'
import { findScreeningForUpdate } from '../data/screening.store.js'
import type { ContributionId } from '../data/tables.js'
import { MOST_TEXT } from '../domain/subject.js'

export type ContributeRefusal = Refusal & {
  readonly code: 'not-at-the-desk' | 'words-missing' | 'words-too-long'
}

/** An agency at the desk adds what it holds, or that it holds nothing. Each addition is an entry of its own. */
export async function contribute(
  tx: Tx,
  by: By,
  { recordId, words, nothingHeld }: { recordId: RecordId; words: string; nothingHeld: boolean },
): Promise<Outcome<{ readonly contributionId: ContributionId }, ContributeRefusal>> {
  const screening = await findScreeningForUpdate(tx, by, recordId)
  const place = (await listDesk(tx, by, [recordId])).find((each) => each.agencyId === by.seat.agencyId)
  if (!screening || !place) return refuse({ code: 'not-at-the-desk' })
  if (!nothingHeld && words.trim() === '') return refuse({ code: 'words-missing', field: 'words' })
  if (words.length > MOST_TEXT) return refuse({ code: 'words-too-long', field: 'words' })
  const contributionId = await insertContribution(tx, by, {
    recordId,
    words: nothingHeld ? '' : words,
    nothingHeld,
    wall: (await wallFor(tx, recordId))('concern'),
  })
  if (!place.contributedAt) await saveContributedAt(tx, by, { recordId, agencyId: by.seat.agencyId, at: by.now })
  noteForAudit(tx, {
    action: 'concerns.contributed',
    records: [recordId],
    thing: contributionId,
    fields: ['words', 'nothing_held'],
  })
  return accept({ contributionId })
}
