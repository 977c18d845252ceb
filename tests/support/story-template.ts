import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runOnce } from 'graphile-worker'
import pg from 'pg'
import { inject } from 'vitest'
import { seedNorthmoor } from '../../seeds/northmoor/index.js'
import { MODULES } from '../../src/app/modules.js'
import { taskListOf } from '../../src/app/start-jobs.js'
import { readConfig } from '../../src/platform/config.js'
import { openDatabase, openPool } from '../../src/platform/database/connect.js'
import { APP } from '../../src/platform/database/roles.js'
import type { Deps } from '../../src/platform/deps.js'
import { openFileStore } from '../../src/platform/files/file-store.js'
import { provided } from '../../src/platform/module.js'
import { secretsFrom } from '../../src/platform/secrets.js'
import { addToStory } from './add-to-story.js'
import { TEST_SECRET } from './test-app.js'

/** When the story ends: a Monday at noon, on which every test that is told it stands. */
export const STORY_NOW = new Date('2026-03-02T12:00:00Z')
const STORY = 'kith_story'
const MAKING = 'kith_story_making'
const LOCK = 0x73746f72

/** A folder beside the run's database that lasts as long as the run. */
export async function runFolder(): Promise<string> {
  const { host, port } = inject('postgres')
  const client = new pg.Client({ host, port, user: 'kith_superuser', database: 'postgres' })
  await client.connect()
  const { rows } = await client.query<{ folder: string }>(`select current_setting('data_directory') as folder`)
  await client.end()
  const folder = join(dirname(rows[0]?.folder ?? ''), 'story')
  mkdirSync(folder, { recursive: true })
  return folder
}

/** Runs `make` in one test file at a time: whoever comes later finds what was made. */
export async function oneAtATime<T>(make: (maintenance: pg.Client) => Promise<T>): Promise<T> {
  const { host, port } = inject('postgres')
  const maintenance = new pg.Client({ host, port, user: 'kith_superuser', database: 'postgres' })
  await maintenance.connect()
  try {
    await maintenance.query('select pg_advisory_lock($1)', [LOCK])
    return await make(maintenance)
  } finally {
    await maintenance.end()
  }
}

/** The demonstration, told once a run and up to date with its jobs, as a template to copy. Answers its name. */
export function storyTemplate(): Promise<string> {
  return oneAtATime(async (maintenance) => {
    const { rowCount } = await maintenance.query('select from pg_database where datname = $1', [STORY])
    if (rowCount) return STORY
    await maintenance.query(`drop database if exists ${MAKING}`)
    await maintenance.query(`create database ${MAKING} template kith_template owner kith_owner`)
    await tellStory()
    await maintenance.query(`alter database ${MAKING} rename to ${STORY}`)
    return STORY
  })
}

async function tellStory(): Promise<void> {
  const { host, port } = inject('postgres')
  const folder = await runFolder()
  const pool = openPool({ host, port, user: APP, database: MAKING }, 4)
  const secrets = secretsFrom(TEST_SECRET)
  const deps: Deps = {
    clock: () => STORY_NOW,
    config: readConfig({ KITH_DATA: folder, LOG_LEVEL: 'silent' }),
    secrets,
    files: openFileStore(join(folder, 'files'), secrets),
    db: openDatabase(pool),
    provided: (kind) => provided(MODULES, kind),
  }
  try {
    await seedNorthmoor(deps, 'packs')
    await addToStory(deps)
    const jobs = MODULES.flatMap((module) => module.jobs ?? [])
    await runOnce({ pgPool: pool, taskList: taskListOf(jobs, deps), noHandleSignals: true, logger: silent })
  } finally {
    await deps.db.destroy()
  }
}

/** Where the story's attachments stand. */
export async function storyFiles(): Promise<string> {
  const folder = join(await runFolder(), 'files')
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true })
  return folder
}

const silent = {
  error: () => {},
  warn: () => {},
  info: () => {},
  debug: () => {},
  scope: () => silent,
} as unknown as NonNullable<Parameters<typeof runOnce>[0]['logger']>
