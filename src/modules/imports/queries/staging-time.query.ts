import type { By, Tx } from '../../../platform/work.js'
import { getNamedValue, intervals } from '../../reference/index.js'
import type { StagingTime } from '../domain/expiry.js'

/** How long staged children wait. @throws where the partnership has published no intervals. */
export async function stagingTime(tx: Tx, by: By): Promise<StagingTime> {
  return getNamedValue(await intervals(tx, by.now), 'staging-expiry')
}
