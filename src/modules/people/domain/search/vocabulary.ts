/**
 * The search core: from what someone types to people, in an order.
 *
 * A trigram index cannot serve a query under row security, equality can. So the words of all names are kept here, in
 * memory, each with the id it has in the database; a typed word is expanded to the words it may stand for; the ids are
 * looked up by equality, under row security; and what comes back is ranked.
 *
 *     nameTokens(name: string): string[]                              name-tokens.ts    the words to store for a name
 *     nameWords(name: string): string[]                               name-tokens.ts    the words of a name as typed
 *     new Vocabulary<TokenId>()                                       vocabulary.ts
 *       .add(token: string, id: TokenId): void                        idempotent
 *       .idOf(token: string): TokenId | undefined
 *       .expand(typed: string, limit = 24): Expansion<TokenId>[]      best first, the exact word always in it
 *       .size: number
 *     parseQuery(text: string): ParsedQuery                           parse-query.ts    names, dates, identifiers
 *     expandQuery(query, vocabulary, limit?): ExpandedQuery<TokenId>  expand-query.ts   `tokenIds` to look up
 *     datesToLookUp(dates: readonly TypedDate[]): CalendarDate[]      typed-date.ts     each day, and it swapped
 *     dateMatch(typed, bornOn): DateMatch                             typed-date.ts
 *     rank(expanded, candidates): Ranked<…>[]                         rank.ts           best first
 *
 * Add the tokens in the form that `nameTokens` gives. The vocabulary holds words of children's names: one for each
 * partnership, in memory only, never in a log. A word is not taken out; the vocabulary is built anew from the database.
 */
import { editDistance } from './edit-distance.js'
import { nicknamesOf } from './nicknames.js'
import { DensePostings } from './dense-postings.js'
import { Postings } from './postings.js'
import { lettersLeftOut, trigramsOf } from './shapes.js'
import { SoundIndex, type Sounds } from './sound-index.js'

/** How a word came to be offered, best first. */
export type MatchedBy = 'exact' | 'nickname' | 'spelling' | 'sound' | 'beginning'

/** A word that a typed word may stand for. `score` is 1 for the same word and falls to 0.5. */
export type Expansion<TokenId> = {
  readonly tokenId: TokenId
  readonly token: string
  readonly score: number
  readonly by: MatchedBy
}

const WORST = 0.5
/** Words of like sound or shape that are compared letter by letter: bounds the time an expansion takes. */
const MOST_COMPARED = 256

export class Vocabulary<TokenId> {
  readonly #tokens: string[] = []
  readonly #ids: TokenId[] = []
  readonly #indexOf = new Map<string, number>()
  readonly #bySound = new SoundIndex()
  readonly #byTrigram = new DensePostings()
  readonly #byLetterLeftOut = new Postings()
  #shared = new Uint8Array(1024)
  #compared = new Uint8Array(1024)

  get size(): number {
    return this.#tokens.length
  }

