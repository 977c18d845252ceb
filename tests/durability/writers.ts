import { randomBytes } from 'node:crypto'
import { TEAMS } from '../../seeds/northmoor/agencies.js'
import { PEOPLE } from '../../seeds/northmoor/index.js'
import { type HttpClient, type Page, signIn } from '../support/http-client.js'
import { linksOf } from '../support/read-html.js'

/** Something a person was told is done, and the question whose answer shows that it is: it counts at least one row. */
export type Acknowledged = { readonly what: string; readonly sql: string; readonly values: readonly string[] }

export type Writing = {
  readonly acknowledged: Acknowledged[]
  /** Concerns that have reached the desk and are not decided yet. */
  readonly waiting: string[]
  /** Stops everyone after what they are doing. */
  isOver: boolean
}

type Writer = (client: HttpClient, writing: Writing) => Promise<void>

/** Eight people of six agencies, each over and over: concerns are raised, sent and decided, words are recorded. */
const WRITERS: readonly (readonly [email: string, writer: Writer])[] = [
  [PEOPLE.helen.email, raiseConcern],
  [PEOPLE.tariq.email, raiseConcern],
  [PEOPLE.dean.email, raiseConcern],
  [PEOPLE.bea.email, raiseConcern],
  [PEOPLE.moira.email, raiseConcern],
  [PEOPLE.femi.email, raiseConcern],
  [PEOPLE.jo.email, decideConcern],
  [PEOPLE.nadia.email, recordWords],
]

/** Begins to write as everyone, signed in by the page for it. Each ends when the server does, or when it is over. */
export async function beginWriting(url: string): Promise<{ writing: Writing; ended: Promise<void> }> {
  const writing: Writing = { acknowledged: [], waiting: [], isOver: false }
  const clients = await Promise.all(WRITERS.map(([email]) => signIn(url, email)))
  const all = WRITERS.map(async ([, writer], at) => {
    while (!writing.isOver) {
      try {
        await writer(clients[at] as HttpClient, writing)
      } catch (error) {
        // The connection was cut: what was not answered is not acknowledged.
        if (error instanceof TypeError) return
        writing.isOver = true
        throw error
      }
    }
  })
  const ended = Promise.all(all).then(() => {})
  ended.catch(() => {})
  return { writing, ended }
}

function words(): string {
  return `Seen at the gate, ${randomBytes(8).toString('hex')}`
}

function accepted(what: string, { status, location, body }: Page): string {
  if (status === 303 && !location.startsWith('/sign-in')) return location
  const said = /govuk-error-summary__body[\s\S]*?<\/ul>/.exec(body)?.[0].replaceAll(/<[^>]*>/g, ' ') ?? ''
  throw new Error(`${what} was answered with ${status} ${location} ${said}`)
}

async function raiseConcern(client: HttpClient, { acknowledged, waiting }: Writing): Promise<void> {
  const begun = accepted('A new concern', await client.send('/concerns/new', { danger: 'no' }))
  const recordId = /\/concerns\/([0-9a-f-]{36})/.exec(begun)?.[1] ?? ''
  const keep = (what: string, sql: string, ...values: string[]) =>
    acknowledged.push({ what, sql, values: [recordId, ...values] })
  keep('a concern begun', 'select from concern where record_id = $1')

  const description = words()
  accepted('A child', await client.send(`/concerns/${recordId}/who/unnamed`, { description, age: '14' }))
  keep('a child named', 'select from concern_subject where record_id = $1 and description = $2', description)

  const whatSeen = words()
  accepted('What was seen', await client.send(`/concerns/${recordId}/what`, { whatSeen }))
  keep('what was seen', 'select from concern where record_id = $1 and what_seen = $2', whatSeen)

  accepted('A concern', await client.send(`/concerns/${recordId}/check`, {}))
  keep('a concern sent', `select from concern where record_id = $1 and state <> 'draft'`)
  waiting.push(recordId)
}

async function decideConcern(client: HttpClient, { acknowledged, waiting }: Writing): Promise<void> {
  const recordId = waiting.shift()
  if (!recordId) return new Promise((resolve) => void setTimeout(resolve, 20))
  const screen = await client.get(`/concerns/${recordId}/screen`)
  const path = linksOf(screen.body).find((href) => href.includes('/decide/'))
  if (!path) throw new Error(`There is nothing to decide at /concerns/${recordId}/screen (${screen.status})`)
  const reasons = words()
  accepted(
    'A decision',
    await client.send(path, { outcome: 'assessment', reasons, child: 'new', teams: TEAMS.eskerby.id }),
  )
  acknowledged.push({
    what: 'a decision',
    sql: `select from concern_decision d join person p on p.partnership_id = d.partnership_id and p.record_id = d.child_record_id
          where d.record_id = $1 and d.reasons = $2`,
    values: [recordId, reasons],
  })
}

async function recordWords(client: HttpClient, { acknowledged }: Writing): Promise<void> {
  const path = linksOf((await client.get('/children')).body).find((href) => /^\/children\/[0-9a-f-]{36}$/.test(href))
  if (!path) throw new Error('Nadia works with no child')
  const said = words()
  const answer = await client.send(`${path}/voice/new`, { whose: 'child', words: said, toWhom: 'Nadia', alone: 'yes' })
  accepted('What a child said', answer)
  acknowledged.push({
    what: 'what a child said',
    sql: 'select from voice_entry where record_id = $1 and words = $2',
    values: [path.split('/')[2] ?? '', said],
  })
}
