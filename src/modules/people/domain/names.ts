import type { EntryValues } from './entry.js'

type Name = Pick<EntryValues['name'], 'kind' | 'givenNames' | 'familyName'>

export type NamesInWords = {
  /** As on the record; undefined while only an identifier is known. */
  readonly full: string | undefined
  /** What to call them in a sentence: the name they like, else the first given name. */
  readonly short: string | undefined
  readonly knownAs: string | undefined
  /** A description stands for the name: nobody knows it yet. */
  readonly isDescription: boolean
  readonly others: readonly string[]
}

/** “Given Family” with single spaces; either may be missing. */
export function nameInWords({ givenNames, familyName }: Pick<Name, 'givenNames' | 'familyName'>): string {
  return [givenNames, familyName].filter((each) => each !== '').join(' ')
}

/** What a child is called, from the names that stand, the one recorded last first. */
export function namesInWords(names: readonly Name[]): NamesInWords {
  const of = (kind: Name['kind']) => names.find((each) => each.kind === kind)
  const name = of('name')
  const known = of('known-as')
  const description = of('description')
  const knownAs = known ? nameInWords(known) : undefined
  const chosen = name ?? known ?? of('alias') ?? description
  const firstGiven = name?.givenNames.split(/\s+/)[0]
  return {
    full: chosen && nameInWords(chosen),
    short: knownAs ?? (firstGiven || (name ? nameInWords(name) : chosen && nameInWords(chosen))),
    knownAs,
    isDescription: chosen !== undefined && chosen === description,
    others: names.filter((each) => each.kind === 'alias' || each.kind === 'former').map(nameInWords),
  }
}
