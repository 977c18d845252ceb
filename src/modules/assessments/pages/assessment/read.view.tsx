import type { VNode } from 'preact'
import { NextStrip } from '../../../../web/kith/next-strip.js'
import type { DescribedClock } from '../../../clocks/index.js'
import type { RecordHead } from '../../../records/index.js'
import { mayMove } from '../../domain/assessment.js'
import type { AssessmentPage } from '../../queries/assessment-page.query.js'
import { DocumentView } from '../document/document.view.js'
import { assessmentPath, listPath } from '../paths.js'
import { RecordFrame } from '../record-frame.js'
import { STATE_WORDS } from '../words.js'

type Props = {
  head: RecordHead
  page: AssessmentPage
  clock: DescribedClock | undefined
  mayWrite: boolean
  mayAuthorise: boolean
  now: Date
}

/** What an assessment says, and what may be done with it. */
export function ReadView({ head, page, clock, mayWrite, mayAuthorise, now }: Props): VNode {
  const { assessment, template } = page
  return (
    <RecordFrame head={head} title={template.title}>
      {mayAuthorise && assessment.state === 'submitted' && (
        <div class="kith-gap">
          <NextStrip
            what="Authorise the assessment, or give it back"
            clock={clock && { state: clock.state, words: clock.text }}
            meta={`${assessment.authorName} wrote it.`}
            button={{ text: 'Decide', href: assessmentPath(assessment, 'authorise') }}
          />
        </div>
      )}
      <div class="kith-sheet__head kith-gap">
        <h2 class="govuk-heading-m">{STATE_WORDS[assessment.state]}</h2>
        <ul class="kith-plain kith-row">
          <li>
            <a class="govuk-link" href={assessmentPath(assessment, 'print')}>
              Print
            </a>
          </li>
          {mayWrite && assessment.state === 'agreed' && (
            <li>
              <a class="govuk-link" href={`${listPath(assessment.recordId)}/new?from=${assessment.id}`}>
                Review it: start a new one from this
              </a>
            </li>
          )}
          {mayAuthorise && assessment.state === 'authorised' && (
            <li>
              <a class="govuk-link" href={assessmentPath(assessment, 'authorise')}>
                Give it back
              </a>
            </li>
          )}
          {mayWrite && mayMove(assessment, 'strike-out') && (
            <li>
              <a class="govuk-link" href={assessmentPath(assessment, 'strike-out')}>
                Strike it out
              </a>
            </li>
          )}
        </ul>
      </div>
      <DocumentView page={page} now={now} />
    </RecordFrame>
  )
}
