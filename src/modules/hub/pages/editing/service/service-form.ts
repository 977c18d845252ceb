import { z } from 'zod'
import { accept, type Outcome, refuseAll } from '../../../../../kernel/outcome.js'
import type { Body } from '../../../../../platform/http/body.js'
import type { Contact, Hours } from '../../../domain/service-content.js'
import type { ServiceAbout, ServiceReach } from '../../../domain/service-slices.js'
import { type FieldCode, type FieldRefusal, rowName, type Values } from '../fields/field.js'
import { filledRows } from '../fields/read-fields.js'
import { SPAN_ROWS } from './hours-fields.js'
import { CONTACT_ROWS } from './reach-fields.js'

type Texts = Readonly<Record<string, string | undefined>>

export function valuesOfAbout({ organisation, ages, area, visit, ...about }: ServiceAbout): Values {
  return {
    ...about,
    organisationName: organisation.name,
    organisationUrl: organisation.url,
    agesFrom: ages.from,
    agesTo: ages.to,
    areaWords: area.words,
    areaReach: area.reach,
    visitName: visit?.name,
    visitAddress: visit?.address,
    visitPostcode: visit?.postcode,
    visitAccess: visit?.access,
  }
}

export function aboutFrom(values: Values): Outcome<ServiceAbout, FieldRefusal> {
  const read = values as unknown as ServiceAbout &
    Texts & { agesFrom?: number; agesTo?: number; visitAddress: string[] }
  const isPlace = read.kind === 'place'
  const missing = ([name, called]: readonly [string, string]): FieldRefusal[] =>
    isPlace && (values[name] === undefined || (values[name] as string).length === 0)
      ? [{ code: 'missing', field: name, called }]
      : []
  const refusals = PLACE_NEEDS.flatMap(missing)
  if (refusals.length > 0) return refuseAll(refusals)
  const { visitName, visitAddress, visitPostcode, visitAccess } = read
  return accept({
    kind: read.kind,
    name: read.name,
    organisation: { name: read.organisationName ?? '', ...given('url', read.organisationUrl) },
    does: read.does,
    ...given('cannot', read.cannot),
    ...given('doNotUseIf', read.doNotUseIf),
    takesReportsFromThoseHarmed: read.takesReportsFromThoseHarmed,
    whoFor: read.whoFor,
    readers: read.readers,
    needs: read.needs,
    strands: read.strands,
    ages: { ...given('from', read.agesFrom), ...given('to', read.agesTo) },
    area: { words: read.areaWords ?? '', reach: read.areaReach as 'national' | 'local' },
    status: read.status,
    ...(isPlace && visitName && visitPostcode
      ? { visit: { name: visitName, address: visitAddress, postcode: visitPostcode, ...given('access', visitAccess) } }
      : {}),
  })
}

const PLACE_NEEDS = [
  ['visitName', 'the name of the building'],
  ['visitAddress', 'the address'],
  ['visitPostcode', 'the postcode'],
] as const

function given<Name extends string, Value>(name: Name, value: Value | undefined): { [Key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [Key in Name]: Value })
}

export function valuesOfReach({ contacts, languages, signLanguage, ...reach }: ServiceReach): Values {
  return {
    ...reach,
    contacts: contacts.map((contact) => ({
      kind: contact.kind,
      to: 'number' in contact ? contact.number : 'url' in contact ? contact.url : contact.address,
      word: contact.kind === 'text' ? contact.word : undefined,
      says: contact.says,
    })),
    signOffered: signLanguage.offered,
    signUrl: signLanguage.url,
    interpreter: languages.interpreter,
    languagesWords: languages.words,
    languageCodes: languages.codes.join(', '),
  }
}

/** What was typed, but for who found it right: that is decided by what changed. */
export function reachFrom(values: Values, body: Body): Outcome<Omit<ServiceReach, 'verified'>, FieldRefusal> {
  const read = values as unknown as ServiceReach &
    Texts & { contacts: Texts[]; interpreter: boolean | null; signOffered: boolean | null }
  const rows = filledRows(CONTACT_ROWS, body)
  const refusals: FieldRefusal[] = []
  const contacts = read.contacts.flatMap((row, index) => {
    const contact = contactFrom(row)
    if (typeof contact !== 'string') return [contact]
    refusals.push({
      code: contact,
      field: rowName(CONTACT_ROWS.name, rows[index] ?? index, 'to'),
      called: 'the number or address',
    })
    return []
  })
  const codes = (read.languageCodes ?? '').split(/[,\s]+/).filter(Boolean)
  if (codes.some((code) => !/^[a-z]{2,3}$/.test(code)))
    refusals.push({ code: 'not-a-code', field: 'languageCodes', called: 'the codes of languages' })
  if (refusals.length > 0) return refuseAll(refusals)
  return accept({
    contacts,
    languages: { ...given('words', read.languagesWords), codes, interpreter: read.interpreter },
    signLanguage: { offered: read.signOffered, ...given('url', read.signUrl) },
    textRelay: read.textRelay,
    free: read.free,
    showsOnBill: read.showsOnBill,
    anonymous: read.anonymous,
    ...given('confidentiality', read.confidentiality),
  })
}

const NUMBER = /^[+0-9][0-9 ]{2,20}$/
const WEB = z.url({ protocol: /^https$/ })

function contactFrom({ kind, to = '', word, says }: Texts): Contact | FieldCode {
  const beside = given('says', says)
  switch (kind) {
    case 'phone':
      return NUMBER.test(to) ? { kind, number: to, ...beside } : 'not-a-phone'
    case 'text':
      return NUMBER.test(to) ? { kind, number: to, ...given('word', word), ...beside } : 'not-a-phone'
    case 'chat':
    case 'online-form':
    case 'web':
      return WEB.safeParse(to).success ? { kind, url: to, ...beside } : 'not-a-web-address'
    case 'email':
      return z.email().safeParse(to).success ? { kind, address: to, ...beside } : 'not-an-email'
    default:
      return 'does-not-fit'
  }
}

export function valuesOfHours(hours: Hours): Values {
  return {
    words: hours.words,
    hoursKind: hours.kind,
    spans: hours.kind === 'weekly' ? hours.spans : [],
    bankHolidays: hours.kind === 'weekly' ? hours.bankHolidays : undefined,
  }
}

export function hoursFrom(values: Values): Outcome<Hours, FieldRefusal> {
  const { words = '', hoursKind } = values as Texts
  const { spans, bankHolidays = 'unknown' } = values as unknown as Partial<Extract<Hours, { kind: 'weekly' }>>
  if (hoursKind === 'always' || hoursKind === 'unknown') return accept({ kind: hoursKind, words })
  if (!spans || spans.length === 0)
    return refuseAll<FieldRefusal>([
      { code: 'missing', field: rowName(SPAN_ROWS.name, 0, 'days'), called: 'the hours at which it answers' },
    ])
  return accept({ kind: 'weekly', words, spans, bankHolidays })
}
