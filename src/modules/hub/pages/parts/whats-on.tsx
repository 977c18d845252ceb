import type { VNode } from 'preact'
import { dayOf } from '../../../../kernel/calendar-date.js'
import type { Door } from './door-list.js'
import type { Shown } from './shown.js'

/** Public sessions and news for a door; on the front page of every door. Says so when there is nothing. */
export function WhatsOn({ shown, door }: { shown: Shown; door?: Door }): VNode {
  const today = dayOf(shown.now)
  const notices = shown.edition.settings.notices.filter(
    ({ doors, until }) => until >= today && (!door || doors.includes(door)),
  )
  return (
    <section aria-labelledby="whats-on">
      <h2 class="govuk-heading-s kith-gap" id="whats-on">
        What’s on
      </h2>
      {notices.length === 0 && <p class="govuk-body">Nothing is planned at the moment. New sessions are shown here.</p>}
      {notices.map(({ title, says, on, link }) => (
        <p class="govuk-body">
          {link ? (
            <a class="govuk-link" href={link} rel="noreferrer">
              {title}
            </a>
          ) : (
            <b>{title}</b>
          )}
          <br />
          {on}. {says}
        </p>
      ))}
    </section>
  )
}
