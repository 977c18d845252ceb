import type { VNode } from 'preact'
import { dayOf } from '../../../../../kernel/calendar-date.js'
import { Button } from '../../../../../web/components/button.js'
import { fullDay } from '../../../../../web/format.js'
import { Empty } from '../../../../../web/kith/empty.js'
import { StackTable } from '../../../../../web/kith/stack-table.js'
import type { Agency, Team } from '../../../data/agency.store.js'
import { AdministrationFrame } from '../frame.view.js'

type TeamsViewProps = { teams: readonly Team[]; agencies: readonly Agency[]; done: string | undefined }

export function TeamsView({ teams, agencies, done }: TeamsViewProps): VNode {
  const agencyName = (team: Team) => agencies.find((agency) => agency.id === team.agencyId)?.name ?? ''
  return (
    <AdministrationFrame title="Teams" back={{ href: '/administration', text: 'Administration' }} done={done}>
      <h1 class="govuk-heading-l">Teams</h1>
      <p class="govuk-body">
        A record can be opened to a team. Whoever joins it then sees it; whoever leaves does not.
      </p>
      <Button href="/administration/teams/new">Add a team</Button>
      {teams.length === 0 ? (
        <Empty title="There are no teams yet." />
      ) : (
        <StackTable
          caption="Teams of this partnership"
          captionHidden
          columns={[
            { text: 'Name', isHeader: true },
            { text: 'Agency', phoneLabel: 'Agency' },
            { text: 'Since when closed', phoneLabel: 'Closed' },
            { text: 'Change' },
          ]}
          rows={teams.map((team) => [
            team.name,
            agencyName(team),
            team.closedAt ? fullDay(dayOf(team.closedAt)) : 'Open',
            <a class="govuk-link" href={`/administration/teams/${team.id}`}>
              Change<span class="govuk-visually-hidden"> {team.name}</span>
            </a>,
          ])}
        />
      )}
    </AdministrationFrame>
  )
}
