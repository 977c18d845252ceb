import { join } from 'node:path'
import { demonstrationSignIns, seedNorthmoor } from '../../seeds/northmoor/index.js'
import { needsSetUp, setUpCode } from '../modules/access/index.js'
import type { Deps } from '../platform/deps.js'
import { BUILT } from './open-installation.js'

type Request = { deps: Deps; empty: boolean; say: (line: string) => void }

/** The packs stand beside the build, as they do beside the sources. */
export const PACKS = join(BUILT, '..', 'packs')

/**
 * An installation without a partnership gets the demonstration, unless it is to stay empty: then the browser leads its
 * first administrator through setting it up. Answers the lines to print once it is up.
 */
export async function prepareFirstUse({ deps, empty, say }: Request): Promise<readonly string[]> {
  const partnerships = await deps.db.selectFrom('partnershipDirectory').select(['name', 'demonstration']).execute()
  if (partnerships.length === 0 && !empty) {
    say('Telling the story of Northmoor, the fictional partnership of the demonstration')
    await seedNorthmoor(deps, PACKS)
    return demonstrationSignIns()
  }
  if (await needsSetUp(deps.db)) {
    return [
      `Nobody is here yet. Open ${deps.config.url} and give this code: ${setUpCode((use, text) => deps.secrets.digest(use, text))}`,
    ]
  }
  return partnerships.some((each) => each.demonstration) ? demonstrationSignIns() : []
}