  /** Adding a word again changes nothing; with another id it is a bug and throws. */
  add(token: string, id: TokenId): void {
    const known = this.#indexOf.get(token)
    if (known !== undefined) {
      if (this.#ids[known] !== id) throw new Error('A word of the vocabulary was added with a second id')
      return
    }
    const index = this.#tokens.push(token) - 1
    this.#ids.push(id)
    this.#indexOf.set(token, index)
    if (index >= this.#shared.length) {
      this.#shared = grown(this.#shared)
      this.#compared = grown(this.#compared)
    }
    for (const trigram of trigramsOf(token)) this.#byTrigram.add(trigram, index)
    for (const shape of lettersLeftOut(token)) this.#byLetterLeftOut.add(shape, index)
    this.#bySound.add(token)
  }

  idOf(token: string): TokenId | undefined {
    const index = this.#indexOf.get(token)
    return index === undefined ? undefined : this.#ids[index]
  }

  /** The words that a typed word, as `nameWords` gives it, may stand for: at most `limit`, best first. */
  expand(typed: string, limit = 24): Expansion<TokenId>[] {
    if (typed === '') return []
    const found = new Map<number, { score: number; by: MatchedBy }>()
    const keep = (index: number, score: number, by: MatchedBy) => {
      const known = found.get(index)
      if (score < WORST || score <= (known?.score ?? 0)) return
      found.set(index, { score, by: known?.by === 'nickname' ? 'nickname' : by })
    }
    const exact = this.#indexOf.get(typed)
    if (exact !== undefined) keep(exact, 1, 'exact')
    for (const [name, closeness] of nicknamesOf(typed)) {
      const index = this.#indexOf.get(name)
      if (index !== undefined) keep(index, closeness === 'direct' ? 0.92 : 0.72, 'nickname')
    }
    const sounds = this.#bySound.soundsOf(typed)
    const candidates = this.#candidates(typed, sounds)
    for (const index of candidates) {
      this.#compared[index] = 0
      if (index !== exact) this.#compare(typed, sounds, index, keep)
    }
    return this.#best(found, limit)
  }

  #candidates(typed: string, sounds: Sounds): number[] {
    const candidates: number[] = []
    const consider = (index: number) => {
      if (this.#compared[index] === 1) return
      this.#compared[index] = 1
      candidates.push(index)
    }
    for (const shape of lettersLeftOut(typed)) this.#byLetterLeftOut.each(shape, consider)
    this.#shareTrigrams(typed, consider)
    for (const index of this.#bySound.alike(sounds)) {
      if (candidates.length >= 2 * MOST_COMPARED) break
      if (Math.abs((this.#tokens[index] ?? '').length - typed.length) <= 3) consider(index)
    }
    return candidates
  }

  /** Considers the words that share most trigrams with what was typed: a third of them at least. */
  #shareTrigrams(typed: string, consider: (index: number) => void): void {
    const trigrams = trigramsOf(typed)
    const enough = Math.max(2, Math.ceil(trigrams.length * 0.35))
    const reached = this.#byTrigram.reaching(enough, trigrams, this.#shared)
    const having = new Uint32Array(trigrams.length + 1)
    for (const index of reached) having[this.#shared[index] ?? 0] = (having[this.#shared[index] ?? 0] ?? 0) + 1
    let least = trigrams.length + 1
    for (let total = 0; least > enough; least -= 1) {
      total += having[least - 1] ?? 0
      if (total > MOST_COMPARED) break
    }
    for (const index of reached) if ((this.#shared[index] ?? 0) >= least) consider(index)
    this.#shared.fill(0)
  }

  #compare(
    typed: string,
    sounds: Sounds,
    index: number,
    keep: (index: number, score: number, by: MatchedBy) => void,
  ): void {
    const token = this.#tokens[index] ?? ''
    const longest = Math.max(typed.length, token.length)
    const distance = editDistance(typed, token, longest <= 4 ? 1 : longest <= 7 ? 2 : 3)
    const likeness = 1 - distance / longest
    const sameStart = typed.charCodeAt(0) === token.charCodeAt(0) ? 0.04 : 0
    const spelling = distance <= 3 ? likeness + sameStart : 0
    const sound = this.#bySound.likeness(sounds, index)
    if (sound > 0) keep(index, Math.min(0.94, Math.max(spelling + 0.06, 0.58) + sound), 'sound')
    keep(index, Math.min(0.92, spelling), 'spelling')
    if (typed.length >= 3 && token.startsWith(typed))
      keep(index, 0.66 + 0.2 * (typed.length / token.length), 'beginning')
    if (token.length >= 4 && typed.startsWith(token))
      keep(index, 0.5 + 0.2 * (token.length / typed.length), 'beginning')
  }

  #best(found: ReadonlyMap<number, { score: number; by: MatchedBy }>, limit: number): Expansion<TokenId>[] {
    const best: Expansion<TokenId>[] = []
    for (const [index, { score, by }] of found) {
      const token = this.#tokens[index]
      const tokenId = this.#ids[index]
      if (token !== undefined && tokenId !== undefined) best.push({ tokenId, token, score, by })
    }
    return best.sort((a, b) => b.score - a.score || (a.token < b.token ? -1 : 1)).slice(0, limit)
  }
}

function grown(counts: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(counts.length * 2)
  larger.set(counts)
  return larger
}
