import type { VNode } from 'preact'
import { BackLink } from '../components/back-link.js'
import { Breadcrumbs } from '../components/breadcrumbs.js'
import { Button } from '../components/button.js'
import { Details } from '../components/details.js'
import { InsetText } from '../components/inset-text.js'
import { NotificationBanner } from '../components/notification-banner.js'
import { Pagination } from '../components/pagination.js'
import { Panel } from '../components/panel.js'
import { SummaryList } from '../components/summary-list.js'
import { Table } from '../components/table.js'
import { Tag } from '../components/tag.js'
import { TaskList } from '../components/task-list.js'
import { WarningText } from '../components/warning-text.js'
import { Sheet } from '../kith/sheet.js'
import { FormGallery } from './form-gallery.js'

/** GOV.UK's components in our colours. */
export function GovukGallery(): VNode {
  return (
    <div class="kith-stack kith-gap">
      <NotificationBanner text="Jo Pemberton decided this two minutes ago: assessment." />
      <NotificationBanner kind="success" titleId="success-title" title="Done">
        <p class="govuk-notification-banner__heading">The return is recorded.</p>
        <p class="govuk-body">Open Door has been asked to offer an interview by Wednesday 6:40pm.</p>
      </NotificationBanner>
      <Panel title="Thank you. We have your concern about Maisie." headingLevel={2}>
        Someone will decide what happens next by 5pm tomorrow, and we will tell you. Your reference is{' '}
        <span class="kith-nowrap">NM-4K7-2P9</span>.
      </Panel>
      <div class="kith-cols kith-cols--half">
        <Ways />
        <Lists />
      </div>
      <FormGallery />
    </div>
  )
}

function Ways() {
  return (
    <Sheet id="ways-h" title="Buttons and ways on">
      <BackLink href="#main" />
      <Breadcrumbs items={[{ text: 'Children', href: '#' }, { text: 'Callum Thorsby', href: '#' }, { text: 'Plan' }]} />
      <div class="kith-actions">
        <Button>Save and continue</Button>
        <Button variant="secondary">Add another</Button>
        <Button variant="warning">Remove this person</Button>
        <Button disabled>Send</Button>
        <Button href="#main" isStart>
          Start
        </Button>
      </div>
      <div class="kith-gap-s" />
      <Details summary="What happens to what you write">
        <p class="govuk-body">It is kept exactly as you write it.</p>
      </Details>
      <InsetText>Two children you work with go there.</InsetText>
      <WarningText>A child under 13 is never at the lowest level.</WarningText>
      <p class="govuk-body">
        <Tag>Draft</Tag> <Tag colour="grey">Not started</Tag> <Tag colour="green">Agreed</Tag>{' '}
        <Tag colour="red">Withdrawn</Tag>
      </p>
      <Pagination
        previous={{ href: '#1' }}
        next={{ href: '#3' }}
        pages={[{ number: 1, href: '#1' }, { number: 2, href: '#2', current: true }, 'gap', { number: 9, href: '#9' }]}
      />
      <Pagination label="Meetings" previous={{ href: '#1', label: 'Eskerby, 17 November' }} next={{ href: '#3' }} />
    </Sheet>
  )
}

function Lists() {
  return (
    <Sheet id="lists-h" title="Lists and tables">
      <SummaryList
        rows={[
          { key: 'Name', value: 'Maisie Dunmore', actions: [{ text: 'Change', href: '#', about: 'name' }] },
          { key: 'Born', value: '14 May 2013' },
          {
            key: 'Lives with',
            value: 'Her aunt, Harrowmere',
            actions: [
              { text: 'Change', href: '#', about: 'where she lives' },
              { text: 'Remove', href: '#', about: 'where she lives' },
            ],
          },
        ]}
      />
      <SummaryList
        card={{ title: 'Lead contact', headingLevel: 3, actions: [{ text: 'Remove', href: '#' }] }}
        rows={[{ key: 'Name', value: 'Helen Achterberg' }]}
      />
      <TaskList
        tasks={[
          { title: 'What was seen', href: '#', status: { text: 'Completed' } },
          {
            title: 'What Maisie says',
            href: '#',
            hint: 'In her own words',
            status: { tag: 'Part done', colour: 'blue' },
          },
          { title: 'Send', status: { text: 'Cannot start yet', cannotStartYet: true } },
        ]}
      />
      <Table
        caption="Return interviews"
        captionSize="s"
        firstCellIsHeader
        columns={[{ text: 'Month' }, { text: 'Offered', numeric: true }, { text: 'Held', numeric: true }]}
        rows={[
          ['August', { text: 21, numeric: true }, { text: 14, numeric: true }],
          ['September', { text: 18, numeric: true }, { text: 9, numeric: true }],
        ]}
      />
    </Sheet>
  )
}
