import { sql } from 'kysely'
import type { By, Tx } from '../../../platform/work.js'
import './tables.js'

export type Expired = {
  readonly imports: number
  /** Children who were not chosen: the whole row. */
  readonly children: number
  readonly refusedChildren: number
  /** Of children who are records: what their file said. */
  readonly contents: number
}

/** Lets everything expire that has waited its time, whoever's it is. Only with the partnership's own id as a scope. */
export async function expireRows(tx: Tx, by: By): Promise<Expired> {
  const { partnershipId } = by.seat
  const due = sql`partnership_id = ${partnershipId}::uuid and expires_at <= ${by.now}::timestamptz`
  const count = async (statement: ReturnType<typeof sql>) => Number((await statement.execute(tx)).numAffectedRows ?? 0n)
  const children = await count(
    sql`delete from staged_child where ${due} and state <> 'chosen' and (state = 'replaced' or child_record_id is null)`,
  )
  // A newer version that nobody added to the record: the record stays known, and any later file is a new version of it.
  const contents = await count(sql`
    update staged_child set content = null, fingerprint = case when state = 'staged' then '' else fingerprint end,
      state = 'chosen', factors = '{}'
    where ${due} and content is not null and child_record_id is not null`)
  const refusedChildren = await count(sql`
    delete from refused_child using import_file
    where refused_child.partnership_id = ${partnershipId}::uuid and import_file.partnership_id = ${partnershipId}::uuid
      and import_file.id = refused_child.import_id and import_file.expires_at <= ${by.now}::timestamptz`)
  const imports = await count(sql`update import_file set state = 'expired' where ${due} and state = 'staged'`)
  return { imports, children, refusedChildren, contents }
}
