import type { DownloadContent } from '../domain/download-content.js'
import type { PageContent } from '../domain/page-content.js'
import type { ServiceContent } from '../domain/service-content.js'
import type { SettingsContent } from '../domain/settings-content.js'
import { aService as aHelpline } from './an-edition.js'

/** A page with nothing wrong with it on 2 March 2026. */
export function aPage(changes: Partial<PageContent> = {}): PageContent {
  return {
    slug: 'young-people/my-rights',
    reader: 'young-people',
    kind: 'topic',
    language: 'en',
    edition: 'standard',
    title: 'Your rights',
    windowTitle: 'For young people: what you can ask for',
    summary: 'What you can ask for.',
    lead: 'You can ask for help. You can say no.',
    searchWords: ['rights'],
    blocks: [{ type: 'text', heading: 'Ask', paragraphs: ['You can ask what is written down.'] }],
    owner: 'Be Aware editor',
    lastChecked: '2026-02-02',
    checkEveryMonths: 6,
    sources: [],
    ...changes,
  }
}

/** A helpline that someone rang a month ago, open day and night. */
export function aService(changes: Partial<ServiceContent> = {}): ServiceContent {
  return aHelpline({
    key: 'listening-line',
    name: 'Listening Line',
    does: 'Talk about anything.',
    whoFor: 'Anyone under 25',
    readers: ['young-people'],
    ages: { to: 24 },
    hours: { kind: 'always', words: 'Day and night.' },
    contacts: [{ kind: 'phone', number: '0808 157 0142' }],
    free: true,
    showsOnBill: false,
    anonymous: true,
    verified: { on: '2026-02-02', by: 'Ruth Ellison, partnership officer' },
    ...changes,
  })
}

export function someSettings(changes: Partial<SettingsContent> = {}): SettingsContent {
  const inbox = { by: 'inbox', says: 'Tell us here.', answeredBy: 'the desk', within: 'one working day' } as const
  return {
    exitTo: 'https://www.bbc.co.uk/weather',
    area: 'Northmoor',
    runBy: 'Run by the council.',
    contactEmail: 'be-aware@northmoor.example',
    aliases: { 'young-local': 'listening-line' },
    topService: 'listening-line',
    tell: { child: inbox, place: inbox, police: inbox },
    languages: [{ code: 'pl', name: 'Polski' }],
    notices: [],
    ...changes,
  }
}

export function aPoster(): Extract<DownloadContent, { kind: 'poster' }> {
  return {
    kind: 'poster',
    key: 'a-poster',
    title: 'Talk to someone',
    says: 'A poster.',
    readers: ['young-people'],
    strands: [],
    owner: 'Be Aware editor',
    lastChecked: '2026-02-02',
    checkEveryMonths: 6,
    headline: 'Talk to someone',
    lines: ['You are not alone.'],
    service: 'young-local',
  }
}
