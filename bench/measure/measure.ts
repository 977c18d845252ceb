import pg from 'pg'
import type { Connection } from '../../src/platform/database/connect.js'
import { APP } from '../../src/platform/database/roles.js'
import { depsOver } from '../load/tell-story.js'
import { type OverHttp, measureOverHttp } from './over-http.js'
import { operationsOver } from './operations.js'
import { type SearchQuality, measureRecall } from './recall.js'
import { findSubjects } from './subjects.js'
import { type Timed, timed } from './timing.js'

export type Measured = {
  readonly name: string
  readonly secured: Timed
  readonly securedByFour: Timed
  readonly open: Timed
  readonly openByFour: Timed
}
export type Measurements = {
  readonly operations: readonly Measured[]
  readonly search: SearchQuality
  readonly http: OverHttp
  readonly warmMs: number
}
export type MeasureWanted = {
  readonly admin: Connection
  readonly folder: string
  readonly stories: number
  readonly forMs: number
  readonly httpSeconds: number
  readonly only?: string
}

// A process of its own for each size, because words of names are kept in memory. Answers its parent by message.
const [given = '{}'] = process.argv.slice(2)
const wanted = JSON.parse(given) as MeasureWanted
process.send?.(await measure(wanted))
process.disconnect?.()

async function measure({
  admin: connection,
  folder,
  stories,
  forMs,
  httpSeconds,
  only,
}: MeasureWanted): Promise<Measurements> {
  const admin = new pg.Client(connection)
  await admin.connect()
  const app: Connection = { ...connection, user: APP }
  const secured = depsOver(app, folder)
  const open = depsOver(connection, folder)
  const subjects = await findSubjects(admin, secured.deps.db, stories)
  const began = performance.now()
  const pairs = operationsOver({ ...secured, subjects }).map((operation, at) => ({
    operation,
    beside: operationsOver({ ...open, subjects })[at] as typeof operation,
  }))
  const chosen = pairs.filter(({ operation }) => !only || operation.name.includes(only))
  for (const { operation } of chosen.filter(({ operation: { name } }) => name.startsWith('Search')))
    await operation.once(0)
  const warmMs = performance.now() - began
  const isRaise = ({ operation }: (typeof pairs)[number]) => operation.name.startsWith('Raise')
  const operations: Measured[] = []
  for (const { operation, beside } of chosen.filter((each) => !isRaise(each)))
    operations.push(await measured(operation.name, operation.once, beside.once, forMs))
  const search = await measureRecall(admin, secured.deps, subjects, forMs * 4)
  const http = await measureOverHttp({ connection: app, folder, subjects, seconds: httpSeconds })
  // Last, because it leaves concerns at the desk.
  for (const { operation, beside } of chosen.filter(isRaise))
    operations.push(await measured(operation.name, operation.once, beside.once, forMs))
  await admin.end()
  await secured.deps.db.destroy()
  await open.deps.db.destroy()
  return { operations, search, http, warmMs }
}

async function measured(
  name: string,
  once: (run: number) => Promise<unknown>,
  beside: (run: number) => Promise<unknown>,
  forMs: number,
): Promise<Measured> {
  // As many as an engine needs to compile what it runs often: a server that people use has long done so.
  const one = { clients: 1, forMs, warm: 50 }
  const four = { clients: 4, forMs, warm: 4 }
  return {
    name,
    secured: await timed(once, one),
    open: await timed(beside, one),
    securedByFour: await timed(once, four),
    openByFour: await timed(beside, four),
  }
}
