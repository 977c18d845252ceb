import { ageOn, type CalendarDate } from '../../../kernel/calendar-date.js'
import type { EntryValues } from './entry.js'

export type Age = {
  /** In whole years; the lower end where only a range is known. */
  readonly years: number
  readonly to: number
  readonly isCertain: boolean
}

/** How old someone is on a day. A guessed age grows with the years since it was guessed. */
export function ageFrom(birth: EntryValues['birth'], today: CalendarDate): Age | undefined {
  if (birth.bornOn) {
    const years = ageOn(birth.bornOn, today)
    return { years, to: years, isCertain: birth.certainty === 'known' }
  }
  if (birth.ageFrom === null || birth.ageTo === null || birth.asOf === null) return undefined
  const since = Math.max(0, ageOn(birth.asOf, today))
  return { years: birth.ageFrom + since, to: birth.ageTo + since, isCertain: false }
}

/** “14”, “about 14”, “13 to 15”. */
export function ageInWords(age: Age): string {
  if (age.to !== age.years) return `${age.years} to ${age.to}`
  return age.isCertain ? String(age.years) : `about ${age.years}`
}
