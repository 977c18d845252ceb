import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { Item } from './version.js'

/**
 * One named thing of a version in words, so that two versions can be compared without knowing their kind. `key` is
 * stable between versions; `group` holds things whose order among each other means something to a reader.
 */
export type Described = {
  readonly key: string
  readonly group: string
  readonly noun: string
  readonly label: string
  readonly retired: boolean
  readonly facts: readonly Fact[]
}

/** Something said of it: "review" and "every 6 weeks". A text is quoted, and not repeated when the thing is new. */
export type Fact = { readonly name: string; readonly says: string; readonly isText: boolean }

/** Describes an item, with what every item carries and the facts of its kind. */
export function describeItem(
  noun: string,
  within: string,
  item: Item,
  facts: readonly (Fact | undefined)[],
): Described {
  return {
    key: `${noun} ${within} ${item.code}`,
    group: `${noun} ${within}`,
    noun,
    label: item.label,
    retired: item.retired === true,
    facts: [
      ...facts,
      text('note', item.note),
      text('source', item.source),
      item.unverified && plain('mark', '‘unverified’'),
    ].filter((each) => each !== undefined),
  }
}

/** Describes something inside another thing, named by both: "In ‘Referral sources’: entry ‘Police’". */
export function describeWithin(
  noun: string,
  holder: Item,
  within: string,
  item: Item,
  facts: readonly (Fact | undefined)[],
): Described {
  return { ...describeItem(noun, within, item, facts), noun: `In ‘${holder.label}’: ${noun}` }
}

export function plain(name: string, says: string | number | undefined | null): Fact | undefined {
  return says === undefined || says === null ? undefined : { name, says: String(says), isText: false }
}

export function text(name: string, says: string | undefined): Fact | undefined {
  return says === undefined ? undefined : { name, says: `‘${says}’`, isText: true }
}

/** Each line of a list as a fact of its own kind, so that one line that changes is the one that is said. */
export function texts(name: string, lines: readonly string[]): Fact | undefined {
  return lines.length === 0 ? undefined : { name, says: lines.map((line) => `‘${line}’`).join(', '), isText: true }
}

export function yesNo(name: string, value: boolean | undefined): Fact {
  return { name, says: value ? 'yes' : 'no', isText: false }
}

/** A code as words: "team-manager" is "team manager". */
export function inWords(code: string): string {
  return code.replaceAll('-', ' ')
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** A day as people write it: "1 April 2024". */
export function sayDay(day: CalendarDate): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${date} ${MONTHS[Number(month) - 1]} ${year}`
}
