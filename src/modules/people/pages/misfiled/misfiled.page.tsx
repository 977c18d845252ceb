import type { RecordId } from '../../../../kernel/ids.js'
import { type Refusal, refuse } from '../../../../kernel/outcome.js'
import {
  closed,
  definePage,
  holdsPart,
  notFound,
  type PageRequest,
  type Reply,
  seeOther,
  show,
} from '../../../../platform/http/page.js'
import { textOf } from '../../../../platform/http/body.js'
import { listItems } from '../../../reference/index.js'
import { moveEntry, strikeOutEntry } from '../../commands/misfiled.js'
import { ENTRIES, type EntryId, type EntryKind } from '../../domain/entry.js'
import { childHeader } from '../../queries/child-header.query.js'
import { searchPeople } from '../../queries/search.query.js'
import { listStanding } from '../../queries/standing-entries.query.js'
import { backTo } from '../entry/entry-pages.js'
import { lineOf, paragraphOf, type Typed } from '../entry/typed.js'
import { entryInWords } from '../entry-words.js'
import { misfiledFaults } from './misfiled.form.js'
import { MisfiledView } from './misfiled.view.js'

export const misfiledPage = definePage({
  path: '/children/:recordId/misfiled/:entryKind/:entryId',
  permission: 'people:work',
  audit: 'people.misfiled-viewed',
  record: { param: 'recordId', part: 'summary', getLevel: 'work' },
  get: (request) => draw(request, {}, []),
  async post(request) {
    const { body, params, work, once, hold } = request
    const kind = kindIn(request)
    if (!kind || !holdsPart(hold, ENTRIES[kind].part)) return closed()
    const typed = body.fields
    if (textOf(body, 'look') === 'yes') return draw(request, typed, [])
    const faults = misfiledFaults(typed)
    if (faults.length > 0) return draw(request, typed, faults)
    const misfiled = {
      recordId: params.recordId as RecordId,
      kind,
      id: params.entryId as EntryId,
      reason: lineOf(typed, 'reason'),
      note: paragraphOf(typed, 'note'),
    }
    const to = lineOf(typed, 'to')
    const outcome = await work.change(
      async (tx, by) => {
        const reasons = await listItems(tx, 'misfiled-reasons', by.now)
        if (!reasons.some((each) => each.code === misfiled.reason))
          return refuse({ code: 'reason-missing', field: 'reason' })
        return lineOf(typed, 'what') === 'move'
          ? moveEntry(tx, by, { ...misfiled, to: to as RecordId })
          : strikeOutEntry(tx, by, misfiled)
      },
      { once },
    )
    if (!outcome.ok) return draw(request, typed, outcome.refusals)
    return seeOther(backTo(params.recordId as RecordId, kind))
  },
})

function kindIn({ params }: PageRequest): EntryKind | undefined {
  return Object.hasOwn(ENTRIES, params.entryKind ?? '') ? (params.entryKind as EntryKind) : undefined
}

async function draw(request: PageRequest, typed: Typed, refusals: readonly Refusal[]): Promise<Reply> {
  const { work, params, hold } = request
  const kind = kindIn(request)
  if (!kind) return notFound()
  if (hold?.kind !== 'child' || !holdsPart(hold, ENTRIES[kind].part)) return closed()
  const recordId = params.recordId as RecordId
  const found = await work.look('people.misfiled-viewed', async (tx, by) => {
    const q = lineOf(typed, 'q')
    const [child, reasons, standing, targets] = await Promise.all([
      childHeader(tx, by, recordId),
      listItems(tx, 'misfiled-reasons', by.now),
      listStanding(tx, [recordId], kind),
      q ? searchPeople(tx, by, q, { limit: 8 }) : undefined,
    ])
    return { child, reasons, entry: standing.find((each) => each.id === params.entryId), targets: targets?.found }
  })
  if (!found.entry) return notFound()
  return show(
    <MisfiledView
      {...found}
      targets={found.targets?.filter((each) => each.recordId !== recordId)}
      words={entryInWords(kind, found.entry)}
      typed={typed}
      refusals={refusals}
      back={backTo(recordId, kind)}
    />,
    refusals.length > 0 ? 400 : 200,
  )
}
