/** What the system says where nobody answers, or the line is cut. */
const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'])

/** What PostgreSQL says while it stops, starts or has lost the connection (class 08; 57P01 to 57P03). */
const GOING_AWAY = /^(08...|57P0[123])$/

/** What the driver says of a connection that ended under it, or that it waited for in vain. */
const CUT =
  /^Connection terminated|^timeout exceeded when trying to connect|^timeout expired|Client has encountered a connection error/

/** Whether a fault means that the database is not there now, rather than that something of ours is wrong. */
export function isDatabaseDown(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false
  const { code, syscall } = fault as { code?: string; syscall?: string }
  if (code && GOING_AWAY.test(code)) return true
  if (code && UNREACHABLE.has(code))
    return syscall === undefined || ['connect', 'read', 'write', 'getaddrinfo'].includes(syscall)
  if (fault instanceof AggregateError) return fault.errors.some(isDatabaseDown)
  return CUT.test(fault.message) || (fault.cause !== undefined && isDatabaseDown(fault.cause))
}
