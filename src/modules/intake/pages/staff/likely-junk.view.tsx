import type { VNode } from 'preact'
import { type Body, valuesOf } from '../../../../platform/http/body.js'
import { Button } from '../../../../web/components/button.js'
import { ErrorSummary } from '../../../../web/components/error-summary.js'
import { Form } from '../../../../web/components/form.js'
import { relativeMoment, sentence } from '../../../../web/format.js'
import { Empty } from '../../../../web/kith/empty.js'
import { PageHeading, Sheet } from '../../../../web/kith/sheet.js'
import { StackTable } from '../../../../web/kith/stack-table.js'
import { Layout } from '../../../../web/layout.js'
import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { JudgeRefusal } from '../../domain/junk.js'
import type { listLikelyJunk, PutAside } from '../../queries/reports.query.js'
import { JunkFields, SAY_JUDGED } from './junk-fields.js'
import { putAsideText } from './page-keys.js'
import { DOUBT_WORDS, KIND_WORDS } from './words.js'

export type ListCode = 'none-chosen'
type Code = ListCode | JudgeRefusal['code']
const SAY: Readonly<Record<Code, string>> = {
  ...SAY_JUDGED,
  'none-chosen': 'Tick the reports that are junk, or open one to read it',
}

type Props = {
  page: Awaited<ReturnType<typeof listLikelyJunk>>
  isFirst: boolean
  typed: Body
  refusals: readonly { readonly code: Code; readonly field?: string | undefined }[]
  now: Date
}

const EXCERPT = 180

export function LikelyJunkView({ page, isFirst, typed, refusals, now }: Props): VNode {
  const { reports, next } = page
  const chosen = valuesOf(typed, 'reports')
  return (
    <Layout title="Likely junk from the public" hasErrors={refusals.length > 0}>
      {refusals.length > 0 && <ErrorSummary errors={errorsFor(refusals, SAY)} />}
      <PageHeading>Likely junk from the public</PageHeading>
      <p class="govuk-body kith-measure">
        A machine put these aside and threw nothing away. The likeliest to be real come first. Open one to say that it
        is real: it then goes to the desk, and its working day began when it arrived.
      </p>
      {reports.length === 0 ? (
        <Empty title={isFirst ? 'Nothing is put aside.' : 'There is nothing after that.'} />
      ) : (
        <Form>
          <Sheet id="put-aside" title="Put aside">
            <StackTable
              caption="Likely junk, the likeliest to be real first"
              captionHidden
              columns={[
                { text: 'Junk' },
                { text: 'What they wrote', isHeader: true },
                { text: 'Why it was put aside', phoneLabel: 'Why it was put aside' },
                { text: 'Arrived', phoneLabel: 'Arrived' },
              ]}
              rows={reports.map((report, index) => cells(report, { index, isChosen: chosen.includes(report.id), now }))}
            />
          </Sheet>
          <Sheet id="junk" title="Those that are ticked" class="kith-gap">
            <JunkFields typed={typed} error={(field) => errorFor(refusals, SAY, field)} />
            <Button variant="secondary">They are junk: keep them as that</Button>
          </Sheet>
        </Form>
      )}
      {next && (
        <p class="govuk-body kith-gap-s">
          <a
            class="govuk-link"
            href={`/concerns/from-the-public/likely-junk?after=${encodeURIComponent(putAsideText(next))}`}
          >
            Those after these
          </a>
        </p>
      )}
      <p class="govuk-body kith-gap-s">
        <a class="govuk-link" href="/concerns/from-the-public">
          Everything the public told us
        </a>
      </p>
    </Layout>
  )
}

function cells(report: PutAside, { index, isChosen, now }: { index: number; isChosen: boolean; now: Date }) {
  const id = index === 0 ? 'reports' : `reports-${index + 1}`
  return [
    <div class="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          id={id}
          name="reports"
          type="checkbox"
          value={report.id}
          checked={isChosen}
        />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          <span class="govuk-visually-hidden">Junk: {beginning(report)}</span>
        </label>
      </div>
    </div>,
    <>
      <p>
        <a class="govuk-link kith-typed" href={`/concerns/from-the-public/likely-junk/${report.id}`}>
          {beginning(report)}
        </a>
      </p>
      <p class="kith-meta">{KIND_WORDS[report.kind]}</p>
    </>,
    report.doubts.map((each) => <p class="kith-meta">{DOUBT_WORDS[each]}</p>),
    sentence(relativeMoment(now, report.arrivedAt)),
  ]
}

/** The first words on one line, cut between characters. */
function beginning({ told }: PutAside): string {
  const characters = Array.from(told.what.trim().replaceAll(/\s+/g, ' '))
  return characters.length > EXCERPT ? `${characters.slice(0, EXCERPT - 1).join('')}…` : characters.join('')
}
