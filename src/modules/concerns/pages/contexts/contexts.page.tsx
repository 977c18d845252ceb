import type { VNode } from 'preact'
import { isId } from '../../../../kernel/ids.js'
import { closed, definePage, type PageRequest, show } from '../../../../platform/http/page.js'
import { relativeMoment } from '../../../../web/format.js'
import { Empty } from '../../../../web/kith/empty.js'
import { PageHeading, Sheet } from '../../../../web/kith/sheet.js'
import { StackTable } from '../../../../web/kith/stack-table.js'
import { Layout } from '../../../../web/layout.js'
import { type DecidedRow, type DecidedRowKey, listByOutcome } from '../../queries/inbox.query.js'
import { Prose } from '../prose.js'

const ON_A_PAGE = 30
type Decided = Awaited<ReturnType<typeof listByOutcome>>

/** Places and groups that were decided to be a concern of their own. They wait here for the work on contexts. */
export const contextsPage = definePage({
  path: '/concerns/contexts',
  permission: 'concerns:screen',
  audit: 'concerns.contexts-viewed',
  async get(request) {
    const found = await decided(request, 'context-concern', 'concerns.contexts-viewed')
    return show(
      <DecidedView
        title="Places and groups"
        lead="Decided at screening to be concerns of their own. Work on places and groups comes to Kith later; nothing here is lost until then."
        empty="No place or group is waiting."
        who="Place or group"
        path="/concerns/contexts"
        found={found}
        now={request.now}
      />,
    )
  },
})

/** What was decided to be for the police alone: for the police desk. */
export const policePage = definePage({
  path: '/concerns/police',
  permission: 'concerns:screen',
  audit: 'concerns.police-viewed',
  async get(request) {
    if (request.seat.agencyKind !== 'police') return closed()
    const found = await decided(request, 'police-intelligence-only', 'concerns.police-viewed')
    return show(
      <DecidedView
        title="Police intelligence only"
        lead="Kept as information for the police. Nobody contacts a child because of it, and no record was opened."
        empty="Nothing is kept as police intelligence only."
        who="About"
        path="/concerns/police"
        found={found}
        now={request.now}
      />,
    )
  },
})

function decided({ work, query }: PageRequest, outcome: 'context-concern' | 'police-intelligence-only', audit: string) {
  return work.look(audit, (tx, by) => listByOutcome(tx, by, { outcome, after: readKey(query.after), limit: ON_A_PAGE }))
}

type Props = { title: string; lead: string; empty: string; who: string; path: string; found: Decided; now: Date }

function DecidedView({ title, lead, empty, who, path, found, now }: Props): VNode {
  return (
    <Layout title={title}>
      <PageHeading>{title}</PageHeading>
      <p class="govuk-body kith-measure">{lead}</p>
      {found.rows.length === 0 ? (
        <Empty title={empty} />
      ) : (
        <Sheet id="decided" title="The latest first">
          <StackTable
            caption={title}
            captionHidden
            columns={[
              { text: who, isHeader: true },
              { text: 'Why', phoneLabel: 'Why' },
              { text: 'Decided', phoneLabel: 'Decided' },
            ]}
            rows={found.rows.map((row) => cells(row, now))}
          />
        </Sheet>
      )}
      {found.next && (
        <p class="govuk-body kith-gap-s">
          <a
            class="govuk-link"
            href={`${path}?after=${encodeURIComponent(`${found.next.at.toISOString()}_${found.next.id}`)}`}
          >
            Earlier ones
          </a>
        </p>
      )}
    </Layout>
  )
}

function cells(row: DecidedRow, now: Date) {
  return [
    <>
      <p>
        <a class="govuk-link" href={`/concerns/${row.recordId}/screen`}>
          {row.called}
        </a>
      </p>
      <p class="kith-meta">{[row.contextKindLabel, row.connection].filter(Boolean).join(' · ')}</p>
    </>,
    <Prose text={row.reasons} />,
    <>
      {row.decidedByName}, {row.agencyName}, {relativeMoment(now, row.decidedAt)}
    </>,
  ]
}

function readKey(text: string | undefined): DecidedRowKey | undefined {
  const [moment, id] = (text ?? '').split('_')
  const at = new Date(moment ?? '')
  return id && isId(id) && !Number.isNaN(at.getTime()) ? { at, id } : undefined
}
