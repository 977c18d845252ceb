import type { CalendarDate } from '../../../../../kernel/calendar-date.js'
import type { Refusal } from '../../../../../kernel/outcome.js'
import type { Choice, Choices } from '../entry-question.js'
import { dayIn, lineOf, type Typed } from '../typed.js'

/** Gathers every fault of a form before answering. */
export class Faults {
  readonly list: Refusal[] = []

  add(code: string, field: string): void {
    this.list.push({ code, field })
  }

  /** A line that is needed: said with everything else that is missing, not after it. */
  neededLine(typed: Typed, name: string): string {
    const line = lineOf(typed, name)
    if (line === '') this.add('text-missing', name)
    return line
  }

  /** A day that may be left out. */
  day(typed: Typed, name: string): CalendarDate | null {
    const day = dayIn(typed, name)
    if (day === undefined) this.add('date-not-real', name)
    return day ?? null
  }

  /** A day that is needed; where it is missing the value stands in until the form is refused. */
  neededDay(typed: Typed, name: string): CalendarDate {
    const before = this.list.length
    const day = this.day(typed, name)
    if (!day && this.list.length === before) this.add('date-missing', name)
    return day ?? ('1900-01-01' as CalendarDate)
  }

  span(typed: Typed): { fromOn: CalendarDate | null; untilOn: CalendarDate | null } {
    return { fromOn: this.day(typed, 'fromOn'), untilOn: this.day(typed, 'untilOn') }
  }

  /** One of a list's codes; '' and a fault where nothing, or something that is not offered, was chosen. */
  oneOf<Code extends string>(typed: Typed, name: string, codes: readonly Code[]): Code | '' {
    const chosen = lineOf(typed, name)
    if (chosen === '') this.add('choice-missing', name)
    else if (!codes.includes(chosen as Code)) this.add('unknown-choice', name)
    return codes.includes(chosen as Code) ? (chosen as Code) : ''
  }
}

export function choicesOf(choices: Choices, list: string): readonly Choice[] {
  return choices[list] ?? []
}

export function codesOf(choices: Choices, list: string): readonly string[] {
  return choicesOf(choices, list).map((each) => each.code)
}

export function labelOf(choices: Choices, list: string, code: string): string {
  return choicesOf(choices, list).find((each) => each.code === code)?.label ?? ''
}

/** Words for the codes of a fixed list, as choices. */
export function choicesFrom<Code extends string>(words: Readonly<Record<Code, string>>): readonly Choice[] {
  return Object.entries<string>(words).map(([code, label]) => ({ code, label }))
}
