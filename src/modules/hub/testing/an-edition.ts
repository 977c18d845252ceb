import { readFileSync } from 'node:fs'
import { type CalendarDate, parseCalendarDate } from '../../../kernel/calendar-date.js'
import type { PartnershipId } from '../../../kernel/ids.js'
import { type FirstEdition, readFirstEdition } from '../data/first-edition-files.js'
import { type HubEdition, type OpenEdition, openEdition } from '../domain/edition.js'
import type { ContentOf, ItemKind } from '../domain/item.js'
import { type ServiceContent, serviceContentSchema } from '../domain/service-content.js'
import type { SettingsContent } from '../domain/settings-content.js'

export const PACKS = ['northmoor', 'north-yorkshire'] as const
export const NORTHMOOR_ID = '0198c1a0-0000-7000-8000-000000000001' as PartnershipId

/** A helpline that a person found right on 2 November 2026, open on weekdays from nine to five. */
export function aService(change: Partial<ServiceContent> = {}): ServiceContent {
  return serviceContentSchema.parse({
    kind: 'helpline',
    key: 'family-line',
    name: 'Family Line',
    organisation: { name: 'Northmoor Council' },
    does: 'Advice for parents and carers.',
    takesReportsFromThoseHarmed: null,
    whoFor: 'Parents and carers',
    readers: ['parents-carers'],
    needs: ['talk-to-someone'],
    strands: [],
    ages: {},
    area: { words: 'Northmoor', reach: 'local' },
    hours: {
      kind: 'weekly',
      words: 'Monday to Friday, 9am to 5pm.',
      spans: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], opens: '09:00', closes: '17:00' }],
      bankHolidays: 'closed',
    },
    contacts: [{ kind: 'phone', number: '0808 157 0190' }],
    languages: { codes: ['en'], interpreter: null },
    signLanguage: { offered: null },
    textRelay: null,
    free: null,
    showsOnBill: null,
    anonymous: null,
    verified: { on: '2026-11-02', by: 'Ruth Ellison, partnership officer' },
    checkEveryMonths: 6,
    sources: [],
    status: 'active',
    ...change,
  })
}

const SETTINGS: SettingsContent = {
  exitTo: 'https://www.bbc.co.uk/weather',
  area: 'Northmoor',
  runBy: 'Run by the council, the police and the health service in Northmoor.',
  contactEmail: 'be-aware@northmoor.example',
  aliases: { 'parents-local': 'family-line' },
  topService: 'family-line',
  tell: {
    child: { by: 'inbox', says: 'Tell us.', answeredBy: 'the front door', within: 'one working day' },
    place: { by: 'inbox', says: 'Tell us.', answeredBy: 'the front door', within: 'two working days' },
    police: { by: 'inbox', says: 'Tell us.', answeredBy: 'the police', within: 'two working days' },
  },
  languages: [],
  notices: [],
}

/** A published edition without pages: of these services, with the strands of Northmoor. */
export function anEdition(services: readonly ServiceContent[] = [aService()], change: Partial<HubEdition> = {}) {
  return openEdition({
    partnershipId: NORTHMOOR_ID,
    partnershipName: 'Northmoor Safeguarding Children Partnership',
    demonstration: true,
    stamp: '0198c1a0-0000-7000-8000-0000000000aa',
    settings: SETTINGS,
    pages: [],
    services,
    downloads: [],
    bankHolidays: [day('2026-12-25'), day('2026-12-28'), day('2027-01-01')],
    strands: strandsOf('northmoor'),
    contexts: [],
    ...change,
  })
}

/** Everything that a pack begins with, as if it were published as it stands. */
export function editionOfPack(pack: (typeof PACKS)[number]): OpenEdition {
  const items = readFirstEdition('packs', pack)
  const [settings] = contentsOf(items, 'settings')
  return anEdition(contentsOf(items, 'service'), {
    pages: contentsOf(items, 'page'),
    downloads: contentsOf(items, 'download'),
    strands: strandsOf(pack),
    demonstration: pack === 'northmoor',
    ...(settings ? { settings } : {}),
  })
}

function contentsOf<Kind extends ItemKind>(items: FirstEdition, kind: Kind): ContentOf[Kind][] {
  return items.flatMap((item) => (item.kind === kind ? [item.content as ContentOf[Kind]] : []))
}

function strandsOf(pack: (typeof PACKS)[number]) {
  const { items } = readJson(`packs/${pack}/strands-2024-27.json`) as {
    items: { code: string; label: string; description?: string; parent?: string }[]
  }
  return items.map(({ code, label, description, parent }) => ({ code, label, description, parent }))
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

function day(text: string): CalendarDate {
  return parseCalendarDate(text) as CalendarDate
}
