import type { Loaded } from './load/load.js'
import type { Measurements } from './measure/measure.js'
import type { Recall } from './measure/recall.js'
import type { Kind } from './postgres.js'

export type Result = {
  readonly name: string
  readonly kind: Kind
  readonly loaded: Loaded
  readonly measured: Measurements
  readonly bytes: number
  readonly postgres: string
  readonly machine: string
  readonly on: string
  readonly note: string
}

/** p95 of the largest may be twice that of the smallest, or this, whichever is more. */
const ALLOWED_MS = 10
const PAGE_P95_MS = 50

export function report(results: readonly Result[]): string {
  return [...results.map(section), judgement(results)].filter((each) => each !== '').join('\n\n')
}

function section({ name, loaded, measured, bytes, postgres, machine, on, note }: Result): string {
  const [kind, records] = name.split(':')
  const { http, search } = measured
  return [
    `### ${Number(records).toLocaleString('en-GB')} records, ${kind === 'embedded' ? 'embedded' : 'on a server'}`,
    `${on}; PostgreSQL ${postgres}; ${machine}. ${loaded.children.toLocaleString('en-GB')} children, of whom ${loaded.full.toLocaleString('en-GB')} fully written; ${size(bytes)} on disk; loaded in ${loaded.seconds} s.${note ? ` ${note}` : ''}`,
    table(
      [
        '',
        'p50 ms',
        'p95 ms',
        'a second',
        'a second, 4 clients',
        'p95 ms, 4 clients',
        'no row security: p50 ms',
        'p95 ms',
        'a second, 4 clients',
      ],
      measured.operations.map((each) => [
        each.name,
        ms(each.secured.p50),
        ms(each.secured.p95),
        whole(each.secured.perSecond),
        whole(each.securedByFour.perSecond),
        ms(each.securedByFour.p95),
        ms(each.open.p50),
        ms(each.open.p95),
        whole(each.openByFour.perSecond),
      ]),
    ),
    table(
      ['Search by a mistyped name', 'found in ten', 'of', 'p50 ms', 'p95 ms'],
      [
        ['Kith, the desk', ...recall(search.kith)],
        ['Kith, a worker', ...recall(search.kithWorker)],
        ...(search.trgm ? [['pg_trgm, no row security, no audit', ...recall(search.trgm)]] : []),
      ],
    ),
    `Record page over HTTP, 20 people for ${http.seconds} s: ${http.pages} pages of ${Math.round(http.bytes / 1024)} KB; server time p50 ${ms(http.serverP50)} ms, p95 ${ms(http.serverP95)} ms (${http.serverP95 < PAGE_P95_MS ? 'pass' : 'FAIL'}: under ${PAGE_P95_MS}); as seen by the browser p95 ${ms(http.seenP95)} ms.`,
  ].join('\n\n')
}

/** Cost grows with what is shown, not with what is stored. */
function judgement(results: readonly Result[]): string {
  const servers = results
    .filter((each) => each.kind === 'server')
    .toSorted((a, b) => a.loaded.records - b.loaded.records)
  const compared = servers.length > 1 ? servers : results
  const [small, large] = [compared[0], compared.at(-1)]
  if (!small || !large || small === large) return ''
  const rows = small.measured.operations.flatMap((before) => {
    const after = large.measured.operations.find((each) => each.name === before.name)
    if (!after || before.name === 'select 1') return []
    const allowed = Math.max(2 * before.secured.p95, ALLOWED_MS)
    return [
      [
        before.name,
        ms(before.secured.p95),
        ms(after.secured.p95),
        ms(allowed),
        after.secured.p95 <= allowed ? 'pass' : 'FAIL',
      ],
    ]
  })
  return `### What it costs that more is stored\n\np95 in ms, one client, under row security: ${large.name} may take twice what ${small.name} takes, or ${ALLOWED_MS} ms, whichever is more.\n\n${table(['', small.name, large.name, 'allowed', ''], rows)}`
}

function recall({ found, asked, p50, p95 }: Recall): string[] {
  return [asked === 0 ? '–' : `${((100 * found) / asked).toFixed(1)} %`, String(asked), ms(p50), ms(p95)]
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n')
}

function ms(value: number): string {
  return value < 10 ? value.toFixed(2) : value.toFixed(1)
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en-GB')
}

function size(bytes: number): string {
  return bytes > 2 ** 30 ? `${(bytes / 2 ** 30).toFixed(1)} GB` : `${Math.round(bytes / 2 ** 20)} MB`
}
