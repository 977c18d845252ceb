import type pg from 'pg'

/** The three roles: `kith_owner` owns the tables and migrates; the application logs in as `kith_app`; reports as `kith_reader`. */
export const OWNER = 'kith_owner'
export const APP = 'kith_app'
export const READER = 'kith_reader'

/**
 * Makes the roles where they are missing and lets the caller act as the owner. Superusers pass row security, so none
 * of the three is one. Passwords are only for a server; the embedded database is reached through a private socket.
 */
export async function ensureRoles(
  admin: pg.Client,
  passwords?: { readonly app: string; readonly reader: string },
): Promise<void> {
  for (const [role, login] of [
    [OWNER, false],
    [APP, true],
    [READER, true],
  ] as const) {
    await admin.query(
      `do $$ begin if not exists (select from pg_roles where rolname = '${role}') then create role ${role} ${login ? 'login' : 'nologin'} nosuperuser nobypassrls nocreatedb nocreaterole; end if; exception when duplicate_object or unique_violation then null; end $$`,
    )
  }
  if (passwords) {
    await admin.query(`alter role ${APP} password ${literal(passwords.app)}`)
    await admin.query(`alter role ${READER} password ${literal(passwords.reader)}`)
  }
  await admin.query(
    `do $$ begin if not pg_has_role(current_user, '${OWNER}', 'member') then execute format('grant ${OWNER} to %I', current_user); end if; end $$`,
  )
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
