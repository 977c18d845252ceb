import { doubleMetaphone } from 'double-metaphone'

/** The keys of a word, the likelier reading first: numbers of sounds that this index has met, -1 for any other. */
export type Sounds = { readonly first: number; readonly second: number }

const NONE = -1

/** Which words sound alike, by double metaphone. Keys are numbered, so that comparing two words is comparing numbers. */
export class SoundIndex {
  readonly #numberOf = new Map<string, number>()
  readonly #words: number[][] = []
  /** True for keys of one consonant, which half of all short names share. */
  readonly #isShort: boolean[] = []
  readonly #first: number[] = []
  readonly #second: number[] = []

  /** Adds the next word; words are numbered from nought in the order they are added. */
  add(word: string): void {
    const index = this.#first.length
    const [first, second] = doubleMetaphone(word)
    const one = this.#number(first)
    const other = second === first ? NONE : this.#number(second)
    this.#first.push(one)
    this.#second.push(other)
    this.#words[one]?.push(index)
    this.#words[other]?.push(index)
  }

  soundsOf(word: string): Sounds {
    const [first, second] = doubleMetaphone(word)
    const one = this.#numberOf.get(first) ?? NONE
    return { first: one, second: second === first ? NONE : (this.#numberOf.get(second) ?? NONE) }
  }

  /** The words that share a key with these sounds; one that shares both comes twice. */
  *alike({ first, second }: Sounds): Generator<number> {
    if (first !== NONE) yield* this.#words[first] ?? []
    if (second !== NONE) yield* this.#words[second] ?? []
  }

  /** How much like sounds add to a score: most where the likelier readings agree, little for a single consonant. */
  likeness({ first, second }: Sounds, index: number): number {
    const itsFirst = this.#first[index] ?? NONE
    const itsSecond = this.#second[index] ?? NONE
    if (first !== NONE && first === itsFirst) return this.#isShort[first] ? 0.01 : 0.06
    const shared = [first, second].find((sound) => sound !== NONE && (sound === itsFirst || sound === itsSecond))
    return shared !== undefined && !this.#isShort[shared] ? 0.02 : 0
  }

  #number(sound: string): number {
    if (sound === '') return NONE
    const known = this.#numberOf.get(sound)
    if (known !== undefined) return known
    const next = this.#words.push([]) - 1
    this.#isShort.push(sound.length < 2)
    this.#numberOf.set(sound, next)
    return next
  }
}
