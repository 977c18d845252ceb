import { type FirstEdition, readFirstEdition } from '../data/first-edition-files.js'
import type { OpenEdition } from '../domain/edition.js'
import type { ContentOf, ItemKind } from '../domain/item.js'
import { anEdition, editionOfPack, type PACKS } from './an-edition.js'

/** Everything that a pack begins with, as if it were published as it stands. */
export function firstEditionOf(pack: (typeof PACKS)[number]): OpenEdition {
  const items = readFirstEdition('packs', pack)
  const { strands, demonstration } = editionOfPack(pack)
  const [settings] = of(items, 'settings')
  return anEdition(of(items, 'service'), {
    pages: of(items, 'page'),
    downloads: of(items, 'download'),
    strands,
    demonstration,
    ...(settings ? { settings } : {}),
  })
}

function of<Kind extends ItemKind>(items: FirstEdition, kind: Kind): ContentOf[Kind][] {
  return items.flatMap((item) => (item.kind === kind ? [item.content as ContentOf[Kind]] : []))
}
