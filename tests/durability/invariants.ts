import type pg from 'pg'

/** What must never be found, however an installation ended: each question finds the rows at fault. */
const NEVER: Readonly<Record<string, string>> = {
  'a child’s record without the child': `select r.id from record r where r.kind = 'child'
    and not exists (select from person p where p.partnership_id = r.partnership_id and p.id = r.subject_id)`,
  'a child’s record without a name or what stands for one': `select r.id from record r where r.kind = 'child'
    and not exists (select from person_name n where n.partnership_id = r.partnership_id and n.record_id = r.id)`,
  'a concern’s record without the concern': `select r.id from record r where r.kind = 'concern'
    and not exists (select from concern c where c.partnership_id = r.partnership_id and c.record_id = r.id)`,
  'a record that nobody holds': `select r.id from record r
    where not exists (select from record_grant g where g.partnership_id = r.partnership_id and g.record_id = r.id)`,
  'a concern that was sent and stands at no desk': `select c.record_id as id from concern c where c.state <> 'draft'
    and not exists (select from concern_screening s where s.partnership_id = c.partnership_id and s.record_id = c.record_id)`,
  'a concern that was sent and is open to no desk': `select c.record_id as id from concern c where c.state <> 'draft'
    and not exists (select from record_grant g where g.partnership_id = c.partnership_id and g.record_id = c.record_id and g.to_kind = 'desk')`,
  'a concern that waits and has no clock': `select s.record_id as id from concern_screening s
    where not exists (select from clock k where k.partnership_id = s.partnership_id and k.record_id = s.record_id)`,
  'a decision of which the referrer is not told': `select d.id from concern_decision d
    join concern c on c.partnership_id = d.partnership_id and c.record_id = d.record_id and c.report_id is null where d.kind = 'decision'
    and not exists (select from concern_outcome o where o.partnership_id = d.partnership_id and o.subject_id = d.subject_id)`,
  'a decision of which whoever told through the public pages is not told': `select d.id from concern_decision d
    join concern c on c.partnership_id = d.partnership_id and c.record_id = d.record_id
    join intake_report r on r.partnership_id = c.partnership_id and r.id = c.report_id where d.kind = 'decision' and r.outcome = 'received'`,
  'a report that is a concern and keeps what was told': `select r.id from intake_report r join concern c on c.partnership_id = r.partnership_id and c.report_id = r.id
    where r.told is not null or r.became is distinct from c.record_id`,
  'a record with which nothing in the audit was done': `select r.id from record r
    where not exists (select from audit_entry_record a where a.partnership_id = r.partnership_id and a.record_id = r.id)`,
  'a form that was claimed and not done': `select once as id from form_once where value is null`,
}

/** Every fault, one line each; empty for a whole database. */
export async function halfMade(admin: pg.Client): Promise<string[]> {
  const faults: string[] = []
  for (const [what, sql] of Object.entries(NEVER)) {
    const { rows } = await admin.query<{ id: string }>(sql)
    if (rows.length > 0) faults.push(`${what}: ${rows.length}, such as ${rows[0]?.id}`)
  }
  return [...faults, ...(await wallFaults(admin))]
}

/** Rows whose list of readers lacks the holder of a grant to every part that stands. */
async function wallFaults(admin: pg.Client): Promise<string[]> {
  const { rows: tables } = await admin.query<{ name: string; record: string; visible: string }>(
    'select table_name as name, record_column as record, visible_column as visible from kith.protected_table',
  )
  const faults: string[] = []
  for (const { name, record, visible } of tables) {
    const { rowCount } = await admin.query(
      `select from "${name}" t join record_grant g on g.partnership_id = t.partnership_id and g.record_id = t."${record}"
       join record r on r.partnership_id = g.partnership_id and r.id = g.record_id
       where g.revoked_at is null and not g.timed and g.parts @> '{*}' and (not r.restricted or g.to_kind = 'person')
         and not g.to_id = any (t."${visible}")`,
    )
    if (rowCount) faults.push(`rows of ${name} that a holder of the record does not see: ${rowCount}`)
  }
  return faults
}
