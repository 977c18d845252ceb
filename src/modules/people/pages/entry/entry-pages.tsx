import { dayOf } from '../../../../kernel/calendar-date.js'
import type { RecordId } from '../../../../kernel/ids.js'
import { type Outcome, type Refusal, refuse } from '../../../../kernel/outcome.js'
import {
  closed,
  definePage,
  type PageDefinition,
  type PageRequest,
  type Reply,
  seeOther,
  show,
} from '../../../../platform/http/page.js'
import type { By, Tx } from '../../../../platform/work.js'
import { keepEntry } from '../../commands/keep-entry.js'
import { setStatus } from '../../commands/set-status.js'
import { ENTRIES, type EntryId, type EntryKind, type EntryValues } from '../../domain/entry.js'
import { childHeader } from '../../queries/child-header.query.js'
import { listStanding } from '../../queries/standing-entries.query.js'
import { entryInWords } from '../entry-words.js'
import { EntryView } from './entry.view.js'
import type { EntryQuestion, ReadEntry } from './entry-question.js'
import { lineOf, type Typed } from './typed.js'

/** The pages that ask one question: where it may have several answers, one to add and one to change. */
export function defineEntryPages<Kind extends EntryKind>(question: EntryQuestion<Kind>): PageDefinition[] {
  const base = `/children/:recordId/details/${question.slug}`
  return question.only
    ? [pageAt(base, question)]
    : [pageAt(`${base}/new`, question), pageAt(`${base}/:entryId`, question)]
}

function pageAt<Kind extends EntryKind>(path: string, question: EntryQuestion<Kind>): PageDefinition {
  const part = ENTRIES[question.kind].part
  return definePage({
    path,
    permission: part === 'equality' ? 'people:equality' : 'people:work',
    audit: 'people.question-viewed',
    record: { param: 'recordId', part, getLevel: 'work' },
    keepsDraft: true,
    get: (request) => draw(request, question, request.draft?.body.fields, []),
    async post(request) {
      const { work, body, params, once, deps, now } = request
      const recordId = params.recordId as RecordId
      const typed = body.fields
      const today = dayOf(now)
      const outcome = await work.change(
        async (tx, by): Promise<Outcome<{ entryId: EntryId }, Refusal>> => {
          const choices = (await question.choices?.(tx, by)) ?? {}
          const read = question.read(typed, { choices, today, secrets: deps.secrets })
          if (!read.ok) return read
          const seen = lineOf(typed, 'replaces')
          const standing = (await standingEntry(tx, recordId, question, params.entryId))?.id
          if ((standing ?? '') !== seen) return refuse({ code: 'entry-changed' })
          const replaces = standing
          return keep(tx, by, {
            recordId,
            kind: question.kind,
            read: read.value,
            source: lineOf(typed, 'source'),
            replaces,
          })
        },
        { once },
      )
      if (outcome.ok) return seeOther(backTo(recordId, question.kind))
      return draw(request, question, typed, outcome.refusals)
    },
  })
}

async function keep<Kind extends EntryKind>(
  tx: Tx,
  by: By,
  {
    recordId,
    kind,
    read,
    source,
    replaces,
  }: { recordId: RecordId; kind: Kind; read: ReadEntry<Kind>; source: string; replaces: EntryId | undefined },
) {
  if (kind === 'status') {
    const status = read.values as EntryValues['status']
    return setStatus(tx, by, { recordId, status, source, replaces, ends: (read.ends ?? []) as EntryId[] })
  }
  return keepEntry(tx, by, { recordId, kind, values: read.values, source, replaces, digest: read.digest })
}

async function draw<Kind extends EntryKind>(
  request: PageRequest,
  question: EntryQuestion<Kind>,
  kept: Typed | undefined,
  refusals: readonly Refusal[],
): Promise<Reply> {
  const { work, params, autosave, hold } = request
  const recordId = params.recordId as RecordId
  if (hold?.kind !== 'child') return closed()
  const found = await work.look('people.question-viewed', async (tx, by) => {
    const [child, choices, standing] = await Promise.all([
      childHeader(tx, by, recordId),
      question.choices?.(tx, by) ?? {},
      standingEntry(tx, recordId, question, params.entryId),
    ])
    return { child, choices, standing }
  })
  if (params.entryId && !found.standing && refusals.length === 0) return { kind: 'not-found' }
  const { standing } = found
  const typed = kept ?? (standing ? { ...question.typed(standing), source: standing.source } : {})
  return show(
    <EntryView
      question={question}
      child={found.child}
      choices={found.choices}
      typed={typed}
      refusals={refusals}
      back={backTo(recordId, question.kind)}
      autosave={autosave}
      standing={standing && { id: standing.id, words: entryInWords(question.kind, standing).words }}
      misfiled={standing && `/children/${recordId}/misfiled/${question.kind}/${standing.id}`}
    />,
    refusals.length > 0 ? 400 : 200,
  )
}

/** The entry that is changed: the one in the address, or the only one that may stand. */
async function standingEntry<Kind extends EntryKind>(
  tx: Tx,
  recordId: RecordId,
  question: EntryQuestion<Kind>,
  entryId: string | undefined,
) {
  if (!entryId && !question.only) return undefined
  const standing = await listStanding(tx, [recordId], question.kind)
  return entryId ? standing.find((each) => each.id === entryId) : standing.find((each) => question.only?.(each))
}

export function backTo(recordId: RecordId, kind: EntryKind): string {
  return `/children/${recordId}/${ENTRIES[kind].part === 'equality' ? 'equality' : 'details'}`
}
