import type { TestDatabase } from '../../../../tests/support/test-database.js'

/** How many rows each table has, behind no wall: for showing that nothing at all has changed. */
export async function countAllRows({ admin }: TestDatabase): Promise<Readonly<Record<string, number>>> {
  const { rows: tables } = await admin.query<{ name: string }>(
    `select relname as name from pg_class join pg_namespace n on n.oid = relnamespace where nspname = 'public' and relkind = 'r' order by 1`,
  )
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const { rows } = await admin.query<{ count: string }>(`select count(*) from ${name}`)
    counts[name] = Number(rows[0]?.count)
  }
  return counts
}
