import { type CalendarDate, calendarDate, dayOf } from '../../../kernel/calendar-date.js'
import { type Body, dateOf, textOf } from '../../../platform/http/body.js'

export type TypedDay = ReturnType<typeof dateOf>

/** The day that was typed, or what is wrong with it. */
export function dayIn(body: Body, name: string): CalendarDate | 'missing' | 'not-real' {
  const { day, month, year } = dateOf(body, name)
  if ([day, month, year].every((each) => each.trim() === '')) return 'missing'
  const [date, monthNumber, fullYear] = [day, month, year].map((each) =>
    /^\d{1,4}$/.test(each.trim()) ? Number(each) : NaN,
  )
  return calendarDate(fullYear ?? NaN, monthNumber ?? NaN, date ?? NaN) ?? 'not-real'
}

export function isDay(read: CalendarDate | 'missing' | 'not-real'): read is CalendarDate {
  return read !== 'missing' && read !== 'not-real'
}

/** Today, in the three boxes of a date. */
export function typedToday(now: Date): TypedDay {
  const [year = '', month = '', day = ''] = dayOf(now).split('-')
  return { day: String(Number(day)), month: String(Number(month)), year }
}

/** The version of what was on the page; a number that nothing has when it is not given. */
export function seenIn(body: Body, name: string): number {
  const text = textOf(body, name)
  return /^\d{1,9}$/.test(text) ? Number(text) : -1
}

/** The first of a group's fields where the field of a refusal is not the control itself. */
export function errorsFrom<Code extends string>(
  refusals: readonly { readonly code: Code; readonly field?: string | undefined }[],
  say: (code: Code, field: string | undefined) => string,
  dates: readonly string[] = [],
) {
  return refusals.map(({ code, field }) => ({
    text: say(code, field),
    ...(field && { href: `#${field}${dates.includes(field) ? '-day' : ''}` }),
  }))
}
