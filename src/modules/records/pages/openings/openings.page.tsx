import type { Id } from '../../../../kernel/ids.js'
import { isId } from '../../../../kernel/ids.js'
import { textOf } from '../../../../platform/http/body.js'
import { closed, definePage, type PageRequest, seeOther, show } from '../../../../platform/http/page.js'
import type { By, Tx } from '../../../../platform/work.js'
import {
  findOpening,
  listOpenings,
  nameSeats,
  type Opening,
  type ReviewRefusal,
  reviewBreakGlass,
} from '../../../access/index.js'
import { listEntriesOf } from '../../../audit/index.js'
import { listItems } from '../../../reference/index.js'
import { auditWords } from '../../domain/audit-words.js'
import { OpeningsView, OpeningView, type OpeningShown } from './openings.view.js'

const ON_A_PAGE = 30
const OUTCOMES = ['justified', 'asked-more', 'not-justified'] as const

/** The list that a Caldicott guardian works through. It names no child: only who opened what, when and why. */
export const openingsPage = definePage({
  path: '/openings',
  permission: 'records:review-openings',
  audit: 'records.openings-listed',
  async get({ work, query }) {
    const reviewed = query.show === 'reviewed'
    const after = query.after && isId(query.after) ? (query.after as Id<'break-glass'>) : undefined
    const rows = await work.look('records.openings-listed', async (tx, by) =>
      describe(tx, by, await listOpenings(tx, by, { reviewed, after, limit: ON_A_PAGE + 1 })),
    )
    return show(
      <OpeningsView
        openings={rows.slice(0, ON_A_PAGE)}
        reviewed={reviewed}
        next={rows.length > ON_A_PAGE ? rows[ON_A_PAGE - 1]?.id : undefined}
      />,
    )
  },
})

export const openingPage = definePage({
  path: '/openings/:breakGlassId',
  permission: 'records:review-openings',
  audit: 'records.opening-viewed',
  async get(request) {
    const found = await read(request)
    return found ? show(<OpeningView {...found} typed={{ outcome: '', note: '' }} refusals={[]} />) : closed()
  },
  async post(request) {
    const { work, params, body, once } = request
    const typed = { outcome: textOf(body, 'outcome'), note: textOf(body, 'note') }
    const outcome = OUTCOMES.find((each) => each === typed.outcome)
    const again = async (refusals: readonly (ReviewRefusal | { code: 'outcome-missing' })[]) => {
      const found = await read(request)
      return found ? show(<OpeningView {...found} typed={typed} refusals={refusals} />, 400) : closed()
    }
    if (!outcome) return again([{ code: 'outcome-missing' }])
    const done = await work.change(
      (tx, by) => reviewBreakGlass(tx, by, { id: params.breakGlassId as Id<'break-glass'>, outcome, note: typed.note }),
      { once },
    )
    return done.ok ? seeOther('/openings') : again(done.refusals)
  },
})

async function read({
  work,
  params,
}: PageRequest): Promise<{ opening: OpeningShown; did: { at: Date; words: string }[] } | undefined> {
  return work.look('records.opening-viewed', async (tx, by) => {
    const opening = await findOpening(tx, by, params.breakGlassId as Id<'break-glass'>)
    if (!opening) return undefined
    const [[shown], entries] = await Promise.all([
      describe(tx, by, [opening]),
      listEntriesOf(tx, by, [opening.onRecord], { before: new Date(opening.untilAt.getTime() + 1), limit: 200 }),
    ])
    const did = entries
      .filter((entry) => entry.seatId === opening.seatId && entry.at >= opening.openedAt)
      .map((entry) => ({ at: entry.at, words: auditWords(entry.body.action) }))
    return shown && { opening: shown, did }
  })
}

async function describe(tx: Tx, by: By, openings: readonly Opening[]): Promise<OpeningShown[]> {
  const [seats, reasons] = await Promise.all([
    nameSeats(
      tx,
      by,
      openings.flatMap((each) => (each.reviewedBy ? [each.seatId, each.reviewedBy] : [each.seatId])),
    ),
    listItems(tx, 'break-glass-reasons', by.now),
  ])
  return openings.map((each) => ({
    ...each,
    who: seats.get(each.seatId)?.name ?? 'Someone',
    agencyName: seats.get(each.seatId)?.agencyName ?? '',
    why: reasons.find((reason) => reason.code === each.reasonCode)?.label ?? each.reasonCode,
    reviewer: each.reviewedBy ? (seats.get(each.reviewedBy)?.name ?? 'Someone') : undefined,
  }))
}
