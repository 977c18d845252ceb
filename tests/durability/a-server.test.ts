import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PEOPLE } from '../../seeds/northmoor/index.js'
import { type AServer, makeServer } from '../support/a-server.js'
import { httpClient, signIn } from '../support/http-client.js'
import { build, freePort, type RealKith, startKith } from '../support/real-kith.js'

const folder = mkdtempSync(join(tmpdir(), 'kith-on-a-server-'))
const data = join(folder, 'data')
let server: AServer
let kith: RealKith | undefined

const statusOf = async (path: string) => (await httpClient(kith?.url ?? '').get(path)).status
const becomes = async (path: string, status: number) => {
  for (let tries = 0; tries < 150; tries += 1) {
    if ((await statusOf(path)) === status) return true
    await sleep(100)
  }
  return false
}

beforeAll(async () => {
  await build()
  server = await makeServer(join(folder, 'server'), await freePort())
  await server.start()
  kith = await startKith(data, { DATABASE_URL: server.url })
}, 120_000)
afterAll(async () => {
  await kith?.stop()
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('Kith on a PostgreSQL server, with DATABASE_URL and no other change', () => {
  it('tells the story there, and lets people in', async () => {
    const jo = await signIn(kith?.url ?? '', PEOPLE.jo.email)
    expect(await jo.get('/concerns')).toMatchObject({ status: 200 })
    expect(await statusOf('/be-aware')).toBe(200)
  })

  it('serves the public while the server is down, tells practitioners, and goes on when it is back', async () => {
    const jo = await signIn(kith?.url ?? '', PEOPLE.jo.email)
    await server.stop()
    expect(await statusOf('/be-aware/young-people/images-shared-online')).toBe(200)
    const closed = await jo.get('/concerns')
    expect(closed.status).toBe(503)
    expect(closed.body).toContain('Kith is closed for a short while')
    await server.start()
    expect(await becomes('/sign-in', 200)).toBe(true)
    expect(await jo.get('/concerns')).toMatchObject({ status: 200 })
  })

  it('starts while the server is down: the public is served from what was kept, and everything once it answers', async () => {
    await kith?.stop()
    await server.stop()
    kith = await startKith(data, { DATABASE_URL: server.url })
    expect(await statusOf('/be-aware/young-people')).toBe(200)
    expect(await statusOf('/concerns')).toBe(303)
    await server.start()
    const jo = await becomes('/sign-in', 200).then(async () => {
      for (let tries = 0; ; tries += 1) {
        try {
          return await signIn(kith?.url ?? '', PEOPLE.jo.email)
        } catch (fault) {
          if (tries > 100) throw fault
          await sleep(100)
        }
      }
    })
    expect(await jo.get('/concerns')).toMatchObject({ status: 200 })
  })
})
