import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { pino } from 'pino'
import { buildServer } from '../../src/app/build-server.js'
import { MODULES } from '../../src/app/modules.js'
import { NORTHMOOR } from '../../seeds/northmoor/index.js'
import type { SeatId } from '../../src/kernel/ids.js'
import { type Id, newId } from '../../src/kernel/ids.js'
import { hashToken } from '../../src/modules/access/data/sign-in.store.js'
import { findSeat } from '../../src/modules/access/index.js'
import type { Connection } from '../../src/platform/database/connect.js'
import { SIGN_IN_COOKIE } from '../../src/platform/http/doorway.js'
import { loadAssetManifest } from '../../src/web/assets.js'
import { depsOver } from '../load/tell-story.js'

// A process of its own: Kith over HTTP. Told its connection and whose browsers to sign in; asked at the end how long it took.
const MADE = join(import.meta.dirname, '..', '..')
const [given = '{}'] = process.argv.slice(2)
const { connection, folder, seatIds } = JSON.parse(given) as {
  connection: Connection
  folder: string
  seatIds: SeatId[]
}

const { deps } = depsOver(connection, folder, 16)
loadAssetManifest(join(MADE, 'assets', 'manifest.json'))
const app = await buildServer({
  deps,
  log: pino({ level: 'silent' }),
  modules: MODULES,
  assetsFolder: join(MADE, 'assets'),
  partnerships: async () => [],
})
let took: number[] = []
app.addHook('onResponse', async (request, reply) => {
  if (request.url.startsWith('/children/')) took.push(reply.elapsedTime)
})
await app.listen({ port: 0, host: '127.0.0.1' })
const cookies = await Promise.all(seatIds.map(async (seatId) => `${SIGN_IN_COOKIE}=${await signIn(seatId)}`))
process.send?.({ port: (app.server.address() as { port: number }).port, cookies })
process.on('message', (message) => {
  if (message === 'forget') took = []
  if (message === 'report') process.send?.({ took })
})

async function signIn(seatId: SeatId): Promise<string> {
  const seat = await findSeat(deps.db, NORTHMOOR, seatId)
  if (!seat) throw new Error('There is no such seat')
  const token = randomBytes(24).toString('base64url')
  const now = deps.clock()
  await deps.db
    .insertInto('signIn')
    .values({
      id: newId<Id<'sign-in'>>(),
      accountId: seat.accountId,
      tokenHash: hashToken(token),
      partnershipId: seat.partnershipId,
      seatId,
      secondFactorAt: now,
      startedAt: now,
      lastSeenAt: now,
      endedAt: null,
      endReason: null,
      browser: 'Bench',
      networkDigest: 'bench',
    })
    .execute()
  return token
}
