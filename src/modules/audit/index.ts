export { digestFor, insertAuditEntry } from './data/audit.store.js'
export type { EntryBody } from './domain/entry.js'
