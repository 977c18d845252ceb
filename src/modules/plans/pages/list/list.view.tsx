import type { VNode } from 'preact'
import type { Seat } from '../../../../kernel/actor.js'
import { dayOf } from '../../../../kernel/calendar-date.js'
import type { RecordId } from '../../../../kernel/ids.js'
import { Pagination } from '../../../../web/components/pagination.js'
import { Clock } from '../../../../web/kith/clock.js'
import { Empty } from '../../../../web/kith/empty.js'
import { PageHeading } from '../../../../web/kith/sheet.js'
import { StackTable } from '../../../../web/kith/stack-table.js'
import { Tabs } from '../../../../web/kith/tabs.js'
import { Layout } from '../../../../web/layout.js'
import type { Action } from '../../domain/action.js'
import { type ActionPage, LIST_STATES, type ListState, type Whose } from '../../queries/action-list.query.js'
import { type ClocksByAction, dueClock, endedWords, Owner } from '../action-rows.js'

type Props = {
  page: ActionPage
  names: ReadonlyMap<RecordId, { readonly name: string; readonly path: string }>
  clocks: ClocksByAction
  whose: Whose
  state: ListState
  isFirstPage: boolean
  seat: Seat
  now: Date
}

const STATES: Record<ListState, string> = {
  open: 'To be done',
  overdue: 'Late',
  done: 'Done',
  'not-done': 'Not done',
  superseded: 'Replaced',
}

const NOTHING: Record<ListState, string> = {
  open: 'Nothing is to be done here.',
  overdue: 'Nothing here is late.',
  done: 'Nothing here has been done yet.',
  'not-done': 'Nothing here was left undone.',
  superseded: 'Nothing here was replaced.',
}

export function ListView(props: Props): VNode {
  const { page, whose, state, seat } = props
  return (
    <Layout title="Actions">
      <PageHeading>Actions</PageHeading>
      <Tabs label="Whose actions" tabs={tabs(whose, state, seat)} />
      <nav aria-label="Which actions" class="kith-gap-s kith-noprint">
        <ul class="govuk-list kith-actions">
          {LIST_STATES.map((each) => (
            <li>
              {each === state ? (
                <b aria-current="page">{STATES[each]}</b>
              ) : (
                <a class="govuk-link" href={firstPage(whose, each)}>
                  {STATES[each]}
                </a>
              )}
            </li>
          ))}
        </ul>
      </nav>
      <div class="kith-gap-s">
        {page.actions.length === 0 ? <Empty title={NOTHING[state]} /> : <Table {...props} />}
      </div>
      {page.next && (
        <Pagination
          next={{
            href: `/actions?${new URLSearchParams({ whose, state, after: `${page.next.dueOn}_${page.next.id}` })}`,
          }}
          previous={props.isFirstPage ? undefined : { href: firstPage(whose, state), text: 'First page' }}
        />
      )}
      {!page.next && !props.isFirstPage && (
        <p class="govuk-body">
          <a class="govuk-link" href={firstPage(whose, state)}>
            Back to the first page
          </a>
        </p>
      )}
    </Layout>
  )
}

function Table({ page, names, clocks, state, now }: Props) {
  const isOpen = state === 'open' || state === 'overdue'
  return (
    <StackTable
      caption={STATES[state]}
      captionHidden
      columns={[
        { text: 'Action', isHeader: true },
        { text: 'About', phoneLabel: 'About' },
        { text: 'Who' },
        { text: isOpen ? 'By when' : 'What became of it' },
      ]}
      rows={page.actions.map((action) => [
        <a class="govuk-link" href={hrefOf(action, names)}>
          {action.words}
        </a>,
        names.get(action.recordId)?.name ?? 'A record',
        <Owner action={action} />,
        isOpen ? <Clock {...dueClock(action, clocks, now)} /> : endedWords(action, dayOf(now)),
      ])}
    />
  )
}

function hrefOf(action: Action, names: Props['names']): string {
  const path = names.get(action.recordId)?.path
  return path ? `${path}/plan/actions/${action.id}` : `/actions/${action.id}`
}

function tabs(whose: Whose, state: ListState, seat: Seat) {
  const team = seat.teamNames.length === 1 ? (seat.teamNames[0] ?? 'My team') : 'My teams'
  const tab = (value: Whose, text: string) => ({ text, href: firstPage(value, state), current: value === whose })
  return [tab('mine', 'Mine'), ...(seat.teamIds.length > 0 ? [tab('team', team)] : []), tab('agency', seat.agencyName)]
}

function firstPage(whose: Whose, state: ListState): string {
  return `/actions?${new URLSearchParams({ whose, state })}`
}
