import { accept } from '../../../../../kernel/outcome.js'
import { describeContent } from '../../../domain/describe-content.js'
import type { DownloadContent } from '../../../domain/download-content.js'
import { DOWNLOAD_FACTS, type DownloadFacts } from '../../../domain/download-slices.js'
import type { ItemContent } from '../../../domain/item.js'
import type { Slice } from '../../../domain/slice.js'
import { draftForm } from '../draft-form.js'
import { downloadFields } from './download-fields.js'

/** What a download says beside its parts. */
export const downloadPage = draftForm<DownloadFacts>({
  path: '/hub/downloads/:itemId/edit',
  audit: 'hub.download-form-viewed',
  kind: 'download',
  slice: () => DOWNLOAD_FACTS as unknown as Slice<ItemContent, DownloadFacts>,
  find: (_request, { kind, content }) => (kind === 'download' ? DOWNLOAD_FACTS.pick(content, '') : undefined),
  fields: (_request, { now }, choices) => downloadFields((now.content as DownloadContent).kind, choices),
  valuesOf: (facts) => facts,
  partFrom: (values, { kind, key }) => accept({ ...values, kind, key }),
  linesOf: (facts) =>
    describeContent({ kind: 'download', content: { blocks: [], ...facts } as unknown as DownloadContent }).flatMap(
      ({ label, lines }) => lines.map((line) => `${label}: ${line}`),
    ),
  what: 'facts',
  heading: () => 'About this download',
})
