import type { Outcome } from '../../../kernel/outcome.js'
import type { By, Tx } from '../../../platform/work.js'
import { readPackFolder } from '../data/read-pack-folder.js'
import type { PublishRefusal } from './plan-publication.js'
import { type Publication, publishPack } from './publish-pack.js'

/** Publishes a pack from its folder. @throws when the folder is not there. */
export async function loadPack(tx: Tx, by: By, folder: string): Promise<Outcome<Publication, PublishRefusal>> {
  return publishPack(tx, by, readPackFolder(folder))
}
