import type { CalendarDate } from '../../../../kernel/calendar-date.js'
import { accept, type Outcome, type Refusal, refuseAll } from '../../../../kernel/outcome.js'
import { entryFaults, LONGEST } from '../../domain/entry-faults.js'
import { type Digester, type Identifier, readIdentifier } from '../../domain/identifiers/identifier.js'
import { dayIn, isTicked, lineOf, type Typed } from '../entry/typed.js'

export type NewChildForm = {
  readonly givenNames: string
  readonly familyName: string
  readonly knownAs: string
  readonly description: string
  readonly bornOn: CalendarDate | undefined
  readonly bornEstimated: boolean
  readonly identifiers: readonly Identifier[]
}

const NUMBERS = [
  ['laChildId', 'la-child-id'],
  ['upn', 'upn'],
  ['nhsNumber', 'nhs-number'],
] as const

export function readNewChild(typed: Typed, today: CalendarDate, secrets: Digester): Outcome<NewChildForm, Refusal> {
  const faults: Refusal[] = []
  const [givenNames, familyName] = [lineOf(typed, 'givenNames'), lineOf(typed, 'familyName')]
  const [knownAs, description] = [lineOf(typed, 'knownAs'), lineOf(typed, 'description')]
  if (!givenNames && !familyName && !description) faults.push({ code: 'name-or-description', field: 'givenNames' })
  for (const [field, text] of Object.entries({ givenNames, familyName, knownAs, description }))
    if (text.length > (LONGEST.givenNames ?? 0)) faults.push({ code: 'text-too-long', field })
  const day = dayIn(typed, 'bornOn')
  if (day === undefined) faults.push({ code: 'date-not-real', field: 'bornOn' })
  if (day) {
    const birth = { certainty: 'known', bornOn: day, ageFrom: null, ageTo: null, asOf: null } as const
    faults.push(...entryFaults('birth', birth, today))
  }
  const identifiers: Identifier[] = []
  for (const [field, kind] of NUMBERS) {
    const text = lineOf(typed, field)
    if (text === '') continue
    const read = readIdentifier(secrets, kind, text)
    if (read.ok) identifiers.push(read.value)
    else faults.push(...read.refusals.map((each) => ({ ...each, field })))
  }
  if (faults.length > 0) return refuseAll(faults)
  const bornEstimated = isTicked(typed, 'bornEstimated')
  return accept({ givenNames, familyName, knownAs, description, bornOn: day ?? undefined, bornEstimated, identifiers })
}

/** What the search before opening looked for: when it changes, we look again. */
export function searchedFor(typed: Typed): string {
  const fields = ['givenNames', 'familyName', 'knownAs', 'bornOn-day', 'bornOn-month', 'bornOn-year']
  return JSON.stringify([...fields, ...NUMBERS.map(([field]) => field)].map((field) => lineOf(typed, field)))
}
