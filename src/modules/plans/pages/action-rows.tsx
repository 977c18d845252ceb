import type { VNode } from 'preact'
import { type CalendarDate, dayOf } from '../../../kernel/calendar-date.js'
import { dayFrom, sentence } from '../../../web/format.js'
import { AgencyTag } from '../../../web/kith/agency-tag.js'
import { Clock, type ClockProps } from '../../../web/kith/clock.js'
import { StackTable } from '../../../web/kith/stack-table.js'
import type { DescribedClock } from '../../clocks/index.js'
import { type Action, isOverdue } from '../domain/action.js'
import { EFFECT_WORDS, STATUS_WORDS } from './words.js'

export type ClocksByAction = ReadonlyMap<string, Pick<DescribedClock, 'state' | 'text'>>

/** The clocks of actions, by action. */
export function clocksByAction(clocks: readonly DescribedClock[]): ClocksByAction {
  return new Map(clocks.filter((each) => each.rule === 'action-due').map((each) => [each.thingId, each]))
}

/** When an open action is due, by its clock; by its day where the clock was stopped. */
export function dueClock(action: Action, clocks: ClocksByAction, now: Date): ClockProps {
  const clock = clocks.get(action.id)
  if (clock) return { state: clock.state, words: clock.text }
  const today = dayOf(now)
  const day = dayFrom(today, action.dueOn)
  return isOverdue(action, today)
    ? { state: 'over', words: `Was due on ${day}` }
    : { state: 'in-time', words: `By ${day}` }
}

export function Owner({ action }: { action: Pick<Action, 'ownerName' | 'ownerAgencyName'> }): VNode {
  return (
    <>
      {action.ownerName} <AgencyTag>{action.ownerAgencyName}</AgencyTag>
    </>
  )
}

type Rows = {
  caption: string
  captionHidden?: boolean
  actions: readonly Action[]
  clocks: ClocksByAction
  hrefOf: (action: Action) => string
  now: Date
}

/** Who does what by when. */
export function OpenActions({ caption, captionHidden, actions, clocks, hrefOf, now }: Rows): VNode {
  return (
    <StackTable
      caption={caption}
      captionHidden={captionHidden ?? false}
      columns={[{ text: 'Action', isHeader: true }, { text: 'Who' }, { text: 'By when' }]}
      rows={actions.map((action) => [
        <a class="govuk-link" href={hrefOf(action)}>
          {action.words}
        </a>,
        <Owner action={action} />,
        <Clock {...dueClock(action, clocks, now)} />,
      ])}
    />
  )
}

/** What became of those that ended. */
export function EndedActions({ caption, actions, hrefOf, now }: Omit<Rows, 'clocks'>): VNode {
  return (
    <StackTable
      caption={caption}
      columns={[{ text: 'Action', isHeader: true }, { text: 'Who' }, { text: 'What became of it' }]}
      rows={actions.map((action) => [
        <a class="govuk-link" href={hrefOf(action)}>
          {action.words}
        </a>,
        <Owner action={action} />,
        endedWords(action, dayOf(now)),
      ])}
    />
  )
}

/** “Done on 3 March. The risk is lower.” */
export function endedWords(action: Action, today: CalendarDate): string {
  const on = action.endedOn ? `, ${dayFrom(today, action.endedOn)}` : ''
  const effect = action.effect ? ` ${sentence(EFFECT_WORDS[action.effect])}.` : ''
  return `${STATUS_WORDS[action.status]}${on}.${effect}`
}
