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
    'documents:download': [
      'referrer',
      'screener',
      'allocated-worker',
      'team-manager',
      'contextual-worker',
      'mace-coordinator',
      'chair',
      'agency-spoc',
      'police-intelligence',
      'return-interviewer',
      'data-officer',
      'guardian',
    ],
  },
})
