import { dayOf } from '../../../kernel/calendar-date.js'
import { accept, type Outcome, type Refusal, refuse } from '../../../kernel/outcome.js'
import type { By, Tx } from '../../../platform/work.js'
import type { ItemId } from '../data/tables.js'
import { lockHub } from '../data/working.store.js'
import { brokenBy } from '../domain/check-publication.js'
import { contentsWithout } from '../domain/contents.js'
import { moveFault } from '../domain/publication.js'
import type { Stop } from '../domain/stop.js'
import { whatIsAround } from '../queries/contents.query.js'
import { type Gone, lockItem, moveVersion } from './on-item.js'
import { MOST_NOTE } from './review.js'
import { tellOfEdition } from './publish.js'

export type TakeDownRefusal =
  | Gone
  | (Refusal & { readonly code: 'moved-on' | 'needed-always'; readonly field?: undefined })
  | (Refusal & { readonly code: 'words-missing' | 'too-long'; readonly field: 'words' })
  | (Refusal & Stop)

/**
 * Takes something out of the hub that nothing else there leads to. One person may: what is wrong must not stay while
 * someone waits for a second. It can be restored.
 */
export async function takeDown(
  tx: Tx,
  by: By,
  { itemId, words, drawings }: { itemId: ItemId; words: string; drawings: ReadonlySet<string> },
): Promise<Outcome<undefined, TakeDownRefusal>> {
  await lockHub(tx)
  const item = await lockItem(tx, itemId)
  if (!item) return refuse({ code: 'gone' })
  const { live, kind, key } = item
  if (!live || moveFault(live, 'take-down', by.seat.accountId)) return refuse({ code: 'moved-on' })
  if (kind === 'settings') return refuse({ code: 'needed-always' })
  if (words === '') return refuse({ code: 'words-missing', field: 'words' })
  if (words.length > MOST_NOTE) return refuse({ code: 'too-long', field: 'words' })
  const { published } = await whatIsAround(tx)
  const grounds = {
    contents: contentsWithout(published, { kind, key }),
    coming: new Set<string>(),
    drawings,
    today: dayOf(by.now),
  }
  const [first, ...more] = brokenBy('words', published, grounds)
  if (first) return refuse<Refusal & Stop>(first, ...more)
  await moveVersion(tx, by, {
    item,
    version: live,
    move: 'take-down',
    change: { endedAt: by.now, endWords: words },
  })
  await tellOfEdition(tx, by)
  return accept()
}
