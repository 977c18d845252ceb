import type { Reader } from './page-content.js'

export const READER_WORDS: Readonly<Record<Reader, string>> = {
  'young-people': 'Young people',
  'parents-carers': 'Parents and carers',
  communities: 'Local communities',
  professionals: 'Professionals',
  everyone: 'Everyone',
}
