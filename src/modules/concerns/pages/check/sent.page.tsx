import type { RecordId } from '../../../../kernel/ids.js'
import { closed, definePage, seeOther, show } from '../../../../platform/http/page.js'
import { Panel } from '../../../../web/components/panel.js'
import { EmergencyBanner } from '../../../../web/emergency-banner.js'
import { Layout } from '../../../../web/layout.js'
import { byWhen } from '../by-when.js'
import { findConcern } from '../../data/concern.store.js'

/** What happens now, and by when. */
export const sentPage = definePage({
  path: '/concerns/:recordId/sent',
  permission: 'concerns:raise',
  audit: 'concerns.confirmation-viewed',
  record: { param: 'recordId', part: 'referral' },
  async get({ work, params, now }) {
    const recordId = params.recordId as RecordId
    const concern = await work.look('concerns.confirmation-viewed', (tx, by) => findConcern(tx, by, recordId))
    if (!concern) return closed()
    if (concern.state === 'draft') return seeOther(`/concerns/${recordId}`)
    return show(
      <Layout title="Your concern has been sent" isForm strip={<EmergencyBanner />}>
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <Panel title="Thank you. We have your concern">
              Its reference is <strong>{concern.reference}</strong>
            </Panel>
            <h2 class="govuk-heading-m">What happens next</h2>
            <p class="govuk-body">
              Someone will decide what happens next {byWhen(concern.answerBy, now)}, and we will tell you. You will get
              a mail when there is news; it names nobody, and you read the news here.
            </p>
            <p class="govuk-body">
              If anything changes before then, raise another concern and give this reference. If a child is in danger,
              call 999.
            </p>
            <ul class="govuk-list">
              <li>
                <a class="govuk-link" href={`/concerns/${recordId}/outcome`}>
                  Read what you sent, and what became of it
                </a>
              </li>
              <li>
                <a class="govuk-link" href="/concerns/mine">
                  All the concerns you raised
                </a>
              </li>
            </ul>
          </div>
        </div>
      </Layout>,
    )
  },
})
