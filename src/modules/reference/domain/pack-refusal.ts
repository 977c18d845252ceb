import { type Outcome, refuse } from '../../../kernel/outcome.js'

/**
 * Why a file or a pack is refused: where (`field`: version, then the place in it) and the names that the sentence
 * needs. Packs hold no child's data, so names may be shown and logged.
 */
export type PackRefusal = {
  readonly code: PackRefusalCode
  readonly field: string
  readonly names: readonly string[]
}
export type PackRefusalCode = keyof typeof SENTENCES

export type PackOutcome<T> = Outcome<T, PackRefusal>

export function packRefusal(code: PackRefusalCode, field: string, ...names: string[]): PackRefusal {
  return { code, field, names }
}

export function refusePack(code: PackRefusalCode, field: string, ...names: string[]) {
  return refuse(packRefusal(code, field, ...names))
}

/** What a refusal says to the person who publishes, starting with where it is. */
export function sayPackRefusal(refusal: PackRefusal): string {
  const names = refusal.names.map((name) => `‘${name}’`)
  return `${refusal.field}: ${SENTENCES[refusal.code](names)}`
}

type Say = (names: readonly string[]) => string

const SENTENCES = {
  'not-a-version': () => 'This is not a version of local data. It must be an object with a kind.',
  'unknown-kind': ([kind]) => `${kind} is not a kind of local data.`,
  'wrong-shape': ([problem]) => `The value does not fit: ${problem}.`,
  'unknown-field': ([field]) => `${field} is not a field of this kind. Take it out, or correct its name.`,
  'no-real-date': () => 'This is not a real date. Write it as 2026-11-24.',
  'unverified-without-note': ([name]) => `${name} is marked unverified. Say in its note what was not verified.`,
  'duplicate-code': ([code]) => `The code ${code} is used twice. Each needs a code of its own.`,
  'ends-before-it-begins': ([name]) => `${name} ends before it begins.`,
  'rank-gap': ([found, wanted]) => `Ranks must run from 0 without a gap or a double. This has ${found}, not ${wanted}.`,
  'parent-unknown': ([strand, parent]) => `Strand ${strand} stands beneath ${parent}, which is not a strand in use.`,
  'parent-beneath-another': ([strand, parent]) =>
    `Strand ${strand} stands beneath ${parent}, which itself stands beneath another. One step is the most.`,
  'maps-to-unknown': ([strand, other]) =>
    `Retired strand ${strand} maps to ${other}, which is not a strand in the list.`,
  'maps-while-in-use': ([strand]) => `Strand ${strand} is in use, so it cannot map to another. Retire it first.`,
  'level-without-review': ([level]) => `Level ${level} is open to MACE, so it needs a review interval.`,
  'level-without-exit': ([level]) => `Level ${level} is open to MACE, so it needs a test for leaving it.`,
  'no-level-closed': () => 'One level must be for children who are not open to MACE.',
  'holiday-outside-years': ([day]) => `${day} lies outside the years that this calendar covers.`,
  'holiday-on-weekend': ([day]) => `${day} is a Saturday or a Sunday. List the day that stands in for it.`,
  'year-without-holidays': ([year]) => `${year} has no bank holidays. The calendar must list every year it covers.`,
  'boundary-missing': ([locality, file]) => `Locality ${locality} is drawn in ${file}, which is not in the pack.`,
  'feature-not-named': ([locality]) => `Locality ${locality} is drawn in a GeoJSON file. Name its feature.`,
  'clock-set-by-value': ([clock]) => `Clock ${clock} takes its length from a named value. Change the value instead.`,
  'threshold-without-length': ([clock]) => `Clock ${clock} has an amber or a red, and no length to count back from.`,
  'threshold-too-long': ([clock]) => `Clock ${clock} would be amber before it starts.`,
  'value-missing': ([value]) => `${value} has no entry.`,
  'red-before-amber': ([clock]) => `Clock ${clock} turns red before it turns amber.`,
  'list-missing': ([list]) => `The list ${list} is missing.`,
  'closed-list-lacks': ([list, code]) => `The list ${list} must offer ${code}: the software acts on it.`,
  'closed-list-adds': ([list, code]) =>
    `The list ${list} cannot offer ${code}: the software would not know what to do.`,
  'unknown-part': ([section, part]) => `Section ${section} belongs to part ${part}, which the template does not have.`,
  'empty-part': ([part]) => `Part ${part} has no section.`,
  'ratings-missing': ([section]) => `Section ${section} asks for a rating, and the template has no ratings.`,
  'unknown-rating': ([domain, rating]) => `Domain ${domain} has a prompt for ${rating}, which is not a rating in use.`,
  'options-unclear': ([section]) => `${section} must have options of its own, or say which list they come from.`,
  'unknown-list': ([section, list]) => `${section} takes its options from ${list}, which is not a list in the pack.`,
  'unknown-strand': ([indicator, strand]) =>
    `Indicator ${indicator} is of strand ${strand}, which is not in use while this template is.`,
  'harm-without-flag': ([indicator]) =>
    `Indicator ${indicator} is of actual harm, so it must ask for a strategy discussion.`,
  'flag-without-harm': ([indicator]) =>
    `Indicator ${indicator} asks for a strategy discussion. Only an indicator of actual harm does.`,
  'harm-beside-risk': ([section]) => `Section ${section} mixes actual harm with other kinds. Harm has its own section.`,
  'background-as-indicator': ([indicator]) =>
    `Indicator ${indicator} names ethnicity, religion or nationality. Who a child is is never a sign of harm.`,
  'no-level-section': ([count]) => `A template asks for the level once. This one does so ${count} times.`,
  'no-childs-voice': () => 'A template has a section for the child’s voice.',
  'floor-level-unknown': ([floor, level]) =>
    `Floor ${floor} names level ${level}, which is not in use while this template is.`,
  'floor-at-bottom': ([floor, level]) => `Floor ${floor} names ${level}, the lowest level, so it would never prompt.`,
  'kind-missing': ([kind]) => `The pack has no ${kind}.`,
  'no-main-template': () => 'One assessment template must be the main one.',
  'same-version-twice': ([version]) => `Version ${version} is there twice.`,
  'overlapping-dates': ([one, other]) => `${one} and ${other} hold on the same days. End one before the other begins.`,
  'days-without-version': ([one, other]) => `Between ${one} and ${other} there are days on which neither holds.`,
  'code-vanished': ([code, version]) => `${code} was in ${version} and is gone. Keep it and mark it retired.`,
  'code-came-back': ([code, version]) =>
    `${code} was retired in ${version}. A code is never used again: give a new one.`,
} as const satisfies Record<string, Say>

/** Every reason there is. */
export const REFUSAL_CODES = Object.keys(SENTENCES) as readonly PackRefusalCode[]
