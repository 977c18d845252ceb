import type { PartnershipId } from '../../../kernel/ids.js'
import type { PackVersion } from '../domain/pack.js'
import type { VersionId } from './tables.js'

const MOST = 400

const contents = new Map<string, PackVersion>()

/**
 * Contents by version, kept in the process: a published version never changes and is never taken away. Each stands under
 * the partnership in which it was found, so that none reads another's.
 */
export function keptContent(partnershipId: PartnershipId, id: VersionId): PackVersion | undefined {
  return contents.get(`${partnershipId} ${id}`)
}

/** Keeps a content, frozen to its last leaf because every reader is given the same one. Forgets the oldest beyond 400. */
export function keepContent(partnershipId: PartnershipId, id: VersionId, content: PackVersion): PackVersion {
  const oldest = contents.size >= MOST ? contents.keys().next().value : undefined
  if (oldest) contents.delete(oldest)
  contents.set(`${partnershipId} ${id}`, freeze(content))
  return content
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    for (const each of Object.values(value)) freeze(each)
    Object.freeze(value)
  }
  return value
}
