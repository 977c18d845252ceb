import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { type FirstVisit, measureFirstVisits } from './hub/first-visit.js'
import { startNginx } from './hub/nginx.js'
import { startPlace } from './postgres.js'

// npm run bench -- hub: the public pages beside nginx and bare node:http with the same bytes, and what a first visit costs.
const PAGE = '/be-aware/parents-carers/financial-exploitation'
const VISITED = ['/be-aware', PAGE, '/be-aware/young-people/images-shared-online']
const CONNECTIONS = 20
const SECONDS = 8
const ROUNDS = 3

/** Headers that each server sets for itself. */
const OF_THE_CONNECTION = new Set(['date', 'connection', 'keep-alive', 'content-length'])

type Measured = { readonly who: string; readonly perSecond: number; readonly p50: number; readonly p95: number }

const folder = mkdtempSync(join(tmpdir(), 'kith-bench-hub-'))
const place = await startPlace('embedded', folder)
const children: ChildProcess[] = []
try {
  const connection = { ...(await place.open('hub')), user: 'kith_app' }
  const kith = fork(join(import.meta.dirname, 'measure', 'serve.js'), [
    JSON.stringify({ connection, folder, seatIds: [] }),
  ])
  children.push(kith)
  const { port } = await told(kith)
  const { body, headers } = await pageAsSent(port)
  const bytesFile = join(folder, 'page')
  writeFileSync(bytesFile, body)
  const bare = fork(join(import.meta.dirname, 'hub', 'bare.js'), [bytesFile, JSON.stringify(headers)])
  children.push(bare)
  const barePort = (await told(bare)).port
  const nginx = await startNginx(folder, body, headers)
  const servers = [
    { who: 'Kith', url: `http://127.0.0.1:${port}${PAGE}` },
    { who: 'node:http, bare', url: `http://127.0.0.1:${barePort}${PAGE}` },
    ...(nginx ? [{ who: nginx.version, url: `http://127.0.0.1:${nginx.port}/be-aware/page` }] : []),
  ]
  const rounds = new Map<string, Measured[]>(servers.map(({ who }) => [who, []]))
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { who, url } of servers) rounds.get(who)?.push({ who, ...(await measure(url)) })
  nginx?.stop()
  const measured = servers.map(({ who }) => middle(rounds.get(who) ?? []))
  const visits = await measureFirstVisits(`http://127.0.0.1:${port}`, VISITED)
  const text = table(measured, body.length, visits, nginx !== undefined)
  console.log(text)
  keepInReadme(text)
} finally {
  for (const child of children) child.kill('SIGKILL')
  await place.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function told(child: ChildProcess): Promise<{ port: number }> {
  const [said] = (await once(child, 'message')) as [{ port: number }]
  return said
}

/** The page as a browser gets it, undecoded. */
async function pageAsSent(port: number): Promise<{ body: Buffer; headers: Record<string, string> }> {
  const { request } = await import('node:http')
  return new Promise((resolve, reject) => {
    request({ port, path: PAGE, headers: { 'accept-encoding': 'br' } }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        const kept = Object.entries(answer.headers).filter(([name]) => !OF_THE_CONNECTION.has(name))
        resolve({ body: Buffer.concat(parts), headers: Object.fromEntries(kept) as Record<string, string> })
      })
    })
      .on('error', reject)
      .end()
  })
}

async function measure(url: string): Promise<Omit<Measured, 'who'>> {
  const headers = { 'accept-encoding': 'br' }
  await autocannon({ url, connections: CONNECTIONS, duration: 1, headers })
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, headers })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url} answered wrongly`)
  return { perSecond: result.requests.average, p50: result.latency.p50, p95: result.latency.p97_5 }
}

function middle(all: readonly Measured[]): Measured {
  return all.toSorted((one, other) => one.perSecond - other.perSecond)[Math.floor(all.length / 2)] as Measured
}

function table(measured: readonly Measured[], bytes: number, visits: readonly FirstVisit[], hasNginx: boolean): string {
  const kith = measured[0]?.perSecond ?? 0
  const rows = measured.map(
    ({ who, perSecond, p50, p95 }) =>
      `| ${who} | ${Math.round(perSecond).toLocaleString('en-GB')} | ${(kith / perSecond).toFixed(2)} | ${p50} | ${p95} |`,
  )
  const seen = visits.map(
    ({ path, bytes: all, files, paintMs, loadMs }) =>
      `| \`${path}\` | ${(all / 1000).toFixed(1)} | ${files} | ${Math.round(paintMs)} | ${Math.round(loadMs)} |`,
  )
  return [
    `\`${PAGE}\` (${bytes.toLocaleString('en-GB')} bytes with brotli), ${CONNECTIONS} connections, the generator on the same cores, the middle of ${ROUNDS} rounds of ${SECONDS} seconds.`,
    '',
    '| | Pages a second | Kith beside it | First byte p50, ms | p97.5, ms |',
    '| --- | --: | --: | --: | --: |',
    ...rows,
    ...(hasNginx ? [] : ['', 'nginx is not on the PATH: not compared.']),
    '',
    'A first visit on a phone: 400 kbit/s, 400 ms there and back, a processor four times slower.',
    '',
    '| | kB in all | Files | Largest paint, ms | Loaded, ms |',
    '| --- | --: | --: | --: | --: |',
    ...seen,
  ].join('\n')
}

function keepInReadme(text: string): void {
  const file = join('bench', 'README.md')
  const readme = readFileSync(file, 'utf8')
  const [begin, end] = ['<!-- hub: begin -->', '<!-- hub: end -->']
  const [before, after] = [readme.indexOf(begin), readme.indexOf(end)]
  if (before < 0 || after < 0) return
  writeFileSync(file, `${readme.slice(0, before)}${begin}\n${text}\n${readme.slice(after)}`)
}
