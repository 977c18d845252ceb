import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { findPublicKey, readAnchorLines } from '../../modules/audit/index.js'
import type { CliCommand } from './command.js'

type Finding = { readonly wrong: boolean; readonly says: string }

const LEAST_FREE = 1024 * 1024 * 1024
const ANCHOR_STALE_MINUTES = 60

export const doctorCommand: CliCommand = {
  name: 'doctor',
  usage: 'kith doctor',
  summary: 'Says, in sentences, what is wrong with this installation; exits with 1 when anything is',
  async run({ config, clock, out, open }) {
    const findings: Finding[] = [...ofTheFolder(config.dataFolder)]
    try {
      const { deps, database, pool } = await open()
      findings.push({ wrong: false, says: `The database answers (${database.kind}).` })
      findings.push(...(await ofTheRole(pool)))
      const partnerships = await deps.db
        .selectFrom('partnershipDirectory')
        .select(['partnershipId', 'name', 'demonstration'])
        .execute()
      if (partnerships.length === 0)
        findings.push({ wrong: true, says: 'There is no partnership here: run npm start -- --empty, or kith seed.' })
      for (const each of partnerships) {
        if (each.demonstration && config.url.startsWith('https:'))
          findings.push({
            wrong: true,
            says: `${each.name} is a demonstration with well-known passwords, and ${config.url} can be reached from outside.`,
          })
        findings.push(ofAnchors(config.anchorFolder, each, clock()))
      }
      findings.push(...(await ofJobs(pool, clock())))
    } catch (error) {
      findings.push({
        wrong: true,
        says: `The database cannot be opened: ${error instanceof Error ? error.message : String(error)}`,
      })
    }
    if (!config.smtpUrl)
      findings.push({
        wrong: !config.url.includes('localhost'),
        says: 'No mail leaves this installation: KITH_SMTP_URL is not set.',
      })
    if (!config.url.startsWith('https:') && !config.url.includes('localhost'))
      findings.push({
        wrong: true,
        says: `${config.url} is not https: what is typed can be read on its way. Put a front server with a certificate before Kith and set KITH_URL.`,
      })
    const wrong = findings.filter((finding) => finding.wrong)
    for (const finding of findings) out(`${finding.wrong ? 'Wrong:' : 'Good: '} ${finding.says}`)
    out(
      wrong.length === 0
        ? 'Nothing is wrong.'
        : `${wrong.length} ${wrong.length === 1 ? 'thing is' : 'things are'} wrong.`,
    )
    return wrong.length === 0 ? 0 : 1
  },
}

function ofTheFolder(folder: string): Finding[] {
  if (!existsSync(folder)) return [{ wrong: false, says: `The data folder ${folder} will be made at the first start.` }]
  const findings: Finding[] = []
  try {
    accessSync(folder, constants.R_OK | constants.W_OK)
    findings.push({ wrong: false, says: `The data folder ${folder} can be written to.` })
  } catch {
    findings.push({ wrong: true, says: `The data folder ${folder} cannot be written to by this user.` })
  }
  const secret = join(folder, 'secret.key')
  if (existsSync(secret) && (statSync(secret).mode & 0o077) !== 0)
    findings.push({ wrong: true, says: `Others can read ${secret}: run chmod 600 on it.` })
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize < LEAST_FREE)
    findings.push({ wrong: true, says: 'Less than one gigabyte is free on the disk of the data folder.' })
  return findings
}

async function ofTheRole(pool: {
  query: (text: string) => Promise<{ rows: { super: boolean; bypass: boolean; owns: string }[] }>
}): Promise<Finding[]> {
  const { rows } = await pool.query(
    `select rolsuper as super, rolbypassrls as bypass, (select count(*) from pg_tables where tableowner = current_user) as owns from pg_roles where rolname = current_user`,
  )
  const [role] = rows
  const strong = role && (role.super || role.bypass || Number(role.owns) > 0)
  return [
    strong
      ? {
          wrong: true,
          says: 'The application logs in as a role that can pass the wall: it must own nothing and bypass nothing.',
        }
      : { wrong: false, says: 'The application logs in as a role that owns nothing.' },
  ]
}

function ofAnchors(
  folder: string,
  { partnershipId, name }: { partnershipId: Parameters<typeof readAnchorLines>[1]; name: string },
  now: Date,
): Finding {
  const last = readAnchorLines(folder, partnershipId).at(-1)
  if (!last || !findPublicKey(folder))
    return {
      wrong: true,
      says: `The audit of ${name} has no anchor yet: it is written every five minutes while Kith runs.`,
    }
  const minutes = Math.round((now.getTime() - Date.parse((JSON.parse(last) as { at: string }).at)) / 60_000)
  return minutes > ANCHOR_STALE_MINUTES
    ? {
        wrong: false,
        says: `The audit of ${name} was last anchored ${minutes} minutes ago: nothing has happened since, or Kith was not running.`,
      }
    : { wrong: false, says: `The audit of ${name} is anchored.` }
}

async function ofJobs(
  pool: { query: (text: string, values: unknown[]) => Promise<{ rows: unknown[] }> },
  now: Date,
): Promise<Finding[]> {
  const { rows } = await pool.query(
    `select count(*)::int as failed from graphile_worker.jobs where attempts >= max_attempts and run_at < $1`,
    [now],
  )
  const failed = (rows[0] as { failed: number } | undefined)?.failed ?? 0
  return failed > 0
    ? [{ wrong: true, says: `${failed} background ${failed === 1 ? 'job has' : 'jobs have'} given up: see the log.` }]
    : [{ wrong: false, says: 'No background job has given up.' }]
}
