import { type Body, textOf } from '../../../platform/http/body.js'

/** The version of what was on the page; a number that nothing has when it is not given. */
export function seenIn(body: Body, name: string): number {
  const text = textOf(body, name)
  return /^\d{1,9}$/.test(text) ? Number(text) : -1
}
