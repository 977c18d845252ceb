import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Timed, timed } from './measure/timing.js'

// npm run bench -- open-referral: the data interface with 5,000 invented services, paged and filtered over HTTP.
const SERVICES = 5_000
const ALLOWED_MS = 50
const FOR_MS = 3_000

type Told = {
  readonly port: number
  readonly indexMs: number
  readonly indexBytes: number
  readonly serviceIds: readonly string[]
  readonly termIds: readonly string[]
  readonly taxonomyIds: readonly string[]
}
type Measured = { readonly name: string; readonly bytes: number; readonly alone: Timed; readonly four: Timed }

const server = fork(join(import.meta.dirname, 'open-referral', 'serve.js'), [String(SERVICES)], {
  execArgv: ['--expose-gc'],
})
const agent = new Agent({ keepAlive: true })
try {
  const [told] = (await once(server, 'message')) as [Told]
  const text = table(told, await measureAll(told))
  console.log(text)
  keepInReadme(text)
} finally {
  agent.destroy()
  server.kill('SIGKILL')
}

async function measureAll({ port, serviceIds, termIds, taxonomyIds }: Told): Promise<Measured[]> {
  const of = (ids: readonly string[], run: number) => ids[run % ids.length] ?? ''
  const words = ['youth', 'counselling', 'harbour line', 'picture taken down', 'parents ring', 'nothing like this']
  const wanted: { name: string; path: (run: number) => string }[] = [
    { name: 'A page of 50', path: (run) => `/services?page=${(run % 100) + 1}` },
    { name: 'A page of 200', path: (run) => `/services?per_page=200&page=${(run % 25) + 1}` },
    { name: 'Search', path: (run) => `/services?search=${encodeURIComponent(of(words, run))}` },
    { name: 'By term', path: (run) => `/services?taxonomy_term_id=${of(termIds, run)}` },
    { name: 'By taxonomy', path: (run) => `/services?taxonomy_id=${of(taxonomyIds, run)}` },
    { name: 'By age', path: (run) => `/services?minimum_age=${run % 18}&maximum_age=25` },
    {
      name: 'By day and time',
      path: (run) => `/services?day=${run % 2 ? 'MO' : 'SA'}&start_time=09:00&end_time=22:00`,
    },
    {
      name: 'All filters together',
      path: (run) =>
        `/services?search=youth&taxonomy_term_id=${of(termIds, run)}&minimum_age=1&maximum_age=25&day=SA&start_time=09:00`,
    },
    { name: 'One service', path: (run) => `/services/${of(serviceIds, run)}` },
    { name: 'At locations, a page of 50', path: (run) => `/service_at_locations?page=${(run % 100) + 1}` },
    { name: 'Terms', path: () => '/taxonomy_terms' },
  ]
  const measured: Measured[] = []
  for (const { name, path } of wanted) {
    const sizes: number[] = []
    const once = async (run: number) => void sizes.push(await fetchOne(port, path(run)))
    const alone = await timed(once, { clients: 1, forMs: FOR_MS })
    const four = await timed(once, { clients: 4, forMs: FOR_MS })
    measured.push({ name, bytes: Math.max(...sizes), alone, four })
  }
  return measured
}

/** Bytes as they came over the wire. */
function fetchOne(port: number, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get({ port, agent, path: `/open-referral${path}`, headers: { 'accept-encoding': 'br, gzip' } }, (answer) => {
      let bytes = 0
      answer.on('data', (part: Buffer) => (bytes += part.length))
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${path} answered ${answer.statusCode}`)),
      )
    }).on('error', reject)
  })
}

function table({ indexMs, indexBytes }: Told, measured: readonly Measured[]): string {
  const ms = (value: number) => value.toFixed(1)
  const worst = Math.max(...measured.map(({ alone }) => alone.p95))
  return [
    `${SERVICES.toLocaleString('en-GB')} services; the index is made in ${Math.round(indexMs)} ms, once for an edition and a day, and takes ${Math.round(indexBytes / 2 ** 20)} MB. One client: the worst p95 is ${ms(worst)} ms (${worst < ALLOWED_MS ? 'pass' : 'FAIL'}: under ${ALLOWED_MS}).`,
    '',
    '| | kB at most | p50 ms | p95 ms | a second | p95 ms, 4 clients | a second, 4 clients |',
    '| --- | --: | --: | --: | --: | --: | --: |',
    ...measured.map(
      ({ name, bytes, alone, four }) =>
        `| ${name} | ${(bytes / 1000).toFixed(1)} | ${ms(alone.p50)} | ${ms(alone.p95)} | ${Math.round(alone.perSecond)} | ${ms(four.p95)} | ${Math.round(four.perSecond)} |`,
    ),
  ].join('\n')
}

function keepInReadme(text: string): void {
  const file = join('bench', 'README.md')
  const readme = readFileSync(file, 'utf8')
  const [begin, end] = ['<!-- open-referral: begin -->', '<!-- open-referral: end -->']
  const [before, after] = [readme.indexOf(begin), readme.indexOf(end)]
  if (before < 0 || after < 0) return
  writeFileSync(file, `${readme.slice(0, before)}${begin}\n${text}\n${readme.slice(after)}`)
}
