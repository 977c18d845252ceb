import { type Described, field, sources } from './described.js'
import { READER_WORDS } from './reader-words.js'
import type { Contact, ServiceContent } from './service-content.js'
import {
  BANK_HOLIDAY_WORDS,
  CONTACT_WORDS,
  DAY_WORDS,
  NEED_WORDS,
  REACH_WORDS,
  SERVICE_KIND_WORDS,
  STATUS_WORDS,
} from './service-words.js'

function known(value: boolean | null): string {
  return value === null ? 'Not known' : value ? 'Yes' : 'No'
}

export function sayContact(contact: Contact): string {
  const to = 'number' in contact ? contact.number : 'url' in contact ? contact.url : contact.address
  const word = contact.kind === 'text' && contact.word ? ` (send ${contact.word})` : ''
  return `${CONTACT_WORDS[contact.kind]}: ${to}${word}${contact.says ? `, ${contact.says}` : ''}`
}

export function describeService(service: ServiceContent): Described[] {
  const { hours, languages, signLanguage, ages, verified } = service
  return [
    ...field('name', 'Name', service.name),
    ...field('kind', 'What it is', SERVICE_KIND_WORDS[service.kind]),
    ...field('organisation', 'Run by', service.organisation.name, service.organisation.url),
    ...field('contacts', 'Ways to reach it', ...service.contacts.map(sayContact)),
    ...field('verified', 'Verified', verified ? `${verified.on}, by ${verified.by}` : 'Not yet'),
    ...field('checkEveryMonths', 'Checked every', `${service.checkEveryMonths} months`),
    ...field('does', 'What it does', service.does),
    ...field('cannot', 'What it cannot do', service.cannot),
    ...field('doNotUseIf', 'When not to use it', service.doNotUseIf),
    ...field(
      'takesReportsFromThoseHarmed',
      'Takes reports from those harmed',
      known(service.takesReportsFromThoseHarmed),
    ),
    ...field('whoFor', 'Who it is for', service.whoFor),
    ...field('readers', 'Readers', service.readers.map((reader) => READER_WORDS[reader]).join(', ')),
    ...field('needs', 'Needs', service.needs.map((need) => NEED_WORDS[need]).join(', ')),
    ...field('strands', 'Strands', service.strands.join(', ')),
    ...field('ages', 'Ages', ages.from !== undefined && `From ${ages.from}`, ages.to !== undefined && `To ${ages.to}`),
    ...field('area', 'Area', service.area.words, REACH_WORDS[service.area.reach]),
    ...field(
      'hours',
      'Hours',
      hours.words,
      ...(hours.kind === 'weekly'
        ? [
            ...hours.spans.map(
              ({ days, opens, closes }) => `${days.map((day) => DAY_WORDS[day]).join(', ')}: ${opens} to ${closes}`,
            ),
            `Bank holidays: ${BANK_HOLIDAY_WORDS[hours.bankHolidays].toLowerCase()}`,
          ]
        : [hours.kind === 'always' ? 'Day and night' : 'Not known']),
    ),
    ...field('languages', 'Languages', languages.words, languages.codes.join(', ')),
    ...field('interpreter', 'Interpreter', known(languages.interpreter)),
    ...field('signLanguage', 'British Sign Language', known(signLanguage.offered), signLanguage.url),
    ...field('textRelay', 'Text relay', known(service.textRelay)),
    ...field('free', 'Free', known(service.free)),
    ...field('showsOnBill', 'Shows on the bill', known(service.showsOnBill)),
    ...field('anonymous', 'Anonymous', known(service.anonymous)),
    ...field('confidentiality', 'When it would tell someone', service.confidentiality),
    ...(service.kind === 'place'
      ? field(
          'visit',
          'Where to go',
          service.visit.name,
          ...service.visit.address,
          service.visit.postcode,
          service.visit.access,
        )
      : []),
    ...field('status', 'Is it there', STATUS_WORDS[service.status]),
    ...sources(service.sources),
  ]
}
