import type { VNode } from 'preact'
import type { RecordId } from '../../../../kernel/ids.js'
import { definePage, show } from '../../../../platform/http/page.js'
import { relativeMoment, sentence } from '../../../../web/format.js'
import { Empty } from '../../../../web/kith/empty.js'
import { PageHeading, Sheet } from '../../../../web/kith/sheet.js'
import { StackTable } from '../../../../web/kith/stack-table.js'
import { Layout } from '../../../../web/layout.js'
import { holdsOn } from '../../../access/index.js'
import { type Arrival, countLikelyJunk, listArrivals } from '../../queries/reports.query.js'
import { arrivalText, readArrival } from './page-keys.js'
import { KIND_WORDS, STATE_WORDS } from './words.js'

const ON_A_PAGE = 30
const MOST_COUNTED = 200

/** Everything that the public told, and where it stands. */
export const cameInPage = definePage({
  path: '/concerns/from-the-public',
  permission: 'intake:review',
  audit: 'intake.arrivals-viewed',
  async get({ work, query, now }) {
    const after = readArrival(query.after)
    const found = await work.look('intake.arrivals-viewed', async (tx, by) => {
      const page = await listArrivals(tx, by, { after, limit: ON_A_PAGE })
      const became = page.arrivals.flatMap((each) => each.became ?? [])
      const holds = await holdsOn(tx, became)
      return { ...page, waiting: await countLikelyJunk(tx, by, MOST_COUNTED), opens: new Set(holds.keys()) }
    })
    return show(<CameInView {...found} now={now} />)
  },
})

type Props = Awaited<ReturnType<typeof listArrivals>> & {
  waiting: number
  /** Records that are open to the reader. */
  opens: ReadonlySet<RecordId>
  now: Date
}

function CameInView({ arrivals, next, waiting, opens, now }: Props): VNode {
  return (
    <Layout title="What the public told us">
      <PageHeading>What the public told us</PageHeading>
      <p class="govuk-body">
        <a class="govuk-link" href="/concerns/from-the-public/likely-junk">
          Likely junk: {waiting > MOST_COUNTED ? `more than ${MOST_COUNTED}` : waiting} to look at
        </a>
      </p>
      {arrivals.length === 0 ? (
        <Empty title="Nothing has come in." />
      ) : (
        <Sheet id="came-in" title="The latest first">
          <StackTable
            caption="What came in, the latest first"
            captionHidden
            columns={[
              { text: 'Arrived', isHeader: true },
              { text: 'About', phoneLabel: 'About' },
              { text: 'Where it stands', phoneLabel: 'Where it stands' },
            ]}
            rows={arrivals.map((each) => [
              sentence(relativeMoment(now, each.arrivedAt)),
              KIND_WORDS[each.kind],
              <Standing arrival={each} isOpen={each.became !== null && opens.has(each.became)} />,
            ])}
          />
        </Sheet>
      )}
      {next && (
        <p class="govuk-body kith-gap-s">
          <a class="govuk-link" href={`/concerns/from-the-public?after=${encodeURIComponent(arrivalText(next))}`}>
            Earlier ones
          </a>
        </p>
      )}
      <p class="govuk-body kith-gap-s">
        <a class="govuk-link" href="/concerns">
          Concerns to screen
        </a>
      </p>
    </Layout>
  )
}

function Standing({ arrival, isOpen }: { arrival: Arrival; isOpen: boolean }) {
  const words = STATE_WORDS[arrival.state]
  const by = arrival.judgedByName && ` · ${arrival.judgedByName} judged it`
  if (arrival.became)
    return isOpen ? (
      <a class="govuk-link" href={`/concerns/${arrival.became}`}>
        {words}
      </a>
    ) : (
      <>{words}</>
    )
  return (
    <>
      <a class="govuk-link" href={`/concerns/from-the-public/likely-junk/${arrival.id}`}>
        {words}
      </a>
      {by && <span class="kith-meta">{by}</span>}
    </>
  )
}
