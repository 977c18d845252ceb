import { Sheet } from '../../../../web/kith/sheet.js'
import { listOpenings } from '../../../access/index.js'
import type { TodayPanelProvider } from '../../domain/providers.js'

const MOST_COUNTED = 20

/** On a Caldicott guardian’s Today: how many records were opened with a reason and wait for review. It names nobody. */
export const openingsPanel: TodayPanelProvider = {
  order: 5,
  permission: 'records:review-openings',
  async load(tx, by) {
    const { length } = await listOpenings(tx, by, { reviewed: false, limit: MOST_COUNTED + 1 })
    if (length === 0) return undefined
    return (
      <Sheet id="openings-heading" title="Openings to review">
        <p class="govuk-body">
          {length === 1 && 'Someone opened a record with a reason.'}
          {length > 1 && length <= MOST_COUNTED && `Records were opened with a reason ${length} times.`}
          {length > MOST_COUNTED && `Records were opened with a reason more than ${MOST_COUNTED} times.`}
        </p>
        <a class="govuk-link" href="/openings">
          Review what was opened and why
        </a>
      </Sheet>
    )
  },
}
