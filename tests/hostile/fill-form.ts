import { newId } from '../../src/kernel/ids.js'
import type { Field, HtmlForm } from '../support/read-html.js'

/** One submission: what is sent, and which of it is hostile text, by field. */
export type Submission = {
  readonly sent: readonly (readonly [name: string, value: string])[]
  readonly texts: ReadonlyMap<string, string>
}

/** Strings one after the other, over all forms: every field gets another one each time. */
export type Strings = { next(): string }

export function rotate(strings: readonly string[]): Strings & { readonly used: ReadonlyMap<string, number> } {
  const used = new Map<string, number>()
  let at = 0
  return {
    used,
    next() {
      const text = strings[at % strings.length] ?? ''
      at += 1
      used.set(text, (used.get(text) ?? 0) + 1)
      return text
    },
  }
}

/** Fields that take a few characters of one form only: filled well every other time, so that the rest gets through. */
const STRICT =
  /(day|month|year|age|postcode|number|count|email|phone|time|upn|nhs|code|from|until|due|asOf|bornOn|value)/i

/** How many lines of a large box carry a string each, but for every third time: some boxes take little. */
const LINES = 12

/**
 * Fills every field of a form: texts with strings, choices with another one of what they offer each time. In most
 * rounds fields of a strict form are filled as they should be.
 */
export function fillForm({ fields }: HtmlForm, round: number, strings: Strings): Submission {
  const sent: [string, string][] = []
  const texts = new Map<string, string>()
  const done = new Set<string>()
  for (const field of fields) {
    const { name, kind } = field
    if (name === '_once') sent.push([name, newId()])
    else if (kind === 'hidden') sent.push([name, field.value])
    else if (kind === 'password') sent.push([name, strings.next()])
    else if (kind === 'text' || kind === 'textarea') {
      const isStrict = kind === 'text' && STRICT.test(name)
      const text =
        isStrict && isWell(round) ? wellFormed(name) : kind === 'text' ? strings.next() : lines(strings, round)
      sent.push([name, text])
      if (!isStrict) texts.set(name, text)
    } else if (!done.has(name) && (kind === 'radio' || kind === 'select')) {
      done.add(name)
      const choices = choicesOf(fields, name)
      // The last comes first: it is often the one that asks for words.
      const choice = choices[(choices.length - 1 + round) % choices.length]
      if (choice !== undefined) sent.push([name, choice])
    } else if (kind === 'checkbox' && (choicesOf(fields, name).indexOf(field.value) + round) % 2 === 0)
      sent.push([name, field.value])
  }
  const buttons = fields.filter(({ kind }) => kind === 'submit')
  const button = buttons[round % Math.max(1, buttons.length)]
  if (button) sent.push([button.name, button.value])
  return { sent, texts }
}

function choicesOf(fields: readonly Field[], name: string): string[] {
  const same = fields.filter((field) => field.name === name)
  return same.flatMap(({ kind, value, options }) =>
    kind === 'select' ? options.map((option) => option.value).filter((each) => each !== '') : [value],
  )
}

/** Three rounds in five, out of step with the choices. */
function isWell(round: number): boolean {
  return (round * 7) % 5 < 3
}

function lines(strings: Strings, round: number): string {
  return Array.from({ length: round % 3 === 0 ? 1 : LINES }, () => strings.next()).join('\n')
}

function wellFormed(name: string): string {
  if (/day/i.test(name)) return '1'
  if (/month/i.test(name)) return '3'
  if (/year(?!Group)/i.test(name)) return '2026'
  if (/postcode/i.test(name)) return 'YO1 1AA'
  if (/email/i.test(name)) return 'someone@example.test'
  if (/age|number|count/i.test(name)) return '3'
  return ''
}
