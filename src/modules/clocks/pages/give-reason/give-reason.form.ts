import { accept, type Outcome, refuse } from '../../../../kernel/outcome.js'
import { type Body, textOf } from '../../../../platform/http/body.js'

/** Which reason was chosen, and one's own words where none fits. */
export type TypedReason = { readonly reason: string; readonly ownWords: string }
export const NOTHING_TYPED: TypedReason = { reason: '', ownWords: '' }

/** Stands for "none of these": never a code of a list, which have no underscore. */
export const OWN_WORDS = '_own_words'
export const MOST_OWN_WORDS = 500

export type ReasonFault =
  | { readonly code: 'reason-missing'; readonly field: 'reason' }
  | { readonly code: 'own-words-missing' | 'own-words-too-long'; readonly field: 'ownWords' }

export function typedReason(body: Body): TypedReason {
  return { reason: textOf(body, 'reason'), ownWords: textOf(body, 'ownWords') }
}

/** The reason in words: as the list says it on the day, or one's own. */
export function readReason(
  { reason, ownWords }: TypedReason,
  offered: readonly { code: string; label: string }[],
): Outcome<string, ReasonFault> {
  const listed = offered.find(({ code }) => code === reason)
  if (listed) return accept(listed.label)
  if (reason !== OWN_WORDS) return refuse({ code: 'reason-missing', field: 'reason' })
  if (ownWords.trim() === '') return refuse({ code: 'own-words-missing', field: 'ownWords' })
  if (ownWords.length > MOST_OWN_WORDS) return refuse({ code: 'own-words-too-long', field: 'ownWords' })
  return accept(ownWords)
}
