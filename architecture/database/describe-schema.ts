import type pg from 'pg'

/** The whole schema as text: tables with columns, keys, checks, indexes and policies, in a fixed order. */
export async function describeSchema(client: pg.Client): Promise<string> {
  const { rows: tables } = await client.query<{
    schema: string
    name: string
    comment: string | null
    secured: boolean
  }>(`
    select n.nspname as schema, c.relname as name, obj_description(c.oid) as comment, c.relrowsecurity and c.relforcerowsecurity as secured
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('public', 'kith') order by n.nspname desc, c.relname`)
  const parts: string[] = []
  for (const table of tables) parts.push(await describeTable(client, table))
  const { rows: functions } = await client.query<{ said: string }>(`
    select n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ') returns ' || pg_get_function_result(p.oid) as said
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('public', 'kith')
      and not exists (select from pg_depend as d where d.objid = p.oid and d.deptype = 'e') order by 1`)
  const { rows: extensions } = await client.query<{ said: string }>(
    `select extname as said from pg_extension where extname <> 'plpgsql' order by 1`,
  )
  const list = (rows: readonly { said: string }[]) => rows.map((each) => `  ${each.said}`).join('\n')
  return `${parts.join('\n')}\nfunctions\n${list(functions)}\n\nextensions\n${list(extensions)}\n`
}

type Table = { schema: string; name: string; comment: string | null; secured: boolean }

async function describeTable(client: pg.Client, { schema, name, comment, secured }: Table): Promise<string> {
  const id = `${schema}.${name}`
  const list = async (text: string) =>
    (await client.query<{ said: string }>(text, [id])).rows.map((row) => `  ${row.said}`)
  const columns = await list(`
    select a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
      || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') || coalesce('  -- ' || col_description(a.attrelid, a.attnum), '') as said
    from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`)
  const constraints = await list(`
    select conname || ': ' || pg_get_constraintdef(oid) as said from pg_constraint
    where conrelid = $1::regclass and contype in ('p', 'u', 'f', 'c') order by contype <> 'p', conname`)
  const indexes = await list(`
    select 'index ' || i.relname || ' ' || regexp_replace(pg_get_indexdef(x.indexrelid), '^.* USING ', '') as said
    from pg_index x join pg_class i on i.oid = x.indexrelid
    where x.indrelid = $1::regclass and not exists (select from pg_constraint c where c.conindid = x.indexrelid) order by i.relname`)
  const policies = await list(`
    select 'policy ' || polname || ' for ' || case polcmd when '*' then 'all' when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' else 'delete' end
      || coalesce(' using ' || pg_get_expr(polqual, polrelid), '') || coalesce(' with check ' || pg_get_expr(polwithcheck, polrelid), '') as said
    from pg_policy where polrelid = $1::regclass order by polname`)
  const grants = await list(`
    select 'grant ' || string_agg(lower(privilege_type), ', ' order by privilege_type) || ' to ' || grantee as said
    from information_schema.role_table_grants where (table_schema || '.' || table_name) = $1 and grantee in ('kith_app', 'kith_reader') group by grantee order by grantee`)
  const about = comment ? `  -- ${comment}\n` : ''
  return `${id}${secured ? '' : ' (no row security)'}\n${about}${[...columns, ...constraints, ...indexes, ...policies, ...grants].join('\n')}\n`
}
