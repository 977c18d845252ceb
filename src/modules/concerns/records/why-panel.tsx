import { dayOf } from '../../../kernel/calendar-date.js'
import { dayFrom } from '../../../web/format.js'
import { Sheet } from '../../../web/kith/sheet.js'
import { recordsOfOne } from '../../people/index.js'
import type { RecordPanelProvider } from '../../records/index.js'
import type { ScreeningOutcome } from '../../reference/index.js'
import { concernsAbout } from '../queries/concerns-about.query.js'

/** Decisions after which someone works with the child. */
const WORK_FOLLOWS: readonly ScreeningOutcome[] = ['early-help', 'assessment', 'strategy-discussion']

/** Why someone works with the child, in the reasons of the screening desk: for as long as no assessment says it. */
export const whyPanel: RecordPanelProvider = {
  recordKind: 'child',
  slot: 'why',
  order: 20,
  part: 'concern',
  async load(tx, by, hold) {
    const { all } = await recordsOfOne(tx, hold.recordId)
    const about = (await concernsAbout(tx, by, all)).find(
      (each) => WORK_FOLLOWS.includes(each.outcome) && each.account !== undefined && each.account.reasons !== '',
    )
    if (!about?.account) return undefined
    return (
      <Sheet id="why-heading" title="Why the work began">
        <p class="govuk-body kith-typed">{about.account.reasons}</p>
        {about.account.whereSeen !== '' && (
          <p class="govuk-body kith-typed">
            <b>Where:</b> {about.account.whereSeen}
          </p>
        )}
        <p class="kith-meta">
          The screening desk’s reasons for “{about.outcomeLabel}”. Written by {about.decidedByName},{' '}
          {about.decidedByAgency}, {dayFrom(dayOf(by.now), dayOf(about.decidedAt))}.
        </p>
      </Sheet>
    )
  },
}
