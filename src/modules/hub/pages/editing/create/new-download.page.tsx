import { dayOf } from '../../../../../kernel/calendar-date.js'
import { accept, refuse } from '../../../../../kernel/outcome.js'
import { definePage, type PageRequest, show } from '../../../../../platform/http/page.js'
import { QuestionPage } from '../../../../../web/question-page.js'
import type { DownloadContent } from '../../../domain/download-content.js'
import { DOWNLOAD_KIND_WORDS, downloadFields } from '../download/download-fields.js'
import type { Field } from '../fields/field.js'
import { PERMISSION } from '../item-request.js'
import { newItem } from './new-item.js'
import { KEY, KEY_FIELD } from './new-service.page.js'

type Kind = DownloadContent['kind']

/** Which kind of download is wanted. */
export const chooseDownloadPage = definePage({
  path: '/hub/downloads/new',
  permission: PERMISSION,
  audit: 'hub.download-kinds-viewed',
  get: () =>
    show(
      <QuestionPage title="New download, Be Aware" back="/hub/downloads" backText="Back to downloads">
        <h1 class="govuk-heading-l">What kind of download?</h1>
        <ul class="kith-kinds">
          {Object.entries(DOWNLOAD_KIND_WORDS).map(([kind, { name, about }]) => (
            <li>
              <a class="govuk-link" href={`/hub/downloads/new/${kind}`}>
                {name}
              </a>
              <p class="kith-meta">{about}</p>
            </li>
          ))}
        </ul>
      </QuestionPage>,
    ),
})

/** A poster, a guide, a toolkit or a link that was not there before. */
export const newDownloadPage = newItem({
  path: '/hub/downloads/new/:type',
  audit: 'hub.new-download-form-viewed',
  heading: (request) => `New download: ${DOWNLOAD_KIND_WORDS[kindIn(request) ?? 'poster'].name.toLowerCase()}`,
  lead: 'What it is called for good comes first. The public never sees that.',
  back: { href: '/hub/downloads/new', text: 'Back to kinds of download' },
  keyField: 'key',
  fields: (request, choices) => {
    const kind = kindIn(request)
    return (
      kind &&
      [KEY_FIELD, ...downloadFields(kind, choices), ...firstWords(kind)].filter(({ name }) => name !== 'lastChecked')
    )
  },
  first: { owner: 'Be Aware editor', checkEveryMonths: 6 },
  build: ({ paragraphs, ...values }, request) => {
    if (!KEY.test(values.key as string))
      return refuse({ code: 'does-not-fit', field: 'key', called: 'what it is called for good' })
    const content = {
      ...values,
      kind: kindIn(request),
      lastChecked: dayOf(request.now),
      ...(paragraphs ? { blocks: [{ type: 'text', paragraphs }] } : {}),
    } as unknown as DownloadContent
    return accept({ kind: 'download', content })
  },
})

function kindIn({ params }: PageRequest): Kind | undefined {
  const { type } = params
  return type !== undefined && Object.hasOwn(DOWNLOAD_KIND_WORDS, type) ? (type as Kind) : undefined
}

/** What has parts begins with one. */
function firstWords(kind: Kind): readonly Field[] {
  if (kind !== 'guide' && kind !== 'toolkit') return []
  return [
    {
      kind: 'paragraphs',
      name: 'paragraphs',
      label: 'Its first part, in words',
      called: 'its first part',
      hint: 'Leave an empty line between two paragraphs. More parts can be added next.',
      most: 2000,
      count: 12,
      rows: 8,
    },
  ]
}
