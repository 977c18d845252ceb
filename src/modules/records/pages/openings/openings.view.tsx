import type { VNode } from 'preact'
import { BackLink } from '../../../../web/components/back-link.js'
import { Button } from '../../../../web/components/button.js'
import { ErrorSummary } from '../../../../web/components/error-summary.js'
import { Form } from '../../../../web/components/form.js'
import { Radios } from '../../../../web/components/radios.js'
import { SummaryList } from '../../../../web/components/summary-list.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { dayAndTime } from '../../../../web/format.js'
import { AgencyTag } from '../../../../web/kith/agency-tag.js'
import { StackTable } from '../../../../web/kith/stack-table.js'
import { Tabs } from '../../../../web/kith/tabs.js'
import { Layout } from '../../../../web/layout.js'
import type { Opening, ReviewRefusal } from '../../../access/index.js'

export type OpeningShown = Opening & {
  readonly who: string
  readonly agencyName: string
  readonly why: string
  readonly reviewer: string | undefined
}

export function OpeningsView({
  openings,
  reviewed,
  next,
}: {
  openings: readonly OpeningShown[]
  reviewed: boolean
  next: string | undefined
}): VNode {
  return (
    <Layout title="Records opened with a reason">
      <h1 class="govuk-heading-l">Records opened with a reason</h1>
      <Tabs
        label="Which openings"
        tabs={[
          { text: 'To review', href: '/openings', current: !reviewed },
          { text: 'Reviewed', href: '/openings?show=reviewed', current: reviewed },
        ]}
      />
      {openings.length === 0 ? (
        <p class="govuk-body kith-gap-s">{reviewed ? 'None has been reviewed yet.' : 'There is nothing to review.'}</p>
      ) : (
        <StackTable
          caption={reviewed ? 'Newest first' : 'Oldest first'}
          columns={[
            { text: 'Opened' },
            { text: 'Who', isHeader: true },
            { text: 'Why', phoneLabel: 'Why' },
            { text: reviewed ? 'Review' : 'Next' },
          ]}
          rows={openings.map((opening) => [
            dayAndTime(opening.openedAt),
            <>
              {opening.who} <AgencyTag>{opening.agencyName}</AgencyTag>
            </>,
            opening.why,
            <a class="govuk-link" href={`/openings/${opening.id}`}>
              {reviewed ? 'See the review' : opening.reviewOutcome === 'asked-more' ? 'Finish the review' : 'Review it'}
              <span class="govuk-visually-hidden">
                {' '}
                of {opening.who}, {dayAndTime(opening.openedAt)}
              </span>
            </a>,
          ])}
        />
      )}
      {next && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/openings?${reviewed ? 'show=reviewed&' : ''}after=${next}`}>
            More
          </a>
        </p>
      )}
    </Layout>
  )
}

const SAY: Record<ReviewRefusal['code'] | 'outcome-missing', string> = {
  'outcome-missing': 'Choose what you found',
  'note-missing': 'Write what you found and whom you spoke to',
  'own-opening': 'Somebody else must review this: you opened it yourself',
  'already-reviewed': 'This opening has been reviewed',
  'no-such-opening': 'There is no such opening',
}
const FIELD: Record<keyof typeof SAY, string> = {
  'outcome-missing': '#outcome',
  'note-missing': '#note',
  'own-opening': '#outcome',
  'already-reviewed': '#outcome',
  'no-such-opening': '#outcome',
}

type OneProps = {
  opening: OpeningShown
  did: readonly { at: Date; words: string }[]
  typed: { outcome: string; note: string }
  refusals: readonly { code: keyof typeof SAY }[]
}

const FOUND: Readonly<Record<string, string>> = {
  justified: 'It was right to open it',
  'asked-more': 'I have asked for more',
  'not-justified': 'It should not have been opened',
}

export function OpeningView({ opening, did, typed, refusals }: OneProps): VNode {
  const say = (field: string) => refusals.filter((each) => FIELD[each.code] === field).map((each) => SAY[each.code])[0]
  const done = opening.reviewOutcome === 'justified' || opening.reviewOutcome === 'not-justified'
  return (
    <Layout
      title="Review an opening"
      hasErrors={refusals.length > 0}
      before={<BackLink href="/openings">Records opened with a reason</BackLink>}
    >
      {refusals.length > 0 && (
        <ErrorSummary errors={refusals.map((each) => ({ text: SAY[each.code], href: FIELD[each.code] }))} />
      )}
      <h1 class="govuk-heading-l">Review an opening</h1>
      <SummaryList
        rows={[
          { key: 'Who opened it', value: `${opening.who}, ${opening.agencyName}` },
          { key: 'When', value: `${dayAndTime(opening.openedAt)}, until ${dayAndTime(opening.untilAt)}` },
          { key: 'Why', value: opening.why },
          { key: 'In their words', value: <span class="kith-typed">{opening.reason}</span> },
          {
            key: 'What they did',
            value:
              did.length === 0 ? (
                'Nothing while it was open'
              ) : (
                <ul class="govuk-list">
                  {did.map((each) => (
                    <li>
                      {dayAndTime(each.at)}: {each.words}
                    </li>
                  ))}
                </ul>
              ),
          },
          ...(opening.reviewOutcome
            ? [
                {
                  key: 'Review',
                  value: `${FOUND[opening.reviewOutcome]}. ${opening.reviewNote ?? ''} (${opening.reviewer})`,
                },
              ]
            : []),
        ]}
      />
      {!done && (
        <Form>
          <Radios
            name="outcome"
            legend="What did you find?"
            legendSize="m"
            value={typed.outcome}
            error={say('#outcome')}
            items={Object.entries(FOUND).map(([value, text]) => ({ value, text }))}
          />
          <Textarea
            name="note"
            label="What you found, whom you spoke to, and what follows"
            labelSize="m"
            value={typed.note}
            error={say('#note')}
          />
          <Button>Keep the review</Button>
        </Form>
      )}
    </Layout>
  )
}
