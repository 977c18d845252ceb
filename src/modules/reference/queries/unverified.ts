import type { PackVersion } from '../domain/pack.js'

/** Something for which nobody has seen a source, and what was not seen. */
export type Unverified = { readonly label: string; readonly note: string }

/** Everything in a version that is marked unverified, whole version first, at whatever depth it stands. */
export function unverifiedIn(version: PackVersion): Unverified[] {
  return find(version, 'The whole version')
}

function find(value: unknown, called: string): Unverified[] {
  if (Array.isArray(value)) return value.flatMap((each) => find(each, called))
  if (typeof value !== 'object' || value === null) return []
  const label = 'label' in value ? String(value.label) : called
  const beneath = Object.values(value).flatMap((each) => find(each, label))
  if (!('unverified' in value) || value.unverified !== true) return beneath
  return [{ label, note: 'note' in value ? String(value.note) : '' }, ...beneath]
}
