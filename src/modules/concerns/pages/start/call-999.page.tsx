import { definePage, show } from '../../../../platform/http/page.js'
import { Button } from '../../../../web/components/button.js'
import { WarningText } from '../../../../web/components/warning-text.js'
import { EmergencyBanner } from '../../../../web/emergency-banner.js'
import { QuestionPage } from '../../../../web/question-page.js'
import { nextFrom } from '../raise/raise-page.js'
import type { RecordId } from '../../../../kernel/ids.js'

/** Someone said that a child is in danger: the call comes before the form. */
export const callPage = definePage({
  path: '/concerns/:recordId/call-999',
  permission: 'concerns:raise',
  audit: 'concerns.call-first-viewed',
  record: { param: 'recordId', part: 'referral' },
  get: ({ params }) =>
    show(
      <QuestionPage
        title="Call 999 now"
        back={`/concerns/${params.recordId}/danger`}
        strip={<EmergencyBanner />}
        withoutNavigation
      >
        <h1 class="govuk-heading-l">Call 999 now</h1>
        <WarningText>
          Say that a child is in danger, where, and who is with them. Stay with the child if it is safe.
        </WarningText>
        <p class="govuk-body">
          Then come back and go on here. What you have written is kept, and the screening desk reads it as soon as you
          send it. It does not replace the call.
        </p>
        <div class="kith-actions">
          <Button href={nextFrom(params.recordId as RecordId, 'danger')}>I have called, go on</Button>
        </div>
      </QuestionPage>,
    ),
})
