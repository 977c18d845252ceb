import type { VNode } from 'preact'
import { isId } from '../../../../kernel/ids.js'
import { type Body, EMPTY_BODY, textOf } from '../../../../platform/http/body.js'
import { definePage, notFound, type PageRequest, seeOther, show } from '../../../../platform/http/page.js'
import { wordsIn } from '../../../../platform/http/typed.js'
import { Button } from '../../../../web/components/button.js'
import { Form } from '../../../../web/components/form.js'
import { dayAndTime } from '../../../../web/format.js'
import { QuestionPage } from '../../../../web/question-page.js'
import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import { judgeReportJunk, judgeReportReal } from '../../commands/judge-report.js'
import { JUNK_CODES, type JudgeRefusal } from '../../domain/junk.js'
import type { ReportId } from '../../domain/report.js'
import { findKeptReport, type KeptReport } from '../../queries/reports.query.js'
import { JunkFields, SAY_JUDGED } from './junk-fields.js'
import { ToldView } from './told.view.js'
import { DOUBT_WORDS, JUNK_WORDS, KIND_WORDS } from './words.js'

/** One report that was put aside: it is real, or it is junk, and a person says which. */
export const reportPage = definePage({
  path: '/concerns/from-the-public/likely-junk/:reportId',
  permission: 'intake:review',
  audit: 'intake.report-viewed',
  get: (request) => shown(request, EMPTY_BODY, []),
  async post(request) {
    const { params, body, work, once } = request
    if (!isId(params.reportId ?? '')) return notFound()
    const reportId = params.reportId as ReportId
    const code = JUNK_CODES.find((each) => each === textOf(body, 'code'))
    const judged = await work.change(
      (tx, by) =>
        textOf(body, 'button') === 'real'
          ? judgeReportReal(tx, by, reportId)
          : judgeReportJunk(tx, by, { reportId, code, words: wordsIn(body, 'words') }),
      { once },
    )
    return judged.ok ? seeOther('/concerns/from-the-public/likely-junk') : shown(request, body, judged.refusals)
  },
})

async function shown({ params, work }: PageRequest, typed: Body, refusals: readonly JudgeRefusal[]) {
  const id = params.reportId ?? ''
  if (!isId(id)) return notFound()
  const report = await work.look('intake.report-viewed', (tx, by) => findKeptReport(tx, by, id as ReportId))
  if (!report) return notFound()
  return show(<ReportView report={report} typed={typed} refusals={refusals} />, refusals.length > 0 ? 400 : 200)
}

type Props = { report: KeptReport; typed: Body; refusals: readonly JudgeRefusal[] }

function ReportView({ report, typed, refusals }: Props): VNode {
  return (
    <QuestionPage
      title="A report from the public"
      back="/concerns/from-the-public/likely-junk"
      errors={errorsFor(refusals, SAY_JUDGED)}
      aside={{
        title: 'Why it was put aside',
        children:
          report.doubts.length === 0 ? (
            <p class="govuk-body">It was not: a colleague judged it.</p>
          ) : (
            <ul class="govuk-list">
              {report.doubts.map((each) => (
                <li>{DOUBT_WORDS[each]}</li>
              ))}
            </ul>
          ),
      }}
    >
      <span class="govuk-caption-m">
        {KIND_WORDS[report.kind]} · arrived {dayAndTime(report.arrivedAt)}
      </span>
      <h1 class="govuk-heading-l">Is this real?</h1>
      <ToldView told={report.told} />
      <Judged report={report} />
      {report.state === 'waiting' ? (
        <p class="govuk-body">It is on its way to the desk.</p>
      ) : (
        <Form>
          <Button name="button" value="real">
            This is real: send it to the desk
          </Button>
          {report.state === 'likely-junk' && (
            <>
              <JunkFields typed={typed} error={(field) => errorFor(refusals, SAY_JUDGED, field)} />
              <Button variant="secondary" name="button" value="junk">
                This is junk: keep it as that
              </Button>
            </>
          )}
        </Form>
      )}
    </QuestionPage>
  )
}

function Judged({ report }: { report: KeptReport }) {
  const { junkCode, junkWords, judgedByName, judgedAt } = report
  if (!junkCode || !judgedAt) return null
  return (
    <p class="govuk-body">
      {judgedByName} found it to be junk, {dayAndTime(judgedAt)}: {JUNK_WORDS[junkCode]}.{' '}
      <span class="kith-typed">{junkWords}</span>
    </p>
  )
}
