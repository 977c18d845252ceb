import type { VNode } from 'preact'
import { dayOf } from '../../../../kernel/calendar-date.js'
import type { Seat } from '../../../../kernel/actor.js'
import { type WorkingCalendar, workingDaysBetween } from '../../../../kernel/working-days.js'
import { count, dayFrom, list, sentence } from '../../../../web/format.js'
import { Empty } from '../../../../web/kith/empty.js'
import { NextStrip } from '../../../../web/kith/next-strip.js'
import { PageHeading, Sheet } from '../../../../web/kith/sheet.js'
import { StackTable } from '../../../../web/kith/stack-table.js'
import { Layout } from '../../../../web/layout.js'
import type { Waiting, WaitingPage } from '../../queries/waiting.query.js'
import type { AtWork } from '../../queries/workers.query.js'
import { askedWords } from '../asked-words.js'

type Props = {
  page: WaitingPage
  people: readonly AtWork[]
  calendar: WorkingCalendar
  seat: Seat
  isFirstPage: boolean
  now: Date
}

/** Who has waited longest is on top, with the one solid button. */
export function AllocationsView({ page, people, calendar, seat, isFirstPage, now }: Props): VNode {
  const { waiting, next } = page
  const first = isFirstPage ? waiting[0] : undefined
  const place = seat.teamNames.length > 0 ? list(seat.teamNames) : seat.agencyName
  return (
    <Layout title="Allocations">
      <PageHeading beside={place}>Allocations</PageHeading>
      {first && (
        <NextStrip
          label="First"
          what={`Find a worker for ${first.child.name}`}
          meta={`${askedWords(first)} ${waitWords(first, calendar, now)}`}
          button={{ text: 'Choose a worker', href: `/children/${first.recordId}/allocate` }}
        />
      )}
      <div class="kith-cols kith-cols--wide-side kith-gap-s">
        <Sheet id="waiting-heading" title="Waiting for a worker" beside={shown(page)}>
          {waiting.length === 0 ? (
            <Empty title={isFirstPage ? 'Every child of your team has a worker.' : 'Nobody else waits.'} />
          ) : (
            <StackTable
              caption="Children who wait for a worker, longest first"
              captionHidden
              columns={[{ text: 'Child', isHeader: true }, { text: 'Why' }, { text: 'Waiting' }, { text: 'Do' }]}
              rows={waiting.map((each) => [
                <>
                  <a class="govuk-link" href={`/children/${each.recordId}`}>
                    {each.child.name}
                  </a>
                  <p class="kith-meta">{aboutWords(each)}</p>
                </>,
                askedWords(each),
                waitWords(each, calendar, now),
                <a class="govuk-link" href={`/children/${each.recordId}/allocate`}>
                  Choose a worker<span class="govuk-visually-hidden">: {each.child.name}</span>
                </a>,
              ])}
            />
          )}
          {next && (
            <p class="govuk-body">
              <a
                class="govuk-link"
                href={`/allocations?after=${encodeURIComponent(`${next.since.toISOString()}_${next.waitId}`)}`}
              >
                Those who have waited less
              </a>
            </p>
          )}
        </Sheet>
        {isFirstPage && (
          <Sheet id="people-heading" title="Who works with whom">
            {people.length === 0 ? (
              <Empty title="Nobody in your agency works with a child yet." />
            ) : (
              <ul class="kith-plain">
                {people.map((person) => (
                  <li>
                    <b>{person.name}</b>
                    <p class="kith-meta">
                      {person.teamName ?? person.title} · {count(person.children, 'child', 'children')}
                    </p>
                    {person.hasLeft && <p class="kith-meta">Their seat has ended: nobody does this work.</p>}
                    <a class="govuk-link" href={`/allocations/leaving/${person.seatId}`}>
                      {person.hasLeft ? 'Give their work to others' : 'Move their work: leaving, or away for long'}
                      <span class="govuk-visually-hidden">: {person.name}</span>
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </Sheet>
        )}
      </div>
    </Layout>
  )
}

function shown({ waiting, next }: WaitingPage) {
  if (waiting.length === 0) return null
  const words = count(waiting.length, 'child', 'children')
  return <span class="kith-meta">{next ? `First ${words}` : sentence(words)}</span>
}

function aboutWords({ child }: Waiting): string {
  return [child.ageWords && `${child.ageWords} years`, child.school].filter(Boolean).join(' · ')
}

/** “Since today”, “Three working days, since 2 March”. */
export function waitWords(
  { waitingSince }: Pick<Waiting, 'waitingSince'>,
  calendar: WorkingCalendar,
  now: Date,
): string {
  const [from, today] = [dayOf(waitingSince), dayOf(now)]
  if (from === today) return 'Since today'
  const days = workingDaysBetween(from, today, calendar)
  return `${sentence(count(days, 'working day'))}, since ${dayFrom(today, from)}`
}
