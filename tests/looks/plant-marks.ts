import { createHash } from 'node:crypto'
import type pg from 'pg'

/** The word that stands in every text of a record, and nowhere else. */
export function markOf(recordId: string): string {
  return `Qx${createHash('sha256').update(recordId).digest('hex').slice(0, 10)}`
}
export const MARK = /Qx[0-9a-f]{10}/g

/** What a code looks like. Changing it would change what the row means; it is not a story. */
const CODE = '^[a-z0-9./:_+-]*$'

export type Planted = { readonly records: ReadonlyMap<string, string>; readonly columns: readonly string[] }

/**
 * Puts a record's mark into every text of every row that hangs on it, behind no wall. Which columns hold texts is read
 * from what stands in them: a column all of whose values look like codes is left alone.
 */
export async function plantMarks(admin: pg.Client): Promise<Planted> {
  const { rows: columns } = await admin.query<{ table: string; column: string; type: string; record: string }>(
    `select c.table_name as table, c.column_name as column, c.data_type as type, p.record_column as record
     from kith.protected_table p join information_schema.columns c on c.table_name = p.table_name
     where p.record_column in ('record_id', 'id') and c.column_name <> 'part'
       and (c.data_type in ('text', 'jsonb') or c.udt_name = '_text') order by 1, 2`,
  )
  const planted: string[] = []
  for (const each of columns) if (await plant(admin, each)) planted.push(`${each.table}.${each.column}`)
  const { rows } = await admin.query<{ id: string }>('select id from record')
  return { records: new Map(rows.map(({ id }) => [markOf(id), id])), columns: planted }
}

type Column = { table: string; column: string; type: string; record: string }

async function plant(admin: pg.Client, { table, column, type, record }: Column): Promise<boolean> {
  const { rows } = await admin.query<{ id: string; record: string; value: unknown }>(
    `select ctid::text as id, "${record}" as record, to_jsonb("${column}") as value from "${table}" where "${column}" is not null`,
  )
  if (!rows.some(({ value }) => holdsText(value))) return false
  await admin.query('savepoint planting')
  try {
    for (const { record: recordId, value } of rows) {
      const marked = withMark(value, markOf(recordId))
      const given =
        type === 'text'
          ? "($3::jsonb #>> '{}')"
          : type === 'jsonb'
            ? '$3::jsonb'
            : 'array(select jsonb_array_elements_text($3::jsonb))'
      await admin.query(
        `update "${table}" set "${column}" = ${given} where "${record}" = $1 and to_jsonb("${column}") = $2::jsonb`,
        [recordId, JSON.stringify(value), JSON.stringify(marked)],
      )
    }
    await admin.query('release savepoint planting')
    return true
  } catch (error) {
    // A column that holds only certain words, or a few characters.
    if ((error as { code?: string }).code !== '23514') throw error
    await admin.query('rollback to savepoint planting')
    return false
  }
}

function holdsText(value: unknown): boolean {
  if (typeof value === 'string') return !new RegExp(CODE).test(value)
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsText)
}

function withMark(value: unknown, mark: string): unknown {
  if (typeof value === 'string') return holdsText(value) ? `${value} ${mark}` : value
  if (Array.isArray(value)) return value.map((each) => withMark(each, mark))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withMark(each, mark)]))
}
