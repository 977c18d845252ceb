import { BLOCK_WORDS, linesOfBlock } from './block-words.js'
import type { Item } from './contents.js'
import { type Described, field, sources } from './described.js'
import { describeService } from './describe-service.js'
import type { DownloadContent } from './download-content.js'
import type { Block, PageContent } from './page-content.js'
import { READER_WORDS } from './reader-words.js'
import type { SettingsContent } from './settings-content.js'

/** Everything that an item says, in the order in which it is read. */
export function describeContent({ kind, content }: Item): Described[] {
  switch (kind) {
    case 'page':
      return describePage(content)
    case 'service':
      return describeService(content)
    case 'download':
      return describeDownload(content)
    case 'settings':
      return describeSettings(content)
  }
}

function parts(blocks: readonly Block[]): Described[] {
  return blocks.map((block) => ({
    key: block.type,
    label: [BLOCK_WORDS[block.type].name, 'heading' in block && block.heading].filter(Boolean).join(': '),
    lines: linesOfBlock(block),
    isPart: true,
  }))
}

function checks({
  owner,
  lastChecked,
  checkEveryMonths,
}: Pick<PageContent, 'owner' | 'lastChecked' | 'checkEveryMonths'>) {
  return [
    ...field('owner', 'Looked after by', owner),
    ...field('lastChecked', 'Last checked', lastChecked),
    ...field('checkEveryMonths', 'Checked every', `${checkEveryMonths} months`),
  ]
}

function describePage(page: PageContent): Described[] {
  return [
    ...field('title', 'Title', page.title),
    ...field('windowTitle', 'Title of the window', page.windowTitle),
    ...field('summary', 'Summary', page.summary),
    ...field('lead', 'First paragraph', page.lead),
    ...parts(page.blocks),
    ...field('searchWords', 'Search words', page.searchWords.join(', ')),
    ...field('awaitsHumanCheck', 'Translation', page.awaitsHumanCheck && 'Awaits a check by someone who speaks it'),
    ...checks(page),
    ...sources(page.sources),
  ]
}

function describeDownload(download: DownloadContent): Described[] {
  const own =
    download.kind === 'poster'
      ? [
          ...field('headline', 'Headline', download.headline),
          ...field('lines', 'Lines', ...download.lines),
          ...field('service', 'Number of', download.service),
          ...field('also', 'Also', download.also),
        ]
      : download.kind === 'elsewhere'
        ? field('url', 'Where it is', download.url, download.publishedBy, download.dated)
        : [...field('lead', 'First paragraph', download.lead), ...parts(download.blocks)]
  return [
    ...field('title', 'Title', download.title),
    ...field('says', 'What it says', download.says),
    ...field('readers', 'Readers', download.readers.map((reader) => READER_WORDS[reader]).join(', ')),
    ...field('strands', 'Strands', download.strands.join(', ')),
    ...own,
    ...checks(download),
  ]
}

function describeSettings(settings: SettingsContent): Described[] {
  return [
    ...field('exitTo', 'Where “Exit this page” leads', settings.exitTo),
    ...field('area', 'The area in a sentence', settings.area),
    ...field('runBy', 'Run by', settings.runBy),
    ...field('contactEmail', 'Contact', settings.contactEmail),
    ...field('topService', 'First on the front page', settings.topService),
    ...field(
      'aliases',
      'Names for services',
      ...Object.entries(settings.aliases).map(([name, key]) => `${name}: ${key}`),
    ),
    ...field('languages', 'Languages', ...settings.languages.map(({ code, name }) => `${name} (${code})`)),
    ...Object.entries(settings.tell).flatMap(([what, route]) =>
      field(
        `tell-${what}`,
        `Telling about ${TELL_WORDS[what as keyof typeof TELL_WORDS]}`,
        route.says,
        ...(route.by === 'inbox'
          ? [`Our inbox, read by ${route.answeredBy} within ${route.within}`]
          : [route.service, route.form, route.email]),
      ),
    ),
    ...field(
      'notices',
      'What is on',
      ...settings.notices.map(({ title, says, on, until }) => `${title}, ${on}. ${says} (until ${until})`),
    ),
  ]
}

export const TELL_WORDS = {
  child: 'a child',
  place: 'a place or a group',
  police: 'something for the police',
} as const satisfies Record<keyof SettingsContent['tell'], string>
