/** For each shape, the words that have it, side by side in memory: for shapes that many words share. */
export class DensePostings {
  readonly #words: Int32Array<ArrayBuffer>[] = []
  readonly #lengths: number[] = []
  readonly #placeOf = new Map<number, number>()

  add(shape: number, word: number): void {
    const place = this.#placeOf.get(shape) ?? this.#open(shape)
    let words = this.#words[place] ?? new Int32Array(4)
    const length = this.#lengths[place] ?? 0
    if (length === words.length) {
      const larger = new Int32Array(length * 2)
      larger.set(words)
      words = larger
      this.#words[place] = larger
    }
    words[length] = word
    this.#lengths[place] = length + 1
  }

  /** The words that have at least `enough` of the shapes. `counts` comes in empty and leaves holding how many each has. */
  reaching(enough: number, shapes: readonly number[], counts: Uint8Array): number[] {
    const reached: number[] = []
    for (const shape of shapes) {
      const place = this.#placeOf.get(shape)
      if (place === undefined) continue
      const words = this.#words[place] ?? new Int32Array(0)
      const length = this.#lengths[place] ?? 0
      for (let at = 0; at < length; at += 1) {
        const word = words[at] ?? 0
        const count = (counts[word] ?? 0) + 1
        counts[word] = count
        if (count === enough) reached.push(word)
      }
    }
    return reached
  }

  #open(shape: number): number {
    const place = this.#words.push(new Int32Array(4)) - 1
    this.#lengths.push(0)
    this.#placeOf.set(shape, place)
    return place
  }
}
