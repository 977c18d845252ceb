import { timingSafeEqual } from 'node:crypto'
import { type AccountId, type Id, isId, newId } from '../../../kernel/ids.js'

export type DeviceId = Id<'device'>
type Digest = (use: string, text: string) => string

/** A shared desk remembers so many people; the one before them is a stranger again. */
const REMEMBERED = 5
const USE = 'known-device'

/** The device, if the cookie was made here for this account. The cookie opens nothing: it only has its own allowance. */
export function knownDevice(digest: Digest, cookie: string | undefined, accountId: AccountId): DeviceId | undefined {
  const read = readCookie(cookie)
  if (!read) return undefined
  const wanted = markOf(digest, read.id, accountId)
  return read.marks.some((mark) => equal(mark, wanted)) ? read.id : undefined
}

/** The cookie of a device from which the account has now signed in; others who did so before stay in it. */
export function rememberDevice(digest: Digest, cookie: string | undefined, accountId: AccountId): string {
  const read = readCookie(cookie)
  const id = read?.id ?? newId<DeviceId>()
  const mine = markOf(digest, id, accountId)
  const others = (read?.marks ?? []).filter((mark) => mark !== mine)
  return [id, mine, ...others].slice(0, REMEMBERED + 1).join('.')
}

function readCookie(cookie: string | undefined): { id: DeviceId; marks: string[] } | undefined {
  const [id = '', ...marks] = (cookie ?? '').split('.')
  if (!isId(id)) return undefined
  return { id: id as DeviceId, marks: marks.filter((mark) => /^[0-9a-f]{64}$/.test(mark)).slice(0, REMEMBERED) }
}

function markOf(digest: Digest, id: DeviceId, accountId: AccountId): string {
  return digest(USE, `${id} ${accountId}`)
}

function equal(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}
