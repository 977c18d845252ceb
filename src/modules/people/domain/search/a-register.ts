import { type CalendarDate, parseCalendarDate } from '../../../../kernel/calendar-date.js'
import { expandQuery } from './expand-query.js'
import { nameTokens } from './name-tokens.js'
import { parseQuery } from './parse-query.js'
import { type Ranked, rank } from './rank.js'
import { datesToLookUp } from './typed-date.js'
import { Vocabulary } from './vocabulary.js'

export type Registered = { name: string; tokenIds: readonly number[]; bornOn: CalendarDate | null }

/** A register of people in memory, for tests: looks words and dates up by equality, as the database does. */
export function aRegister(people: readonly { name: string; bornOn?: string }[]) {
  const vocabulary = new Vocabulary<number>()
  const idOf = (token: string) => {
    const id = vocabulary.idOf(token) ?? vocabulary.size
    vocabulary.add(token, id)
    return id
  }
  const registered = people.map(
    ({ name, bornOn = '' }): Registered => ({
      name,
      tokenIds: nameTokens(name).map(idOf),
      bornOn: parseCalendarDate(bornOn) ?? null,
    }),
  )
  return {
    vocabulary,
    search(text: string): Ranked<Registered>[] {
      const query = parseQuery(text)
      const expanded = expandQuery(query, vocabulary)
      const ids = new Set(expanded.tokenIds)
      const dates = new Set(datesToLookUp(query.dates))
      const found = registered.filter(
        ({ tokenIds, bornOn }) => tokenIds.some((id) => ids.has(id)) || (bornOn !== null && dates.has(bornOn)),
      )
      return rank(expanded, found)
    },
  }
}
