import { ITEM_KINDS, type ItemKind } from './item.js'

/** Where items of each kind stand among the addresses of officers. */
const PLACES: Readonly<Record<ItemKind, string>> = {
  page: 'pages',
  service: 'services',
  download: 'downloads',
  settings: 'settings',
}

/** An item’s address for officers, and of what is done with it there. */
export function editPath({ kind, id }: { kind: ItemKind; id: string }, ...steps: readonly (string | number)[]): string {
  return ['/hub', PLACES[kind], id, ...steps].join('/')
}

export function listPath(kind: ItemKind): string {
  return `/hub/${PLACES[kind]}`
}

export function kindAt(place: string | undefined): ItemKind | undefined {
  return ITEM_KINDS.find((kind) => PLACES[kind] === place)
}
