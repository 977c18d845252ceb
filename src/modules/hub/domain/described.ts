/** One thing that an item says: a field by its name, or a part of a page in its place. */
export type Described = {
  readonly key: string
  readonly label: string
  readonly lines: readonly string[]
  /** Stands in an order, and may be there several times. */
  readonly isPart?: boolean
}

type Said = string | number | undefined | null | false

/** A field with what it says; nothing where it says nothing. */
export function field(key: string, label: string, ...lines: readonly Said[]): Described[] {
  const said = lines.flatMap((line) =>
    line === undefined || line === null || line === false || line === '' ? [] : [`${line}`],
  )
  return said.length > 0 ? [{ key, label, lines: said }] : []
}

export function sources(given: readonly { title: string; url?: string | undefined; says: string }[]): Described[] {
  return field(
    'sources',
    'Sources',
    ...given.map(({ title, url, says }) => [title, url, says].filter(Boolean).join(', ')),
  )
}

/** As much of a text as names a part in a list. */
export function short(text: string, most = 60): string {
  return [...text].length > most ? `${[...text].slice(0, most - 1).join('')}…` : text
}
