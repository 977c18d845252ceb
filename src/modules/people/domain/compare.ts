import type { EntryKind, EntryValues } from './entry.js'
import { nameInWords } from './names.js'
import { nameTokens } from './search/name-tokens.js'
import { dateMatch } from './search/typed-date.js'

/** What two entries for one person say of one thing. */
export type Verdict = 'same' | 'alike' | 'different' | 'one-only'

export type Standing = { readonly [Kind in EntryKind]: readonly EntryValues[Kind][] }

export type Compared = { readonly about: EntryKind; readonly verdict: Verdict }

/**
 * Which facts of two records agree and which differ, for a person to decide on: nothing is added up, because no sum
 * says that two children are one.
 */
export function compareChildren(left: Standing, right: Standing): Compared[] {
  const verdicts: readonly (readonly [Compared['about'], Verdict | undefined])[] = [
    ['name', compareNames(left, right)],
    ['birth', compareBirths(left.birth[0], right.birth[0])],
    ['identifier', compareIdentifiers(left, right)],
    ['address', compareSets(left.address, right.address, (each) => folded(each.postcode))],
    ['school', compareSets(left.school, right.school, (each) => folded(each.name))],
    ['relation', compareSets(left.relation, right.relation, (each) => folded(each.name))],
  ]
  return verdicts.flatMap(([about, verdict]) => (verdict ? [{ about, verdict }] : []))
}

function compareNames(left: Standing, right: Standing): Verdict | undefined {
  const [one, other] = [tokensOf(left), tokensOf(right)]
  if (one.size === 0 || other.size === 0) return one.size === other.size ? undefined : 'one-only'
  if (fullNames(left).some((name) => fullNames(right).includes(name))) return 'same'
  return [...one].some((token) => other.has(token)) ? 'alike' : 'different'
}

function tokensOf({ name }: Standing): Set<string> {
  return new Set(name.filter((each) => each.kind !== 'description').flatMap((each) => nameTokens(nameInWords(each))))
}

function fullNames({ name }: Standing): string[] {
  return name.filter((each) => each.kind !== 'description').map((each) => nameTokens(nameInWords(each)).join(' '))
}

function compareBirths(
  one: EntryValues['birth'] | undefined,
  other: EntryValues['birth'] | undefined,
): Verdict | undefined {
  if (!one?.bornOn || !other?.bornOn) return one?.bornOn || other?.bornOn ? 'one-only' : undefined
  const [year = 0, month = 0, day = 0] = one.bornOn.split('-').map(Number)
  const swapped = `${year}-${String(day).padStart(2, '0')}-${String(month).padStart(2, '0')}` as typeof one.bornOn
  const match = dateMatch({ kind: 'day', on: one.bornOn, swapped }, other.bornOn)
  return match === 'exact' ? 'same' : match === 'different' ? 'different' : 'alike'
}

function compareIdentifiers(left: Standing, right: Standing): Verdict | undefined {
  const kinds = ['la-child-id', 'upn', 'nhs-number'] as const
  const verdicts = kinds.map((kind) => {
    const of = (standing: Standing) => standing.identifier.filter((each) => each.kind === kind)
    return compareSets(of(left), of(right), (each) => each.value)
  })
  // One wrong number weighs more than one right one: two NHS numbers are two people.
  const order: readonly (Verdict | undefined)[] = ['different', 'same', 'alike', 'one-only']
  return order.find((each) => verdicts.includes(each))
}

function compareSets<Row>(left: readonly Row[], right: readonly Row[], key: (row: Row) => string): Verdict | undefined {
  const [one, other] = [left.map(key).filter(Boolean), right.map(key).filter(Boolean)]
  if (one.length === 0 || other.length === 0) return one.length + other.length > 0 ? 'one-only' : undefined
  return one.some((each) => other.includes(each)) ? 'same' : 'different'
}

function folded(text: string): string {
  return nameTokens(text).join(' ') + text.replaceAll(/\D+/g, '')
}
