export { baseBackup } from './base-backup.js'
export { EmbeddedPostgresError, type EmbeddedPostgresFault } from './embedded-postgres-error.js'
export { restoreBackup } from './restore-backup.js'
export { type EmbeddedConnection, type EmbeddedPostgres, type StartRequest, startEmbedded } from './supervisor.js'
