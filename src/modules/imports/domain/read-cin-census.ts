import { createHash } from 'node:crypto'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import { CensusCollector } from './census-collector.js'
import type { CensusItem, CensusSummary, FileRefusal } from './census-item.js'
import { CensusWalker } from './census-walker.js'
import { FileRefused } from './file-refused.js'
import { CENSUS_LIMITS, type CensusLimits } from './limits.js'
import { encodingOf, StrictDecoder } from './text-decoder.js'

/** Bytes given to the parser at once; what these come to is handed on before more are read. */
const STRETCH = 16_384

/**
 * Reads a Children in Need census as it streams and hands on each thing as soon as it is known: the header, each child
 * whole or refused, and at the end what was only counted (unknown elements, warnings). Waits for `take` before it reads
 * on, and holds one child at a time, so that a file of any length costs the same memory.
 *
 * Accepted with a summary, or refused as a whole with a code and a line. **A refused file may have handed on children
 * first: whoever takes them keeps nothing until the outcome is accepted.** An error thrown by `take` or by the source
 * passes through. No child's data stand in a refusal of the file.
 */
export async function readCinCensus(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  take: (item: CensusItem) => void | Promise<void>,
  limits: CensusLimits = CENSUS_LIMITS,
): Promise<Outcome<CensusSummary, FileRefusal>> {
  const ready: CensusItem[] = []
  const reading = new Reading(limits, (item) => ready.push(item))
  const handOn = async () => {
    for (const item of ready.splice(0)) await take(item)
  }
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += STRETCH) {
      const refusal = attempt(() => reading.write(chunk.subarray(at, at + STRETCH)))
      if (refusal) return refuse(refusal)
      await handOn()
    }
  }
  const refusal = attempt(() => reading.end())
  if (refusal) return refuse(refusal)
  await handOn()
  return accept(reading.summary())
}

/** One file being read: its bytes, their encoding, and the walker they feed. */
class Reading {
  readonly #limits: CensusLimits
  readonly #collector: CensusCollector
  readonly #digest = createHash('sha256')
  #bytes = 0
  /** The first bytes, until there are enough of them to show the encoding. */
  #start: Uint8Array = new Uint8Array()
  #decoder: StrictDecoder | undefined
  #walker: CensusWalker | undefined

  constructor(limits: CensusLimits, take: (item: CensusItem) => void) {
    this.#limits = limits
    this.#collector = new CensusCollector(limits, take)
  }

  write(bytes: Uint8Array): void {
    this.#bytes += bytes.length
    if (this.#bytes > this.#limits.bytes) throw new FileRefused('file-too-large', this.#walker?.line ?? 1)
    this.#digest.update(bytes)
    if (this.#decoder) {
      this.#feed(bytes)
      return
    }
    this.#start = Buffer.concat([this.#start, bytes])
    if (this.#start.length >= 4) this.#begin()
  }

  end(): void {
    if (this.#bytes === 0) throw new FileRefused('empty', 1)
    if (!this.#decoder) this.#begin()
    if (!this.#decoder?.end()) throw new FileRefused('truncated', this.#walker?.line ?? 1)
    this.#walker?.end()
  }

  summary(): CensusSummary {
    return { ...this.#collector.summary(), bytes: this.#bytes, fileDigest: this.#digest.digest('hex') }
  }

  #begin(): void {
    const found = encodingOf(this.#start)
    if (!found) throw new FileRefused('encoding-not-supported', 1)
    this.#decoder = new StrictDecoder(found.encoding)
    this.#walker = new CensusWalker({ limits: this.#limits, encoding: found.encoding, collector: this.#collector })
    this.#feed(this.#start.subarray(found.mark))
  }

  #feed(bytes: Uint8Array): void {
    const [decoder, walker] = [this.#decoder, this.#walker]
    if (!decoder || !walker) throw new Error('A file is fed before its encoding is known')
    const text = decoder.decode(bytes)
    if (typeof text !== 'string') throw new FileRefused('badly-encoded', walker.line + text.linesBefore)
    walker.write(text)
  }
}

function attempt(step: () => void): FileRefusal | undefined {
  try {
    step()
    return undefined
  } catch (error) {
    if (error instanceof FileRefused) return { code: error.code, line: error.line }
    throw error
  }
}
