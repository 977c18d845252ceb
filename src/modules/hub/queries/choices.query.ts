import type { By, Tx } from '../../../platform/work.js'
import { activeItems, contextKinds, strands } from '../../reference/index.js'
import { drawingsAtHand } from '../data/drawings-at-hand.js'
import { listTitles } from '../data/working.store.js'
import { settingsIn } from '../domain/contents.js'
import { SERVED } from '../domain/served.js'
import type { Around } from './contents.query.js'

export type Named = { readonly value: string; readonly text: string }

/** What an editor can choose from: services by key and by local name, pages by address, our drawings, the strands. */
export type EditChoices = {
  readonly services: readonly Named[]
  /** Services by their own key alone. */
  readonly ownServices: readonly Named[]
  readonly pages: readonly Named[]
  readonly drawings: readonly Named[]
  readonly strands: readonly Named[]
  readonly contexts: readonly Named[]
}

export async function editChoices(tx: Tx, by: By, { published }: Around): Promise<EditChoices> {
  const titles = await listTitles(tx)
  const named = (list: { items: Parameters<typeof activeItems>[0] }) =>
    activeItems(list.items).map(({ code, label }) => ({ value: code, text: label }))
  const ownServices = titles.flatMap(({ kind, key, title }) =>
    kind === 'service' ? [{ value: key, text: title }] : [],
  )
  const aliases = Object.entries(settingsIn(published)?.aliases ?? {}).map(([alias, key]) => ({
    value: alias,
    text: `${alias}: here ${ownServices.find(({ value }) => value === key)?.text ?? key}`,
  }))
  const pages = titles.flatMap(({ kind, key, title }) => {
    const slug = kind === 'page' && key.startsWith('en/standard/') ? key.slice('en/standard/'.length) : ''
    return slug ? [{ value: slug, text: `${title} (${slug})` }] : []
  })
  return {
    services: [...aliases, ...ownServices],
    ownServices,
    pages: [...Object.entries(SERVED).map(([value, text]) => ({ value, text: `${text} (${value})` })), ...pages],
    drawings: [...drawingsAtHand()].toSorted().map((value) => ({ value, text: value })),
    strands: named(await strands(tx, by.now)),
    contexts: named(await contextKinds(tx, by.now)),
  }
}
