import { describe, expect, it } from 'vitest'
import { drawingsAtHand } from '../../data/drawings-at-hand.js'
import { readFirstEdition } from '../../data/first-edition-files.js'
import type { DownloadContent } from '../../domain/download-content.js'
import { DOWNLOAD_FACTS } from '../../domain/download-slices.js'
import type { Block, PageContent } from '../../domain/page-content.js'
import { hasBlocks, PAGE_FACTS } from '../../domain/page-slices.js'
import { SERVED } from '../../domain/served.js'
import type { ServiceContent } from '../../domain/service-content.js'
import { SERVICE_ABOUT, SERVICE_HOURS, SERVICE_REACH, SERVICE_UPKEEP } from '../../domain/service-slices.js'
import type { SettingsContent } from '../../domain/settings-content.js'
import { SETTINGS_BASICS, SETTINGS_NOTICES } from '../../domain/settings-slices.js'
import { downloadFields } from './download/download-fields.js'
import { pageFactsFields, pageFactsFrom } from './facts/facts-fields.js'
import type { Field, Values } from './fields/field.js'
import { readFields } from './fields/read-fields.js'
import { typedFrom } from './fields/typed-from.js'
import { BLOCK_FIELDS, valuesOfBlock } from './parts/block-fields.js'
import { aboutFields } from './service/about-fields.js'
import { hoursFields } from './service/hours-fields.js'
import { reachFields } from './service/reach-fields.js'
import { upkeepFields } from './service/upkeep-fields.js'
import { aboutFrom, hoursFrom, reachFrom, valuesOfAbout, valuesOfHours, valuesOfReach } from './service/service-form.js'
import {
  basicsFields,
  noticesFields,
  TELL_KINDS,
  tellFields,
  tellRouteFrom,
  valuesOfTell,
} from './settings/settings-fields.js'

/** What a form gives back of what it was filled in with, sent as it stands. */
function sent(fields: readonly Field[], values: Values) {
  const body = typedFrom(fields, values)
  return { body, ...readFields(fields, body) }
}

function value<T>(outcome: { ok: true; value: T } | { ok: false; refusals: unknown }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals))
  return outcome.value
}

describe.each(['northmoor', 'north-yorkshire'])('the first edition of %s', (pack) => {
  const edition = readFirstEdition('packs', pack)
  const of = <T>(kind: string) => edition.flatMap((item) => (item.kind === kind ? [item.content as T] : []))
  const services = of<ServiceContent>('service')
  const [settings] = of<SettingsContent>('settings') as [SettingsContent]
  const option = (text: string) => ({ value: text, text })
  const choices = {
    services: [...services.map(({ key }) => key), ...Object.keys(settings.aliases)].map(option),
    ownServices: services.map(({ key }) => option(key)),
    pages: [...of<PageContent>('page').map(({ slug }) => slug), ...Object.keys(SERVED)].map(option),
    drawings: [...drawingsAtHand()].map(option),
    strands: [...new Set([...services, ...of<DownloadContent>('download')].flatMap(({ strands }) => strands))].map(
      option,
    ),
    contexts: [],
  }

  it('can be edited: what nobody changes in a page comes back as it was', () => {
    for (const page of of<PageContent>('page')) {
      const { values, refusals } = sent(pageFactsFields(page), PAGE_FACTS.pick(page, '') as Values)
      expect([page.slug, page.language, refusals]).toEqual([page.slug, page.language, []])
      const facts = PAGE_FACTS.pick(page, '') as PageContent
      expect(PAGE_FACTS.put(page, pageFactsFrom(values, facts), '')).toEqual(page)
    }
  })

  it('and in each of its parts', () => {
    const blocks = edition.flatMap(({ content }) => (hasBlocks(content) ? content.blocks : []))
    expect(blocks.length).toBeGreaterThan(300)
    for (const block of blocks) {
      const { values, refusals } = sent(BLOCK_FIELDS[block.type](choices), valuesOfBlock(block))
      expect([block, refusals]).toEqual([block, []])
      expect({ type: block.type, ...values } as unknown as Block).toEqual(block)
    }
  })

  it('and in each service', () => {
    for (const service of services) {
      const about = sent(aboutFields(choices), valuesOfAbout(SERVICE_ABOUT.pick(service, '') as never))
      expect([service.key, about.refusals]).toEqual([service.key, []])
      expect(SERVICE_ABOUT.put(service, value(aboutFrom(about.values)), '')).toEqual(service)
      const reach = sent(reachFields(), valuesOfReach(SERVICE_REACH.pick(service, '') as never))
      expect([service.key, reach.refusals]).toEqual([service.key, []])
      const { verified } = service
      expect(SERVICE_REACH.put(service, { ...value(reachFrom(reach.values, reach.body)), verified }, '')).toEqual(
        service,
      )
      const hours = sent(hoursFields(), valuesOfHours(service.hours))
      expect([service.key, hours.refusals]).toEqual([service.key, []])
      expect(SERVICE_HOURS.put(service, { hours: value(hoursFrom(hours.values)) }, '')).toEqual(service)
      const upkeep = sent(upkeepFields(), SERVICE_UPKEEP.pick(service, '') as Values)
      expect([service.key, upkeep.refusals]).toEqual([service.key, []])
      expect(SERVICE_UPKEEP.put(service, upkeep.values as never, '')).toEqual(service)
    }
  })

  it('and in the settings', () => {
    const aliases = Object.entries(settings.aliases).map(([alias, service]) => ({ alias, service }))
    const basics = sent(basicsFields(choices), { ...SETTINGS_BASICS.pick(settings, ''), aliases })
    expect(basics.refusals).toEqual([])
    expect(basics.values).toEqual({ ...SETTINGS_BASICS.pick(settings, ''), aliases })
    const tell = sent(tellFields(choices), valuesOfTell(settings.tell))
    expect(tell.refusals).toEqual([])
    expect(Object.fromEntries(TELL_KINDS.map((what) => [what, tellRouteFrom(what, tell.values)]))).toEqual(
      settings.tell,
    )
    const notices = sent(noticesFields(), SETTINGS_NOTICES.pick(settings, '') as unknown as Values)
    expect([notices.refusals, notices.values]).toEqual([[], { notices: settings.notices }])
  })

  it('and in each download', () => {
    for (const download of of<DownloadContent>('download')) {
      const facts = DOWNLOAD_FACTS.pick(download, '') as Values & { kind: DownloadContent['kind']; key: string }
      const { values, refusals } = sent(downloadFields(download.kind, choices), facts)
      expect([download.key, refusals]).toEqual([download.key, []])
      expect(DOWNLOAD_FACTS.put(download, { ...values, kind: facts.kind, key: facts.key }, '')).toEqual(download)
    }
  })
})
