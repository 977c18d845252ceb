import type { VNode } from 'preact'
import { type CalendarDate, dayOf } from '../../../../kernel/calendar-date.js'
import { classes } from '../../../../web/components/props.js'
import { fullDay } from '../../../../web/format.js'
import { Shape } from '../../../../web/kith/shapes.js'
import { standingOf } from '../../domain/edition.js'
import { type OpenState, openState } from '../../domain/opening-hours.js'
import type { ServiceContent } from '../../domain/service-content.js'
import { OPEN_SHAPES, openWords } from './open-words.js'
import { headlineOf } from './service-contacts.js'
import type { Shown } from './shown.js'

/** Whether it answers now, by a word and a shape. Paper cannot know: there its hours stand instead. */
export function OpenLine({ service, shown }: { service: ServiceContent; shown: Shown }): VNode {
  if (shown.isForPrint) return <p>{service.hours.words}</p>
  const { state } = stateOf(service, shown)
  const isOpen = state === 'open' || state === 'always'
  return (
    <p class={classes('kith-open', !isOpen && 'kith-open--shut')}>
      <Shape name={OPEN_SHAPES[state]} />
      {stateWords(service, shown)}
    </p>
  )
}

/** “Open now, until 5pm”, “Closed for the time being”. */
export function stateWords(service: ServiceContent, shown: Shown): string {
  if (service.status === 'active') return openWords(stateOf(service, shown), shown.now)
  return service.status === 'temporarily closed' ? 'Closed for the time being' : 'This service has closed'
}

/** The hours of a service that is not there do not count. */
function stateOf({ status, hours }: ServiceContent, { now, edition }: Shown): OpenState {
  return status === 'active' ? openState(hours, now, edition.isBankHoliday) : { state: 'closed', opens: undefined }
}

/** Said wherever its number stands, until a person has found it right again. */
export function CheckWarning({ service, shown }: { service: ServiceContent; shown: Shown }): VNode | null {
  const standing = standingOf(service, dayOf(shown.now))
  if (standing === 'current') return null
  const what = headlineOf(service) ? 'number' : 'service'
  return (
    <p class="kith-help__due">
      <Shape name="triangle" />
      {standing === 'unverified' ? `We have not checked this ${what} yet` : `This ${what} is due for a check`}
    </p>
  )
}

/** “Checked 2 November 2026.” Undefined while nobody has. */
export function checkedWords({ verified }: ServiceContent): string | undefined {
  return verified ? `Checked ${fullDay(verified.on as CalendarDate)}.` : undefined
}

/** Its hours in words, unless the line above says the same. */
export function hoursWords({ hours }: ServiceContent): string | undefined {
  return hours.kind === 'unknown' && hours.words.startsWith('We have not checked its hours yet')
    ? undefined
    : hours.words
}
