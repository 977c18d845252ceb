import type {
  KyselyPlugin,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  QueryResult,
  RootOperationNode,
  UnknownRow,
} from 'kysely'
import type { RecordId } from '../../kernel/ids.js'

type Parts = {
  /** Whether what is asked now is a look. */
  readonly applies: () => boolean
  readonly seen: (recordId: RecordId, fields: readonly string[]) => void
}

/**
 * Sees every row that comes back. A row with a `record_id` is a look at that record, and its columns are the fields
 * looked at: no page can forget to say so. Queries of tables that hang on a record therefore always select it.
 */
export class GatherLooks implements KyselyPlugin {
  readonly #parts: Parts
  // Decided where a query is asked: by the time its rows come back, another may have changed what applies.
  readonly #looks = new WeakSet<object>()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  transformQuery({ node, queryId }: PluginTransformQueryArgs): RootOperationNode {
    if (this.#parts.applies()) this.#looks.add(queryId)
    return node
  }

  async transformResult({ result, queryId }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    if (!this.#looks.has(queryId)) return result
    for (const row of result.rows) {
      const recordId = row.recordId ?? row.record_id
      if (typeof recordId === 'string') this.#parts.seen(recordId as RecordId, Object.keys(row))
      const other = row.otherRecordId ?? row.other_record_id
      if (typeof other === 'string') this.#parts.seen(other as RecordId, Object.keys(row))
    }
    return result
  }
}
