import type { VNode } from 'preact'
import { isId, type RecordId } from '../../../../kernel/ids.js'
import { definePage, show } from '../../../../platform/http/page.js'
import { Button } from '../../../../web/components/button.js'
import { relativeMoment, sentence } from '../../../../web/format.js'
import { Empty } from '../../../../web/kith/empty.js'
import { PageHeading, Sheet } from '../../../../web/kith/sheet.js'
import { StackTable } from '../../../../web/kith/stack-table.js'
import { Layout } from '../../../../web/layout.js'
import {
  listMyConcerns,
  type MyConcern,
  type MyConcernsKey,
  type MyConcernsPage,
} from '../../queries/my-concerns.query.js'
import { inShort, whatBecame } from './mine-words.js'

const ON_A_PAGE = 30

/** The concerns that someone raised: those not sent yet, those with the desk, and what became of the others. */
export const minePage = definePage({
  path: '/concerns/mine',
  permission: 'concerns:raise',
  audit: 'concerns.mine-viewed',
  async get({ work, query, now }) {
    const after = readKey(query.after)
    const page = await work.look('concerns.mine-viewed', (tx, by) =>
      listMyConcerns(tx, by, { after, limit: ON_A_PAGE }),
    )
    return show(<MineView page={page} now={now} />)
  },
})

function MineView({ page, now }: { page: MyConcernsPage; now: Date }): VNode {
  const drafts = page.concerns.filter((each) => each.state === 'draft')
  const sent = page.concerns.filter((each) => each.state !== 'draft')
  return (
    <Layout title="Concerns you raised">
      <PageHeading>Concerns you raised</PageHeading>
      <p>
        <Button href="/concerns/new">Raise a concern</Button>
      </p>
      {page.concerns.length === 0 && (
        <Empty title="You have raised no concerns.">You do not have to be sure to raise one.</Empty>
      )}
      {drafts.length > 0 && (
        <Sheet id="drafts" title="Not sent yet">
          <StackTable
            caption="Concerns that you have not sent"
            captionHidden
            columns={[
              { text: 'Concern', isHeader: true },
              { text: 'Begun', phoneLabel: 'Begun' },
            ]}
            rows={drafts.map((each) => [
              <a class="govuk-link" href={`/concerns/${each.recordId}`}>
                Go on with {each.reference}
                {about(each)}
              </a>,
              sentence(relativeMoment(now, each.startedAt)),
            ])}
          />
        </Sheet>
      )}
      {sent.length > 0 && (
        <Sheet id="sent" title="Sent" class="kith-gap">
          <StackTable
            caption="Concerns that you sent, the latest first"
            captionHidden
            columns={[
              { text: 'Concern', isHeader: true },
              { text: 'Sent', phoneLabel: 'Sent' },
              { text: 'What became of it' },
            ]}
            rows={sent.map((each) => [
              <a class="govuk-link" href={`/concerns/${each.recordId}/outcome`}>
                {each.reference}
                {about(each)}
              </a>,
              each.sentAt ? sentence(relativeMoment(now, each.sentAt)) : '',
              whatBecame(each, now),
            ])}
          />
        </Sheet>
      )}
      {page.next && (
        <p class="govuk-body kith-gap-s">
          <a
            class="govuk-link"
            href={`/concerns/mine?after=${encodeURIComponent(`${page.next.startedAt.toISOString()}_${page.next.recordId}`)}`}
          >
            Earlier ones
          </a>
        </p>
      )}
    </Layout>
  )
}

function about({ about: names }: MyConcern): string {
  return names.length > 0 ? `, about ${inShort(names)}` : ''
}

function readKey(text: string | undefined): MyConcernsKey | undefined {
  const [at, id] = (text ?? '').split('_')
  const startedAt = new Date(at ?? '')
  return id && isId(id) && !Number.isNaN(startedAt.getTime()) ? { startedAt, recordId: id as RecordId } : undefined
}
