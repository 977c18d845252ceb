import { Sheet } from '../../../web/kith/sheet.js'
import type { TodayPanelProvider } from '../../records/index.js'
import { listMyConcerns } from '../queries/my-concerns.query.js'
import { inShort, whatBecame } from '../pages/mine/mine-words.js'

const SHOWN = 4

/** On everyone's Today: raising a concern is never more than one step away, and what became of one's own is here. */
export const raisePanel: TodayPanelProvider = {
  order: 30,
  permission: 'concerns:raise',
  async load(tx, by) {
    const { concerns } = await listMyConcerns(tx, by, { limit: SHOWN })
    return (
      <Sheet id="worried" title="Worried about a child?" size="s">
        <p class="govuk-body">
          <a class="govuk-link" href="/concerns/new">
            Raise a concern
          </a>
          . You do not have to be sure.
        </p>
        {concerns.length > 0 && (
          <>
            <h3 class="govuk-heading-s">The concerns you raised</h3>
            <ul class="kith-plain">
              {concerns.map((each) => (
                <li>
                  <a
                    class="govuk-link"
                    href={each.state === 'draft' ? `/concerns/${each.recordId}` : `/concerns/${each.recordId}/outcome`}
                  >
                    {each.about.length > 0 ? inShort(each.about) : each.reference}
                  </a>
                  <p class="kith-meta">{each.state === 'draft' ? 'Not sent yet' : whatBecame(each, by.now)}</p>
                </li>
              ))}
            </ul>
            <p class="govuk-body kith-gap-s">
              <a class="govuk-link" href="/concerns/mine">
                All of them
              </a>
            </p>
          </>
        )}
      </Sheet>
    )
  },
}
