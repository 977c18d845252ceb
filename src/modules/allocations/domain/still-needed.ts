import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'

/**
 * A reason why a child may not be left without a worker, from the module that knows it: that the child is open to MACE.
 * In words that follow “because”; undefined where it gives none.
 */
export type StillNeeded = (tx: Tx, by: By, recordId: RecordId) => Promise<string | undefined>

declare module '../../../platform/module.js' {
  interface Provisions {
    stillNeeded: StillNeeded
  }
}
