import type { VNode } from 'preact'
import { SummaryList } from '../../../../../web/components/summary-list.js'
import { count } from '../../../../../web/format.js'
import { AdministrationFrame } from '../frame.view.js'

export function OverviewView(props: { agencies: number; teams: number; done: string | undefined }): VNode {
  return (
    <AdministrationFrame title="Administration" done={props.done}>
      <div class="kith-measure">
        <h1 class="govuk-heading-l">Administration</h1>
        <p class="govuk-body">
          Who takes part, and who may sign in. You see no child’s record from here, and nobody can give themselves a way
          to one.
        </p>
        <SummaryList
          rows={[
            {
              key: 'People',
              value: 'Who signs in, from which seats',
              actions: [
                { text: 'See', about: 'people', href: '/administration/people' },
                { text: 'Invite', about: 'someone', href: '/administration/people/invite' },
              ],
            },
            {
              key: 'Agencies',
              value: count(props.agencies, 'agency', 'agencies'),
              actions: [
                { text: 'See', about: 'agencies', href: '/administration/agencies' },
                { text: 'Add', about: 'an agency', href: '/administration/agencies/new' },
              ],
            },
            {
              key: 'Teams',
              value: count(props.teams, 'team'),
              actions: [
                { text: 'See', about: 'teams', href: '/administration/teams' },
                { text: 'Add', about: 'a team', href: '/administration/teams/new' },
              ],
            },
          ]}
        />
      </div>
    </AdministrationFrame>
  )
}
