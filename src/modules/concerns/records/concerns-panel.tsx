import { dayOf } from '../../../kernel/calendar-date.js'
import { dayFrom } from '../../../web/format.js'
import { Sheet } from '../../../web/kith/sheet.js'
import { recordsOfOne } from '../../people/index.js'
import type { RecordPanelProvider } from '../../records/index.js'
import { excerpt } from '../domain/excerpt.js'
import { concernsAbout } from '../queries/concerns-about.query.js'

const SHOWN = 3
const EXCERPT = 140

/** The latest concerns about a child: why the work began, for as long as nobody has assessed it. */
export const concernsPanel: RecordPanelProvider = {
  recordKind: 'child',
  slot: 'side',
  order: 30,
  part: 'summary',
  async load(tx, by, hold) {
    const { all } = await recordsOfOne(tx, hold.recordId)
    const abouts = await concernsAbout(tx, by, all)
    if (abouts.length === 0) return undefined
    return (
      <Sheet id="concerns-heading" title="Concerns" size="s">
        <ul class="kith-plain">
          {abouts.slice(0, SHOWN).map((about) => (
            <li>
              <b>{about.outcomeLabel}</b>
              {about.account && <p class="govuk-body">{excerpt(about.account.whatSeen, EXCERPT)}</p>}
              <p class="kith-meta">
                Raised by {about.raisedByAgency}, {dayFrom(dayOf(by.now), dayOf(about.sentAt))} · {about.reference}
              </p>
            </li>
          ))}
        </ul>
        {abouts.length > SHOWN && <p class="kith-meta">{abouts.length - SHOWN} earlier, in what has happened.</p>}
      </Sheet>
    )
  },
}
