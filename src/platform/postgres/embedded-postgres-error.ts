export type EmbeddedPostgresFault =
  | 'folder-in-use'
  | 'folder-unwritable'
  | 'folder-not-empty'
  | 'not-a-database'
  | 'other-version'
  | 'no-binaries'
  | 'cannot-run-as-root'
  | 'did-not-start'
  | 'did-not-stop'
  | 'backup-failed'
  | 'backup-damaged'

/** Something about the machine or the folder that an operator can put right; the message is one sentence for them. */
export class EmbeddedPostgresError extends Error {
  readonly fault: EmbeddedPostgresFault

  constructor(fault: EmbeddedPostgresFault, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'EmbeddedPostgresError'
    this.fault = fault
  }
}

/** The system's own short name for what went wrong ("EACCES"), when there is one. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
