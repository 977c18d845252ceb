import { beforeAll, describe, expect, it } from 'vitest'
import { htmlFaults } from '../../../../../tests/support/check-html.js'
import { formsOf } from '../../../../../tests/support/read-html.js'
import { BLOCK_WORDS } from '../../domain/block-words.js'
import type { DownloadContent } from '../../domain/download-content.js'
import { aService, someSettings } from '../../testing/editable-contents.js'
import { aNewPage, useOfficersAtWork } from '../../testing/officers-at-work.js'

const work = useOfficersAtWork()
const { editing, draftOf } = work

const guide: DownloadContent = {
  kind: 'guide',
  key: 'a-guide',
  title: 'A guide',
  says: 'To keep.',
  readers: ['professionals'],
  strands: [],
  owner: 'Be Aware editor',
  lastChecked: '2026-02-02',
  checkEveryMonths: 6,
  lead: 'Read this.',
  blocks: [{ type: 'text', paragraphs: ['Words.'] }],
}

describe('every page of editing', () => {
  let page: string
  let service: string
  let settings: string
  let download: string
  beforeAll(async () => {
    await editing.database.admin.query('delete from hub_version')
    await editing.database.admin.query('delete from hub_item')
    settings = await draftOf({ kind: 'settings', content: someSettings() })
    service = await draftOf({ kind: 'service', content: aService() })
    page = await draftOf(
      aNewPage({
        blocks: [
          { type: 'list', items: ['One'] },
          { type: 'services', heading: 'Who helps', services: ['listening-line'] },
        ],
      }),
    )
    download = await draftOf({ kind: 'download', content: guide })
  })

  const paths = () => [
    '/hub',
    '/hub/pages',
    '/hub/pages?door=young-people',
    '/hub/services',
    '/hub/downloads',
    '/hub/to-do/drafts',
    '/hub/pages/new',
    '/hub/services/new',
    '/hub/downloads/new',
    ...['poster', 'guide', 'toolkit', 'elsewhere'].map((type) => `/hub/downloads/new/${type}`),
    ...[page, service, settings, download].flatMap((item) =>
      ['', '/send', '/versions', '/compare'].map((step) => `${item}${step}`),
    ),
    ...[page, service, download].flatMap((item) => [`${item}/check`, `${item}/take-down`]),
    `${page}/facts`,
    `${page}/parts/new`,
    ...Object.keys(BLOCK_WORDS).map((type) => `${page}/parts/new/${type}`),
    `${page}/parts/1/list`,
    `${page}/preview/1`,
    `${download}/parts/1/text`,
    ...['edit', 'reach', 'hours', 'upkeep'].map((step) => `${service}/${step}`),
    ...['edit', 'tell', 'notices'].map((step) => `${settings}/${step}`),
    `${download}/edit`,
    `${page}/parts/1/remove`,
    // Sent empty, it does what it asks.
    `${download}/discard`,
  ]

  it('is shown as valid HTML, and so is its form when it is sent empty', async () => {
    const faults: string[] = []
    let refused = 0
    for (const path of paths()) {
      const shown = await work.ruth.get(path)
      if (shown.status !== 200) faults.push(`${path} is ${shown.status}`)
      faults.push(...(await htmlFaults(shown.body)).map((fault) => `${path} ${fault}`))
      const form = formsOf(shown.body).find(({ method, action }) => method === 'post' && !action)
      if (!form) continue
      const hidden = form.fields.filter(({ kind, name }) => kind === 'hidden' && !name.startsWith('_'))
      const answer = await work.ruth.post(path, Object.fromEntries(hidden.map(({ name, value }) => [name, value])))
      if (answer.status !== 400) continue
      refused += 1
      if (!answer.body.includes('govuk-error-summary')) faults.push(`${path} says no without a sentence`)
      faults.push(...(await htmlFaults(answer.body)).map((fault) => `${path} (wrong) ${fault}`))
    }
    expect(faults).toEqual([])
    expect(refused).toBeGreaterThan(25)
  })

  it('is not found for what is not there, and for a kind that it is not', async () => {
    for (const path of [
      '/hub/cakes',
      '/hub/to-do/cakes',
      page.replace('/pages/', '/services/'),
      `${page}/parts/1/cakes`,
      `${page}/parts/9/remove`,
      `${page}/preview/9`,
      `${settings}/facts`,
    ])
      expect([path, (await work.ruth.get(path)).status]).toEqual([path, 404])
  })
})
