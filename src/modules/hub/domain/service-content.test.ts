import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type PageContent, pageContentSchema } from './page-content.js'
import { phonesIn, typedNumbersIn, wordsOfPage } from './plain-words.js'
import { readingAge } from './reading-age.js'
import { type ServiceContent, serviceContentSchema } from './service-content.js'
import { settingsContentSchema } from './settings-content.js'

const SHARED = 'packs/be-aware/services.json'
const PACKS = ['north-yorkshire', 'northmoor'] as const
const FILES = [SHARED, ...PACKS.map(fileOf)]
const PAGE_FILES = readdirSync('packs/be-aware/pages', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .map((name) => join('packs/be-aware/pages', name))

/** Numbers that older pages about North Yorkshire still show and nobody answers. */
const OLD_NUMBERS = ['01609780780']
/** Ofcom keeps these for fiction: 01632 960000 to 960999, 07700 900000 to 900999, 0808 157 0000 to 0999. */
const FICTION = /^(01632960|07700900|08081570)\d{3}$/
/** The day on which the demonstration is set. */
const DEMONSTRATION = '2026-11-24'

/** A file of the register. */
const registerSchema = z.strictObject({ services: z.array(serviceContentSchema).min(1) })

const shared = readRegister(SHARED)
const pages = PAGE_FILES.flatMap((file) => {
  const page = pageContentSchema.safeParse(readJson(file))
  return page.success ? [page.data] : []
})

describe('a service of the register', () => {
  const childline = shared.services.find(({ key }) => key === 'childline')

  it.each([
    { change: { contacts: [] }, at: 'contacts', because: 'nobody can reach it' },
    { change: { contacts: [{ kind: 'web', url: 'http://a.example/' }] }, at: 'contacts.0.url', because: 'not https' },
    { change: { checkEveryMonths: 12 }, at: 'checkEveryMonths', because: 'a number is opened twice a year at least' },
    { change: { kind: 'refuge', visit: {} }, at: '', because: 'a refuge never says where it is' },
    { change: { restrictedLine: '01632 960999' }, at: '', because: 'there is no field for a line of staff' },
  ])('is refused at “$at”: $because', ({ change, at }) => {
    const checked = serviceContentSchema.safeParse({ ...childline, ...change })
    expect(checked.error?.issues.map((issue) => issue.path.join('.'))).toEqual([at])
  })
})

it.each(OLD_NUMBERS)('nothing that is published gives %s, which is out of use', (old) => {
  const texts = [...FILES, ...PAGE_FILES].map((file) => ({ file, text: readFileSync(file, 'utf8') }))
  const found = texts.filter(({ text }) => text.replace(/[^\d"]/g, '').includes(old))
  expect(found.map(({ file }) => file)).toEqual([])
})

describe.each(FILES)('%s', (file) => {
  it('is a file of the register', () => {
    const register = registerSchema.safeParse(readJson(file))
    expect(register.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? []).toEqual([])
  })

  it('keeps numbers and addresses among the contacts, where they are checked', () => {
    const typed = readRegister(file).services.flatMap((service) =>
      wordsOf(service).filter((words) => typedNumbersIn(words).length > 0 || /https?:|www\.|\S@\S/.test(words)),
    )
    expect(typed).toEqual([])
  })

  it('is read with ease by a child of eleven', () => {
    const hard = readRegister(file).services.map((service) => ({ key: service.key, age: readingAge(wordsOf(service)) }))
    expect(hard.filter(({ age }) => age > 11)).toEqual([])
  })

  it('says where each service is known from', () => {
    expect(readRegister(file).services.filter(({ sources }) => sources.length === 0)).toEqual([])
  })
})

describe('the national services', () => {
  it('wait for a person to open each: none is verified', () => {
    expect(shared.services.filter(({ verified }) => verified !== null).map(({ key }) => key)).toEqual([])
  })

  it('are national', () => {
    expect(shared.services.filter(({ area }) => area.reach !== 'national').map(({ key }) => key)).toEqual([])
  })

  it.each(['crimestoppers', 'fearless'])('%s says that it takes no report from someone who has been harmed', (key) => {
    const service = shared.services.find((each) => each.key === key)
    expect(service?.cannot).toMatch(/^Cannot take a report from someone who has been harmed\. \S/)
    expect(service?.takesReportsFromThoseHarmed).toBe(false)
    expect(service?.anonymous).toBe(true)
  })

  it('send staff to the Prevent route of their own work', () => {
    const actEarly = shared.services.find(({ key }) => key === 'act-early')
    expect(actEarly?.cannot).toContain('Not for staff')
    expect(actEarly?.readers).not.toContain('professionals')
  })
})

describe.each(PACKS)('the services of %s', (name) => {
  const pack = readRegister(fileOf(name))
  const { aliases } = settingsContentSchema.parse(readJson(`packs/${name}/hub/settings.json`))
  const all = [...shared.services, ...pack.services]
  const find = (key: string) => all.find((service) => service.key === (aliases[key] ?? key))

  it('have keys of their own, among themselves and beside the national ones', () => {
    const keys = [...all.map(({ key }) => key), ...Object.keys(aliases)]
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  it('answer to the names by which pages call a local service', () => {
    expect(Object.keys(aliases).toSorted()).toEqual(['front-door', 'parents-local', 'young-local'])
    expect(Object.values(aliases).filter((key) => !all.some((service) => service.key === key))).toEqual([])
  })

  it('are local', () => {
    expect(pack.services.filter(({ area }) => area.reach !== 'local').map(({ key }) => key)).toEqual([])
  })

  it('are there for every page that shows one', () => {
    const missing = pages.flatMap((page) => keysOn(page).flatMap((key) => (find(key) ? [] : [`${page.slug}: ${key}`])))
    expect(missing).toEqual([])
  })

  it('can be rung wherever a page says “ring”', () => {
    const silent = pages.flatMap((page) =>
      toRingOn(page).flatMap((key) => (find(key)?.contacts.some(isPhone) ? [] : [`${page.slug}: ${key}`])),
    )
    expect(silent).toEqual([])
  })
})

describe('the services of Northmoor', () => {
  const { services } = readRegister(fileOf('northmoor'))

  it('have numbers that Ofcom keeps for fiction, and no address that anyone could own', () => {
    const contacts = services.flatMap((service) => service.contacts)
    const numbers = contacts.flatMap((each) => ('number' in each ? [each.number.replaceAll(' ', '')] : []))
    expect(numbers.filter((number) => !FICTION.test(number))).toEqual([])
    const hosts = [
      ...contacts.flatMap((each) => ('url' in each ? [new URL(each.url).host] : [])),
      ...contacts.flatMap((each) => ('address' in each ? [each.address.split('@')[1]] : [])),
      ...services.flatMap(({ organisation }) => (organisation.url ? [new URL(organisation.url).host] : [])),
      ...services.flatMap(({ signLanguage }) => (signLanguage.url ? [new URL(signLanguage.url).host] : [])),
    ]
    expect(hosts.filter((host) => !host?.endsWith('.example'))).toEqual([])
    expect(services.flatMap((each) => (each.kind === 'place' ? [each.visit.postcode] : []))).toEqual(['ZZ99 1AA'])
  })

  it('are all checked, and one was checked too long ago', () => {
    expect(services.filter(({ verified }) => verified === null)).toEqual([])
    const overdue = services.filter(({ verified, checkEveryMonths }) => {
      const due = new Date(verified?.on ?? '')
      due.setUTCMonth(due.getUTCMonth() + checkEveryMonths)
      return due < new Date(DEMONSTRATION)
    })
    expect(overdue.map(({ key }) => key)).toEqual(['northmoor-school-nurse-text'])
  })

  it('show each kind of hours that are known, past midnight too', () => {
    expect(new Set(services.map(({ hours }) => hours.kind))).toEqual(new Set(['always', 'weekly']))
    const pastMidnight = services.filter(
      ({ hours }) => hours.kind === 'weekly' && hours.spans.some(({ opens, closes }) => closes <= opens),
    )
    expect(pastMidnight.map(({ key }) => key)).toEqual(['northmoor-nightline'])
  })
})

describe('the services of North Yorkshire', () => {
  it('come from published pages, and nobody has opened one yet', () => {
    const { services } = readRegister(fileOf('north-yorkshire'))
    expect(services.filter(({ verified }) => verified !== null).map(({ key }) => key)).toEqual([])
    expect(services.filter(({ sources }) => !sources.some(({ url }) => url)).map(({ key }) => key)).toEqual([])
  })
})

function fileOf(pack: (typeof PACKS)[number]) {
  return `packs/${pack}/hub/services.json`
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

function readRegister(file: string) {
  return registerSchema.parse(readJson(file))
}

function isPhone(contact: ServiceContent['contacts'][number]) {
  return contact.kind === 'phone'
}

/** What a reader is told of a service, in sentences. */
function wordsOf(service: ServiceContent): string[] {
  const { does, cannot, doNotUseIf, hours, confidentiality } = service
  return [does, cannot, doNotUseIf, hours.words, confidentiality].flatMap((words) => words ?? [])
}

/** The services that a page shows, rings or names by their number. */
function keysOn(page: PageContent): string[] {
  const listed = page.blocks.flatMap((block) => (block.type === 'services' ? block.services : []))
  return [...listed, ...toRingOn(page)]
}

function toRingOn(page: PageContent): string[] {
  const called = page.blocks.flatMap((block) => (block.type === 'call' ? [block.service] : []))
  return [...called, ...[page.summary, ...wordsOfPage(page)].flatMap(phonesIn)]
}
