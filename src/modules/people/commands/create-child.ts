import type { CalendarDate } from '../../../kernel/calendar-date.js'
import { type AgencyId, newId, type PersonId, type RecordId } from '../../../kernel/ids.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { type GrantWanted, openRecord, wallFor } from '../../access/index.js'
import { authorOf, insertEntry } from '../data/entry.store.js'
import { insertIdentifier } from '../data/identifier.store.js'
import { insertName } from '../data/name.store.js'
import type { EntryValues } from '../domain/entry.js'
import type { Identifier } from '../domain/identifiers/identifier.js'
import '../data/tables.js'

export type NewChild = {
  /** Given when an address or a draft already names the record. */
  readonly id?: RecordId
  readonly givenNames?: string
  readonly familyName?: string
  readonly knownAs?: string
  /** Stands for a name that nobody knows yet: “a girl of about 14”. */
  readonly description?: string
  readonly bornOn?: CalendarDate
  readonly bornEstimated?: boolean
  /** Where only an age is guessed. */
  readonly age?: { readonly from: number; readonly to: number; readonly asOf: CalendarDate }
  readonly identifiers?: readonly Identifier[]
  readonly address?: { readonly address: string; readonly postcode: string }
  readonly school?: { readonly name: string; readonly yearGroup?: string }
  readonly livesWith?: string
  /** How to make contact safely. */
  readonly careLine?: string
  readonly ownerAgencyId: AgencyId
  /** Where it is not the agency of whoever opens the record. */
  readonly ownerAgencyName?: string
  readonly grants: readonly GrantWanted[]
  readonly restricted?: boolean
  /** Where this is from, in words: “Concern KT-2041”, “Children in need census 2023 to 2024”. */
  readonly source: string
}

/** Opens a child's record and writes what is known of them. Whoever creates it sees it only if a grant says so. */
export async function createChild(
  tx: Tx,
  by: By,
  child: NewChild,
): Promise<{ readonly recordId: RecordId; readonly personId: PersonId }> {
  const recordId = child.id ?? newId<RecordId>()
  const personId = newId<PersonId>()
  await openRecord(tx, by, {
    id: recordId,
    kind: 'child',
    subjectId: personId,
    ownerAgencyId: child.ownerAgencyId,
    retentionClass: 'child',
    grants: child.grants,
    ...(child.restricted === undefined ? {} : { restricted: child.restricted }),
  })
  const wall = await wallFor(tx, recordId)
  const { authorName: _name, agencyName: _agency, ...author } = authorOf(by)
  await tx
    .insertInto('person')
    .values({
      ...author,
      id: personId,
      recordId,
      part: 'summary',
      ...wall('summary'),
      kind: 'child',
      ownerAgencyId: child.ownerAgencyId,
      ownerAgencyName: child.ownerAgencyName ?? (child.ownerAgencyId === by.seat.agencyId ? by.seat.agencyName : null),
    })
    .execute()
  const fields = ['person']
  const { source } = child

  for (const values of namesFor(child)) {
    await insertName(tx, by, { recordId, values, source, wall })
    fields.push(`name.${values.kind}`)
  }
  const birth = birthFor(child)
  if (birth) {
    await insertEntry(tx, by, { recordId, kind: 'birth', values: birth, source, wall })
    fields.push('birth')
  }
  for (const identifier of child.identifiers ?? []) {
    await insertIdentifier(tx, by, { recordId, identifier, source, wall })
    fields.push(`identifier.${identifier.kind}`)
  }
  if (child.address) {
    const values = { ...child.address, kind: 'home', fromOn: null, untilOn: null, isConfidential: false } as const
    await insertEntry(tx, by, { recordId, kind: 'address', values, source, wall })
    fields.push('address')
  }
  if (child.school) {
    const { name, yearGroup = '' } = child.school
    const values = { kind: 'school', name, yearGroup, fromOn: null, untilOn: null } as const
    await insertEntry(tx, by, { recordId, kind: 'school', values, source, wall })
    fields.push('school')
  }
  for (const [kind, words] of [
    ['lives-with', child.livesWith],
    ['safe-contact', child.careLine],
  ] as const) {
    if (!words) continue
    const values = { kind, codes: [], words, number: null, asOf: null }
    await insertEntry(tx, by, { recordId, kind: 'detail', values, source, wall })
    fields.push(`detail.${kind}`)
  }
  noteForAudit(tx, { action: 'people.child-created', records: [recordId], thing: personId, fields })
  return { recordId, personId }
}

function namesFor(child: NewChild): EntryValues['name'][] {
  const names: EntryValues['name'][] = []
  const [givenNames = '', familyName = ''] = [child.givenNames, child.familyName]
  if (givenNames || familyName) names.push({ kind: 'name', givenNames, familyName })
  if (child.knownAs) names.push({ kind: 'known-as', givenNames: child.knownAs, familyName: '' })
  if (child.description) names.push({ kind: 'description', givenNames: child.description, familyName: '' })
  return names
}

function birthFor({ bornOn, bornEstimated, age }: NewChild): EntryValues['birth'] | undefined {
  if (bornOn)
    return { certainty: bornEstimated ? 'estimated' : 'known', bornOn, ageFrom: null, ageTo: null, asOf: null }
  if (age) return { certainty: 'age', bornOn: null, ageFrom: age.from, ageTo: age.to, asOf: age.asOf }
  return undefined
}
