import type { PartnershipId } from '../../../kernel/ids.js'
import type { Deps } from '../../../platform/deps.js'
import { serviceSeat, workFrom } from '../../access/index.js'
import { loadFirstEdition, readFirstEdition, type SettingsContent, shelfOf } from '../../hub/index.js'

/** Publishes Northmoor’s hub for the partnership, with settings of the test’s own where it gives some. */
export async function aHub(
  deps: Deps,
  partnershipId: PartnershipId,
  settings: Partial<SettingsContent> = {},
): Promise<void> {
  const seat = await serviceSeat(deps.db, partnershipId, deps.clock())
  const edition = readFirstEdition('packs', 'northmoor').map((item) =>
    item.kind === 'settings' ? { ...item, content: { ...item.content, ...settings } as SettingsContent } : item,
  )
  const loaded = await workFrom({ db: deps.db, clock: deps.clock, auditLanes: 2 }, seat).change((tx, by) =>
    loadFirstEdition(tx, by, { edition, as: 'published', pack: 'northmoor' }),
  )
  if (!loaded.ok) throw new Error('The hub was not published')
  await shelfOf(deps).refresh()
}
