import type { StillNeeded } from '../../allocations/index.js'
import { isOpenToMace } from '../queries/current-level.query.js'

/** A child who is open to MACE has a worker. */
export const stillNeeded: StillNeeded = async (tx, _by, recordId) =>
  (await isOpenToMace(tx, recordId)) ? 'the child is open to MACE' : undefined
