import type { Field, HtmlForm } from '../support/read-html.js'

/** What is written into every box for words. */
export const WRITTEN = 'Older people wait by the gate every Friday.'
/** How many of a question’s answers are tried. */
const ANSWERS = 6

/**
 * A form as it would be sent: with nothing filled in, then filled in, once for each answer to its first question. `known`
 * are the values that only the site could have told.
 */
export function fillings({ fields }: HtmlForm, known: ReadonlyMap<string, string>): URLSearchParams[] {
  const buttons = fields.filter(({ kind }) => kind === 'submit')
  const first = fields.find(({ kind }) => kind === 'radio' || kind === 'select')
  const answers = first ? choices(fields, first.name).slice(0, ANSWERS) : [undefined]
  const filled = answers.map((answer) =>
    fill(fields, known, first && answer !== undefined ? [first.name, answer] : undefined),
  )
  const empty = fields.filter(({ kind }) => kind === 'hidden').map(({ name, value }) => [name, value] as const)
  const pressed = buttons.length > 0 ? buttons : [undefined]
  return pressed.flatMap((button) =>
    [empty, ...filled].map(
      (sent) => new URLSearchParams([...sent, ...(button ? [[button.name, button.value] as const] : [])].map(pair)),
    ),
  )
}

function pair([name, value]: readonly [string, string]): [string, string] {
  return [name, value]
}

function fill(
  fields: readonly Field[],
  known: ReadonlyMap<string, string>,
  answer: readonly [string, string] | undefined,
): (readonly [string, string])[] {
  const done = new Set<string>()
  return fields.flatMap(({ name, kind, value }): (readonly [string, string])[] => {
    if (kind === 'hidden') return [[name, value]]
    if (kind === 'text' || kind === 'textarea') return [[name, value || (known.get(name) ?? wordsFor(name))]]
    if (kind === 'submit' || kind === 'file' || kind === 'password' || done.has(name)) return []
    done.add(name)
    const choice = answer?.[0] === name ? answer[1] : choices(fields, name)[0]
    return choice === undefined ? [] : [[name, choice]]
  })
}

function choices(fields: readonly Field[], name: string): string[] {
  return fields
    .filter((field) => field.name === name)
    .flatMap(({ kind, value, options }) =>
      kind === 'select' ? options.map((option) => option.value).filter((each) => each !== '') : [value],
    )
}

function wordsFor(name: string): string {
  if (/age/i.test(name)) return '14'
  if (/phone|number/i.test(name)) return '01632 960 000'
  if (/email/i.test(name)) return 'someone@example.test'
  return name === 'q' ? 'someone makes my son carry things' : WRITTEN
}
