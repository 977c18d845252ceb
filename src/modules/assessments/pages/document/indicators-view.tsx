import type { VNode } from 'preact'
import type { IndicatorsAnswer } from '../../domain/answers.js'
import type { Slot } from '../../domain/slots.js'
import type { AssessmentPage } from '../../queries/assessment-page.query.js'
import { byStrand } from '../section/by-strand.js'
import { Typed } from '../typed.js'

/** The signs that were marked, under the kind of harm they belong to. */
export function IndicatorsView({
  slot: { section },
  answer,
  page,
}: {
  slot: Slot
  answer: IndicatorsAnswer
  page: AssessmentPage
}): VNode {
  if (section.type !== 'indicators') throw new Error('Signs are answered in a section of signs')
  const seen = new Set(answer.seen)
  const groups = byStrand(
    section.indicators.filter((each) => seen.has(each.code)),
    page.strandLabels,
  )
  return (
    <>
      {groups.length === 0 && <p class="govuk-body">None of these was marked.</p>}
      {groups.map(({ label, indicators }) => (
        <>
          {label && <p class="kith-meta">{label}</p>}
          <ul class="govuk-list govuk-list--bullet">
            {indicators.map((each) => (
              <li>{each.label}</li>
            ))}
          </ul>
        </>
      ))}
      {answer.notes.trim() !== '' && <Typed text={answer.notes} />}
    </>
  )
}
