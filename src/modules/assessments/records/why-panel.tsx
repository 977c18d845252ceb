import { dayOf } from '../../../kernel/calendar-date.js'
import { dayFrom } from '../../../web/format.js'
import { Sheet } from '../../../web/kith/sheet.js'
import { childHeader } from '../../people/index.js'
import type { RecordPanelProvider } from '../../records/index.js'
import { assessmentPath } from '../pages/paths.js'
import { openingOf } from '../pages/typed.js'
import { readWhy } from '../queries/why.query.js'

/** “Why we are working with Callum”: what a duty worker reads first. */
export const whyPanel: RecordPanelProvider = {
  recordKind: 'child',
  slot: 'why',
  order: 10,
  part: 'assessment',
  async load(tx, by, hold, may) {
    const why = await readWhy(tx, hold.recordId)
    if (!why) return undefined
    const { shortName } = await childHeader(tx, by, hold.recordId)
    const { assessment } = why
    return (
      <Sheet id="why-heading" title={`Why we are working with ${shortName}`}>
        <p class="govuk-body">{openingOf(why.happening)}</p>
        {why.contexts !== '' && (
          <p class="govuk-body">
            <b>Where and with whom:</b> {openingOf(why.contexts)}
          </p>
        )}
        {why.keepsSafer !== '' && (
          <p class="govuk-body">
            <b>What keeps {shortName} safer:</b> {openingOf(why.keepsSafer)}
          </p>
        )}
        {why.notKnown !== '' && (
          <p class="govuk-body">
            <b>What we do not know yet:</b> {openingOf(why.notKnown)}
          </p>
        )}
        <p class="kith-meta">
          Written by {assessment.authorName}, {dayFrom(dayOf(by.now), dayOf(why.writtenAt))}.{' '}
          {may('assessments:read') && (
            <a class="govuk-link" href={assessmentPath(assessment)}>
              Read the assessment
            </a>
          )}
        </p>
      </Sheet>
    )
  },
}
