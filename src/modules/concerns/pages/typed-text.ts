import { type Body, textOf } from '../../../platform/http/body.js'

/** A text as it was typed; '' where it holds nothing but space. */
export function typedText(body: Body, name: string): string {
  const text = textOf(body, name)
  return text.trim() === '' ? '' : text
}

/** One line: a name or an identifier. Space at its ends is dropped. */
export function typedLine(body: Body, name: string): string {
  return textOf(body, name).trim()
}

/** Fields as a form would have sent them, so that what is stored and what was typed are shown by the same view. */
export function bodyOf(fields: Readonly<Record<string, string | readonly string[] | null | undefined>>): Body {
  const kept = Object.entries(fields).map(([name, value]): [string, string | readonly string[]] => [name, value ?? ''])
  return { fields: Object.fromEntries(kept), files: {} }
}
