import type { VNode } from 'preact'
import type { RecordId } from '../../../../kernel/ids.js'
import { closed, definePage, seeOther, show } from '../../../../platform/http/page.js'
import { InsetText } from '../../../../web/components/inset-text.js'
import { dayAndTime } from '../../../../web/format.js'
import { PageHeading, Sheet } from '../../../../web/kith/sheet.js'
import { Layout } from '../../../../web/layout.js'
import { noteOutcomeRead } from '../../commands/read-outcome.js'
import { listOutcomes } from '../../data/decision.store.js'
import type { SentConcern } from '../../domain/concern.js'
import { findWritten, type Written } from '../../queries/written.query.js'
import { byWhen } from '../by-when.js'
import { Prose } from '../prose.js'
import { aboutWords } from '../raise/part.js'
import { describeSubject } from '../subject-words.js'
import { WrittenConcern, WrittenWords } from '../written.view.js'

type Told = Awaited<ReturnType<typeof listOutcomes>>

/** What became of a concern, for whoever raised it: their own words and the answer, and nothing the desk holds. */
export const outcomePage = definePage({
  path: '/concerns/:recordId/outcome',
  permission: 'concerns:raise',
  audit: 'concerns.outcome-viewed',
  record: { param: 'recordId', part: 'outcome' },
  async get({ work, params, seat, now }) {
    const recordId = params.recordId as RecordId
    const found = await work.look('concerns.outcome-viewed', async (tx, by) => {
      const [written, told] = await Promise.all([findWritten(tx, by, recordId), listOutcomes(tx, by, [recordId])])
      return written && { written, told }
    })
    if (!found) return closed()
    const { written, told } = found
    if (written.concern.state === 'draft') return seeOther(`/concerns/${recordId}`)
    // Of the public: its outcome is read with a key, so what there is to see in Kith is the desk.
    if (written.concern.source === 'public') return seeOther(`/concerns/${recordId}/screen`)
    if (written.concern.authorAccountId === seat.accountId && told.some((each) => each.readAt === null))
      await work.change((tx, by) => noteOutcomeRead(tx, by, recordId))
    return show(<OutcomeView written={written} concern={written.concern} told={told} now={now} />)
  },
})

type Props = { written: Written; concern: SentConcern; told: Told; now: Date }

function OutcomeView({ written, concern, told, now }: Props): VNode {
  const subjects = written.subjects.filter((each) => each.part === 'referral')
  return (
    <Layout title={`Concern ${concern.reference}`}>
      <PageHeading beside={`${concern.reference} · sent ${dayAndTime(concern.sentAt)}`}>
        {aboutWords(subjects)}
      </PageHeading>
      <div class="kith-cols kith-cols--main-side">
        <div class="kith-stack">
          <Sheet id="became" title="What became of it">
            {told.length === 0 && (
              <p class="govuk-body">
                The screening desk has it. Someone will decide what happens next {byWhen(concern.answerBy, now)}, and we
                will tell you.
              </p>
            )}
            {told.map((each) => (
              <>
                <h3 class="govuk-heading-s">{each.called}</h3>
                <p class="govuk-body">{each.sentence}</p>
                {each.note && (
                  <InsetText>
                    <Prose text={each.note} />
                  </InsetText>
                )}
                <p class="kith-meta">Decided {dayAndTime(each.toldAt)}</p>
              </>
            ))}
            {told.length > 0 && told.length < subjects.length && (
              <p class="govuk-body kith-gap-s">The rest is still with the desk, and we will tell you.</p>
            )}
          </Sheet>
          <Sheet id="sent" title="What you sent">
            <WrittenConcern written={written} />
          </Sheet>
        </div>
        <div class="kith-stack">
          <Sheet id="about" title="Whom or what it is about" size="s">
            <ul class="kith-plain">
              {subjects.map((each) => (
                <li>
                  <b>{each.called}</b>
                  <p class="kith-meta">{describeSubject(each)}</p>
                </li>
              ))}
            </ul>
          </Sheet>
          {written.words.some((each) => each.said !== 'no') && (
            <Sheet id="said" title="What the child said" size="s">
              <WrittenWords written={written} />
            </Sheet>
          )}
          <Sheet id="more" title="If something changes" size="s">
            <p class="govuk-body">
              <a class="govuk-link" href="/concerns/new">
                Raise another concern
              </a>{' '}
              and give the reference {concern.reference}. If a child is in danger, call 999.
            </p>
          </Sheet>
        </div>
      </div>
    </Layout>
  )
}
