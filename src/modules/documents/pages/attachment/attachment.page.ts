import { closed, definePage, download } from '../../../../platform/http/page.js'
import type { AttachmentId } from '../../data/tables.js'
import { findAttachment } from '../../queries/attachments.query.js'

/** Downloads a file. The row is behind the wall, and reading it is the look. */
export const attachmentPage = definePage({
  path: '/attachments/:attachmentId',
  permission: 'documents:download',
  audit: 'documents.downloaded',
  async get({ work, deps, params }) {
    const found = await work.look('documents.downloaded', (tx, by) =>
      findAttachment(tx, by, params.attachmentId as AttachmentId),
    )
    if (!found) return closed()
    // Text was kept because it is UTF-8: OWASP ASVS 5.0, 4.1.1.
    const type = found.contentType === 'text/plain' ? 'text/plain; charset=utf-8' : found.contentType
    return download(found.name, type, await deps.files.get(found.id))
  },
})
