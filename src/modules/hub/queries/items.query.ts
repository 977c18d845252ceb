import { dayOf } from '../../../kernel/calendar-date.js'
import type { By, Tx } from '../../../platform/work.js'
import { countItems, type ItemRow, type ItemsWanted, listItemRows, type Todo } from '../data/working.store.js'
import type { ItemKind } from '../domain/item.js'
import { READERS, type Reader } from '../domain/page-content.js'

export type { ItemRow, Todo } from '../data/working.store.js'

/** What needs doing, the most pressing first. */
export const TODOS: readonly Todo[] = ['waiting', 'held', 'numbers', 'due', 'drafts', 'planned']
const DOORS = READERS.filter((reader) => reader !== 'everyone')
const SHOWN_AT_HOME = 5
export const ROWS_A_PAGE = 50

export type Wanted = { readonly todo?: Todo; readonly kind?: ItemKind; readonly door?: Reader }
export type ItemsPage = { readonly rows: readonly ItemRow[]; readonly next: string | undefined }

/** Items in the order of their kinds and keys: as many as fit on a page, and where the next begins. */
export async function listItems(tx: Tx, by: By, wanted: Wanted, after: string | undefined): Promise<ItemsPage> {
  const rows = await listItemRows(tx, chosenBy(by, wanted), { after: readPlace(after), limit: ROWS_A_PAGE + 1 })
  const shown = rows.slice(0, ROWS_A_PAGE)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > ROWS_A_PAGE && last ? `${last.kind} ${last.key}` : undefined }
}

export type HubHome = {
  readonly todos: readonly { readonly todo: Todo; readonly count: number; readonly rows: readonly ItemRow[] }[]
  readonly doors: readonly { readonly door: Reader; readonly count: number }[]
  readonly services: number
  readonly downloads: number
  readonly settings: ItemRow | undefined
}

/** What needs doing first, then how much there is of everything. */
export async function hubHome(tx: Tx, by: By): Promise<HubHome> {
  const count = (wanted: Wanted) => countItems(tx, chosenBy(by, wanted))
  const todos: HubHome['todos'][number][] = []
  for (const todo of TODOS) {
    const rows = await listItemRows(tx, chosenBy(by, { todo }), { limit: SHOWN_AT_HOME })
    todos.push({ todo, rows, count: rows.length < SHOWN_AT_HOME ? rows.length : await count({ todo }) })
  }
  const doors: HubHome['doors'][number][] = []
  for (const door of READERS) doors.push({ door, count: await count({ kind: 'page', door }) })
  const [settings] = await listItemRows(tx, chosenBy(by, { kind: 'settings' }), { limit: 1 })
  return {
    todos,
    doors,
    services: await count({ kind: 'service' }),
    downloads: await count({ kind: 'download' }),
    settings,
  }
}

function chosenBy({ now }: By, { todo, kind, door }: Wanted): ItemsWanted {
  return { now, today: dayOf(now), todo, kind, door: door === 'everyone' ? null : door, doors: DOORS }
}

/** A place in the list, as `kind key`. */
function readPlace(text: string | undefined): { kind: string; key: string } | undefined {
  const at = text?.indexOf(' ') ?? -1
  return text === undefined || at < 0 ? undefined : { kind: text.slice(0, at), key: text.slice(at + 1) }
}
