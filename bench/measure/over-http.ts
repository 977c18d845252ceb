import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import type { Connection } from '../../src/platform/database/connect.js'
import type { Subjects } from './subjects.js'
import { quantile } from './timing.js'

export type OverHttp = {
  readonly serverP50: number
  readonly serverP95: number
  readonly seenP95: number
  readonly pages: number
  readonly bytes: number
  readonly seconds: number
}

const PEOPLE = 20
/** Opening a page and reading it: one to three seconds. */
const THINKS_MS = [1000, 3000] as const

type Wanted = {
  readonly connection: Connection
  readonly folder: string
  readonly subjects: Subjects
  readonly seconds: number
}

/** Twenty people who open record pages over HTTP, from this process; Kith in a process of its own. */
export async function measureOverHttp({ connection, folder, subjects, seconds }: Wanted): Promise<OverHttp> {
  const people = Array.from(
    { length: PEOPLE },
    (_, at) => subjects.pages[at % subjects.pages.length] as Subjects['pages'][number],
  )
  const child = fork(join(import.meta.dirname, 'serve.js'), [
    JSON.stringify({ connection, folder, seatIds: people.map(({ seat }) => seat.id) }),
  ])
  try {
    const { port, cookies } = await message<{ port: number; cookies: string[] }>(child)
    const agent = new Agent({ keepAlive: true })
    const open = (at: number) =>
      get({ port, agent, path: `/children/${people[at]?.recordId}`, cookie: cookies[at] ?? '' })
    for (let at = 0; at < PEOPLE; at += 1) await open(at)
    child.send('forget')
    const seen: number[] = []
    let bytes = 0
    const until = performance.now() + seconds * 1000
    await Promise.all(
      people.map(async (_, at) => {
        await think(Math.random() * THINKS_MS[1])
        while (performance.now() < until) {
          const start = performance.now()
          bytes = await open(at)
          seen.push(performance.now() - start)
          await think(THINKS_MS[0] + Math.random() * (THINKS_MS[1] - THINKS_MS[0]))
        }
      }),
    )
    agent.destroy()
    child.send('report')
    const { took } = await message<{ took: number[] }>(child)
    return {
      serverP50: quantile(took, 0.5),
      serverP95: quantile(took, 0.95),
      seenP95: quantile(seen, 0.95),
      pages: took.length,
      bytes,
      seconds,
    }
  } finally {
    child.kill('SIGKILL')
  }
}

function get({
  port,
  agent,
  path,
  cookie,
}: {
  port: number
  agent: Agent
  path: string
  cookie: string
}): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path, agent, headers: { cookie } }, (answer) => {
      let bytes = 0
      answer.on('data', (part: Buffer) => (bytes += part.length))
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`The record page answered ${answer.statusCode}`)),
      )
    })
    sent.on('error', reject)
    sent.end()
  })
}

async function message<T>(child: ChildProcess): Promise<T> {
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('Kith ended while it was measured')))
  ended.catch(() => {})
  const [said] = (await Promise.race([once(child, 'message'), ended])) as unknown as [T]
  return said
}

function think(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds))
}
