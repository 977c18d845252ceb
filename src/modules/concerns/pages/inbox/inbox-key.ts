import { isId, type RecordId } from '../../../../kernel/ids.js'
import type { InboxKey } from '../../queries/inbox.query.js'

/** Beyond this many, a count says “more than”. */
export const MOST_COUNTED = 200

export function keyText(key: InboxKey): string {
  return `${key.isPaused ? 'paused' : 'running'}_${key.at.toISOString()}_${key.recordId}`
}

/** Undefined for anything but a key: the list then begins at its beginning. */
export function readKey(text: string | undefined): InboxKey | undefined {
  const [state, moment, id] = (text ?? '').split('_')
  const at = new Date(moment ?? '')
  if (!id || !isId(id) || Number.isNaN(at.getTime())) return undefined
  return { isPaused: state === 'paused', at, recordId: id as RecordId }
}
