import type { Outcome, Refusal } from '../../../kernel/outcome.js'
import type { By, Tx } from '../../../platform/work.js'

/** A set of local data that a new partnership can begin with. */
export type LocalDataPack = { readonly code: string; readonly name: string; readonly says: string }

/**
 * How the first set-up lists and loads local data. The module that owns them provides it: `access` stands below it and
 * cannot call it.
 */
export type LocalDataProvider = {
  readonly list: () => readonly LocalDataPack[]
  /** True once something is published. */
  readonly isLoaded: (tx: Tx) => Promise<boolean>
  readonly load: (tx: Tx, by: By, code: string) => Promise<Outcome<unknown, Refusal>>
}

declare module '../../../platform/module.js' {
  interface Provisions {
    localData: LocalDataProvider
  }
}
