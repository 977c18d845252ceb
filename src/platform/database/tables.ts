import type { Kysely, Transaction } from 'kysely'

/**
 * Every table, camel-cased. Empty here: each module's `data/tables.ts` adds its own by `declare module`, so that one
 * transaction may hold the tables of several modules and only the owner describes a table.
 */
// biome-ignore lint/suspicious/noEmptyInterface: extended by declaration merging
export interface Tables {}

export type Database = Kysely<Tables>
export type Tx = Transaction<Tables>
