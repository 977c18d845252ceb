/**
 * What stands after the question mark. A name that is given several times (checkboxes in a filter) joins its values with
 * commas; NUL, which the database's text does not hold, is left out.
 */
export function flat(query: unknown): Record<string, string> {
  const entries = Object.entries((query ?? {}) as Record<string, string | string[]>)
  return Object.fromEntries(
    entries.map(([name, value]) => [name, (typeof value === 'string' ? value : value.join(',')).replaceAll('\0', '')]),
  )
}
