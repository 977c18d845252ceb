import { type CalendarDate, dayOf } from '../../../kernel/calendar-date.js'
import { dayFrom, dayRange } from '../../../web/format.js'
import type { PastAllocation, PastCover } from '../queries/history.query.js'

/** “Given to Nadia Rahman”, “Handed over to Sam Okafor”. */
export function givenWords({ previousId, workerName }: Pick<PastAllocation, 'previousId' | 'workerName'>): string {
  return previousId ? `Handed over to ${workerName}` : `Given to ${workerName}`
}

/** What was written when a child was given: why, and what the worker must know. */
export function givenText({
  workerTitle,
  teamName,
  reason,
  note,
}: Pick<PastAllocation, 'workerTitle' | 'teamName' | 'reason' | 'note'>): string {
  const who = [workerTitle, teamName].filter(Boolean).join(', ')
  return [who && `${who}.`, reason, note && `To know: ${note}`].filter(Boolean).join('\n')
}

export function endedWords({ endedHow, workerName }: Pick<PastAllocation, 'endedHow' | 'workerName'>): string {
  return endedHow === 'finished'
    ? `Work with ${workerName} finished`
    : `Taken back from ${workerName}, waiting for a worker`
}

export function coverWords({ workerName, fromOn, untilOn, endedAt }: PastCover): string {
  const days = `${workerName} covers, ${dayRange(fromOn, untilOn)}`
  return endedAt && dayOf(endedAt) <= untilOn ? `${days}; ended early` : days
}

/** “until 27 March”, “from 24 to 27 March”. */
export function coverDays(fromOn: CalendarDate, untilOn: CalendarDate, today: CalendarDate): string {
  return fromOn <= today
    ? `until ${dayFrom(today, untilOn)}`
    : `from ${dayFrom(today, fromOn)} until ${dayFrom(today, untilOn)}`
}
