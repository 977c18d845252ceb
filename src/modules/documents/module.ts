import { ROLES } from '../../kernel/actor.js'
import type { FileStore } from '../../platform/files/file-store.js'
import { defineModule } from '../../platform/module.js'
import { attachmentPage } from './pages/attachment/attachment.page.js'

declare module '../../platform/deps.js' {
  interface Deps {
    readonly files: FileStore
  }
}

export const documents = defineModule({
  name: 'documents',
  pages: [attachmentPage],
  permissions: {
    // The wall of the record that a file hangs on decides whose it is.
    'documents:download': ROLES,
  },
})
