import type { VNode } from 'preact'
import { dayOf } from '../../../../kernel/calendar-date.js'
import { BackLink } from '../../../../web/components/back-link.js'
import { Checkboxes } from '../../../../web/components/checkboxes.js'
import { Details } from '../../../../web/components/details.js'
import { Radios } from '../../../../web/components/radios.js'
import { SummaryList } from '../../../../web/components/summary-list.js'
import { Table } from '../../../../web/components/table.js'
import { dayAndTime, fullDay } from '../../../../web/format.js'
import { Empty } from '../../../../web/kith/empty.js'
import { PageHeading, Sheet } from '../../../../web/kith/sheet.js'
import { Layout } from '../../../../web/layout.js'
import type { RefusedChild } from '../../domain/census-item.js'
import { FIRST_FACTORS } from '../../domain/choice.js'
import { FACTORS } from '../../domain/code-lists/factors.js'
import { sayRefusedChild, sayUnknownElement, sayWarning } from '../../domain/refusal-sentences.js'
import type { ImportFile, StagedCounts } from '../../queries/imports.query.js'

type Props = { file: ImportFile; standing: StagedCounts; refused: readonly RefusedChild[] }

export function ImportView({ file, standing, refused }: Props): VNode {
  const here = `/imports/${file.id}`
  return (
    <Layout title="An import" before={<BackLink href="/imports">Imports</BackLink>}>
      <PageHeading beside={`Imported ${dayAndTime(file.importedAt)}, by ${file.importedByName}`}>
        {file.name}
      </PageHeading>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds kith-stack">
          <SummaryList rows={headRows(file)} />
          <Counts file={file} />
          <Refused file={file} refused={refused} />
          <Remarks file={file} />
        </div>
        <div class="govuk-grid-column-one-third kith-stack">
          <Sheet id="standing" title="Where they are now">
            <ul class="kith-plain">
              <li>{said(standing.waiting, 'child waits', 'children wait')} to be chosen</li>
              <li>{said(standing.chosen, 'is a record', 'are records')} of the council</li>
              {standing.replaced > 0 && (
                <li>{said(standing.replaced, 'child is', 'children are')} said differently by a later file</li>
              )}
              {standing.doubted > 0 && (
                <li>
                  <a class="govuk-link" href={`${here}/children?show=doubted`}>
                    {said(standing.doubted, 'child needs', 'children need')} to be looked at first
                  </a>
                </li>
              )}
            </ul>
            <p>
              <a class="govuk-link" href={`${here}/children`}>
                Look through the children
              </a>
            </p>
          </Sheet>
          {file.state === 'staged' && standing.waiting > 0 && <ByRule here={here} />}
        </div>
      </div>
    </Layout>
  )
}

function headRows(file: ImportFile) {
  return [
    { key: 'Why', value: file.purpose },
    { key: 'Year', value: file.year === null ? 'The file does not say' : `To 31 March ${file.year}` },
    { key: 'Council', value: file.localAuthority ? `Local authority ${file.localAuthority}` : 'The file does not say' },
    {
      key: 'What is not chosen',
      value:
        file.state === 'expired'
          ? `Was deleted after ${fullDay(dayOf(file.expiresAt))}`
          : `Is deleted on ${fullDay(dayOf(file.expiresAt))}`,
    },
  ]
}

function Counts({ file }: { file: ImportFile }) {
  const { counts } = file
  return (
    <>
      <Table
        caption="What the file holds"
        captionSize="m"
        columns={[{ text: 'What' }, { text: 'How many', numeric: true }]}
        firstCellIsHeader
        rows={(
          [
            ['Children', counts.children],
            ['Referrals', counts.referrals],
            ['Assessments', counts.assessments],
            ['Section 47 enquiries', counts.section47],
            ['Plans', counts.plans],
            ['Reviews', counts.reviews],
            ['Children refused', file.refused],
          ] as const
        ).map(([what, many]) => [what, { text: many.toLocaleString('en-GB'), numeric: true }])}
      />
      <p class="govuk-body">
        {said(file.added, 'child was', 'children were')} new here, {said(file.changed, 'was', 'were')} said differently
        by an earlier file, and {said(file.unchanged, 'was', 'were')} said the same.
      </p>
    </>
  )
}

function Refused({ file, refused }: { file: ImportFile; refused: readonly RefusedChild[] }) {
  if (file.refused === 0) return null
  return (
    <Sheet id="refused" title="Children of whom nothing was taken">
      {refused.length === 0 ? (
        <Empty title="Why is no longer kept." />
      ) : (
        <>
          <ul class="govuk-list govuk-list--bullet">
            {refused.flatMap((child) => sayRefusedChild(child).map((sentence) => <li>{sentence}</li>))}
          </ul>
          <p>
            <a class="govuk-link" href={`/imports/${file.id}/refused`}>
              Download all {file.refused.toLocaleString('en-GB')} with their reasons (CSV)
            </a>
          </p>
        </>
      )}
    </Sheet>
  )
}

function Remarks({ file }: { file: ImportFile }) {
  const remarks = [...file.warnings.map(sayWarning), ...file.unknownElements.map(sayUnknownElement)]
  if (remarks.length === 0) return null
  return (
    <Sheet id="remarks" title="What was odd, and refused nothing">
      <ul class="govuk-list govuk-list--bullet">
        {remarks.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </Sheet>
  )
}

function ByRule({ here }: { here: string }) {
  return (
    <Sheet id="rule" title="Choose by a rule">
      <form action={`${here}/choose`}>
        <Radios
          name="show"
          legend="Which children?"
          value="factor"
          small
          items={[
            {
              value: 'factor',
              text: 'Those with a factor at an assessment',
              reveal: <Factors />,
            },
            { value: 'open-referral', text: 'Those whose referral is open' },
          ]}
        />
        <button class="govuk-button govuk-button--secondary" type="submit">
          See how many
        </button>
      </form>
    </Sheet>
  )
}

const OTHER_FACTORS = FACTORS.filter(([code]) => !FIRST_FACTORS.includes(code))

/** The factors of exploitation are ticked; the others are there for whoever asks. */
function Factors() {
  const items = (factors: readonly (readonly [string, string])[]) => factors.map(([value, text]) => ({ value, text }))
  return (
    <>
      <Checkboxes
        name="codes"
        legend="Any of these factors"
        small
        values={FIRST_FACTORS}
        items={items(FACTORS.filter(([code]) => FIRST_FACTORS.includes(code)))}
      />
      <Details summary="Other factors">
        <Checkboxes name="codes" id="other-codes" legend="Or any of these" small items={items(OTHER_FACTORS)} />
      </Details>
    </>
  )
}

function said(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}
