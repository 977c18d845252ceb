import type {
  KyselyPlugin,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  QueryResult,
  RootOperationNode,
  UnknownRow,
} from 'kysely'
import type { RecordId } from '../../kernel/ids.js'

/**
 * Sees every row that comes back. A row with a `record_id` is a look at that record, and its columns are the fields
 * looked at: no page can forget to say so. Queries of tables that hang on a record therefore always select it.
 */
export class GatherLooks implements KyselyPlugin {
  readonly #seen: (recordId: RecordId, fields: string[]) => void

  constructor(seen: (recordId: RecordId, fields: string[]) => void) {
    this.#seen = seen
  }

  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    return node
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    for (const row of result.rows) {
      const recordId = row.recordId ?? row.record_id
      if (typeof recordId === 'string') this.#seen(recordId as RecordId, Object.keys(row))
      const other = row.otherRecordId ?? row.other_record_id
      if (typeof other === 'string') this.#seen(other as RecordId, Object.keys(row))
    }
    return result
  }
}
