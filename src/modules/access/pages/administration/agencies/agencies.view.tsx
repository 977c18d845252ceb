import type { VNode } from 'preact'
import { dayOf } from '../../../../../kernel/calendar-date.js'
import { Button } from '../../../../../web/components/button.js'
import { fullDay } from '../../../../../web/format.js'
import { StackTable } from '../../../../../web/kith/stack-table.js'
import type { Agency } from '../../../data/agency.store.js'
import { AGENCY_KIND_WORDS } from '../../../domain/role-words.js'
import { AdministrationFrame } from '../frame.view.js'

export function AgenciesView({ agencies, done }: { agencies: readonly Agency[]; done: string | undefined }): VNode {
  return (
    <AdministrationFrame title="Agencies" back={{ href: '/administration', text: 'Administration' }} done={done}>
      <h1 class="govuk-heading-l">Agencies</h1>
      <Button href="/administration/agencies/new">Add an agency</Button>
      <StackTable
        caption="Agencies of this partnership"
        captionHidden
        columns={[
          { text: 'Name', isHeader: true },
          { text: 'Kind', phoneLabel: 'Kind' },
          { text: 'Screening desk', phoneLabel: 'Screening desk' },
          { text: 'Since when closed', phoneLabel: 'Closed' },
          { text: 'Change' },
        ]}
        rows={agencies.map((agency) => [
          agency.name,
          AGENCY_KIND_WORDS[agency.kind],
          agency.onScreeningDesk ? 'Has a place' : 'No',
          agency.closedAt ? fullDay(dayOf(agency.closedAt)) : 'Open',
          <a class="govuk-link" href={`/administration/agencies/${agency.id}`}>
            Change<span class="govuk-visually-hidden"> {agency.name}</span>
          </a>,
        ])}
      />
    </AdministrationFrame>
  )
}
