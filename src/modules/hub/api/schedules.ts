import { DAYS, type Hours, type ServiceContent, type Weekday } from '../domain/service-content.js'
import type { FeedSchedule } from './feed-types.js'
import type { Ids } from './stable-id.js'

/** When something is open in a week, in minutes from the start of a day; past 1440 it goes on into the next. */
export type Slot = { readonly days: readonly Weekday[]; readonly opens: number; readonly closes: number }

const A_DAY = 1440
const LOCAL = 'Times are local time in England.'
const WHOLE_DAY = 'Open for the whole day: it does not close at midnight.'
const PAST_MIDNIGHT = 'It closes on the day after it opens.'
const ON_BANK_HOLIDAYS = {
  'as-usual': 'Open on bank holidays as usual.',
  closed: 'Closed on bank holidays.',
  unknown: 'Nobody has checked its hours on bank holidays.',
} as const

export function slotsOf(hours: Hours): readonly Slot[] {
  switch (hours.kind) {
    case 'unknown':
      return []
    case 'always':
      return [{ days: DAYS, opens: 0, closes: A_DAY }]
    case 'weekly':
      return hours.spans.map(({ days, opens, closes }) => ({
        days,
        opens: minutes(opens),
        closes: minutes(closes) + (closes <= opens ? A_DAY : 0),
      }))
  }
}

/** What is not known stands in words, and in no field that a machine would reckon with. */
export function schedulesOf({ key, hours }: ServiceContent, serviceId: string, ids: Ids): FeedSchedule[] {
  const common = (index: number) => ({
    id: ids(`service/${key}/schedule/${index}`),
    service_id: serviceId,
    description: hours.words,
  })
  if (hours.kind === 'unknown') return [common(0)]
  const holidays = hours.kind === 'weekly' ? [ON_BANK_HOLIDAYS[hours.bankHolidays]] : []
  return slotsOf(hours).map(({ days, opens, closes }, index) => {
    const isWholeDay = closes - opens === A_DAY && opens === 0
    const night = isWholeDay ? [WHOLE_DAY] : closes >= A_DAY ? [PAST_MIDNIGHT] : []
    return {
      ...common(index),
      freq: 'WEEKLY',
      interval: 1,
      byday: DAYS.filter((day) => days.includes(day)).join(','),
      opens_at: clock(opens),
      closes_at: isWholeDay ? '23:59' : clock(closes % A_DAY),
      notes: [LOCAL, ...night, ...holidays].join(' '),
    }
  })
}

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}

function clock(at: number): string {
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
}
