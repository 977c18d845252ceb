import type { DownloadContent } from './download-content.js'
import type { Slice } from './slice.js'

/** Everything that a download says beside its parts. */
export type DownloadFacts = Readonly<Record<string, unknown>> & Pick<DownloadContent, 'kind' | 'key'>

export const DOWNLOAD_FACTS: Slice<DownloadContent, DownloadFacts> = {
  pick: (download) => {
    const { blocks: _, ...facts } = { blocks: undefined, ...download }
    return facts
  },
  put: (download, facts) =>
    ({ ...facts, ...('blocks' in download ? { blocks: download.blocks } : {}) }) as DownloadContent,
}
