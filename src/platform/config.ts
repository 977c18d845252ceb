import { resolve } from 'node:path'
import { z } from 'zod'

const flag = z.enum(['true', 'false', '1', '0', '']).transform((text) => text === 'true' || text === '1')

const environment = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  KITH_DATA: z.string().default('data'),
  DATABASE_URL: z.string().optional(),
  KITH_URL: z.url().optional(),
  KITH_TRUST_PROXY: flag.default(false),
  KITH_SMTP_URL: z.string().optional(),
  KITH_MAIL_FROM: z.string().default('Kith <no-reply@localhost>'),
  KITH_SECRET: z.string().min(32).optional(),
  KITH_ANCHOR_FOLDER: z.string().optional(),
  KITH_IDLE_MINUTES: z.coerce.number().positive().default(30),
  KITH_SIGN_IN_HOURS: z.coerce.number().positive().default(12),
  KITH_AUDIT_LANES: z.coerce.number().int().min(1).max(64).default(8),
  KITH_REQUESTS_PER_MINUTE: z.coerce.number().int().min(0).default(1200),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

/** What the installation is told by its environment. `docs/operating/settings.md` lists each. */
export type Config = {
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
  /** How browsers reach Kith; links in mail begin with it. */
  readonly url: string
  readonly trustProxy: boolean
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  readonly secret: string | undefined
  readonly anchorFolder: string
  readonly idleMinutes: number
  readonly signInHours: number
  readonly auditLanes: number
  readonly requestsPerMinute: number | undefined
  readonly logLevel: string
}

/** Reads the environment. @throws ConfigError with one sentence that names the variable. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const read = environment.safeParse(given)
  if (!read.success) {
    const issue = read.error.issues[0]
    throw new ConfigError(`${issue?.path.join('.')} cannot be used: ${issue?.message}`)
  }
  const e = read.data
  const dataFolder = resolve(e.KITH_DATA)
  return {
    port: e.PORT,
    host: e.HOST,
    dataFolder,
    databaseUrl: e.DATABASE_URL,
    url: e.KITH_URL ?? `http://localhost:${e.PORT}`,
    trustProxy: e.KITH_TRUST_PROXY,
    smtpUrl: e.KITH_SMTP_URL,
    mailFrom: e.KITH_MAIL_FROM,
    secret: e.KITH_SECRET,
    anchorFolder: resolve(e.KITH_ANCHOR_FOLDER ?? `${dataFolder}/anchors`),
    idleMinutes: e.KITH_IDLE_MINUTES,
    signInHours: e.KITH_SIGN_IN_HOURS,
    auditLanes: e.KITH_AUDIT_LANES,
    requestsPerMinute: e.KITH_REQUESTS_PER_MINUTE || undefined,
    logLevel: e.LOG_LEVEL,
  }
}

export class ConfigError extends Error {}
