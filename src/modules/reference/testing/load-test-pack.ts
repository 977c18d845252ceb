import type { PartnershipId } from '../../../kernel/ids.js'
import type { Database } from '../../../platform/database/tables.js'
import { serviceSeat, workFrom } from '../../access/index.js'
import { anAgency } from '../../access/testing/a-partnership.js'
import { loadPack } from '../commands/load-pack.js'
import { sayPublishRefusal } from '../commands/plan-publication.js'
import type { Publication } from '../commands/publish-pack.js'
import { PACKS_FOLDER } from '../data/read-pack-folder.js'

const PUBLISHED = new Date('2026-01-05T09:00:00Z')

/** Fills a partnership's local data for a test: the pack of the fictional Northmoor unless another is named. */
export async function loadTestPack(
  db: Database,
  partnershipId: PartnershipId,
  { pack = 'northmoor', now = PUBLISHED }: { pack?: string; now?: Date } = {},
): Promise<Publication> {
  const seat = await serviceSeat(db, partnershipId, now).catch(async () => {
    await anAgency(db, partnershipId, { kind: 'partnership' })
    return serviceSeat(db, partnershipId, now)
  })
  const outcome = await workFrom({ db, clock: () => now, auditLanes: 1 }, seat, 'service').change((tx, by) =>
    loadPack(tx, by, `${PACKS_FOLDER}/${pack}`),
  )
  if (!outcome.ok) throw new Error(outcome.refusals.map(sayPublishRefusal).join('\n'))
  return outcome.value
}
