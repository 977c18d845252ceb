import type { BlockShape } from './census-shape.js'

/** A field as it stands in the file. */
export type Field = {
  readonly name: string
  readonly line: number
  text: string
  /** The text is longer than any value may be, and was cut. */
  tooLong: boolean
  /** Text stands on both sides of an unknown element: whether it is one value cannot be told. */
  spliced: boolean
}

/** A block as it stands in the file: what was said inside it, in the file's order. */
export type Block = {
  readonly name: string
  readonly line: number
  readonly fields: readonly Field[]
  readonly blocks: readonly Block[]
}

type OpenBlock = { name: string; line: number; fields: Field[]; blocks: OpenBlock[]; shape: BlockShape }

export type BlockLimits = { readonly blockSize: number; readonly valueLength: number }

/** What an open element counts towards the size of its block, beside its text: about what it costs to keep. */
const ELEMENT_SIZE = 100

/**
 * Gathers one top block (a child, a header) of the census. All that is known while a child is read lives in one builder,
 * made at the child's start tag and dropped at its end: nothing can pass from one child to the next.
 */
export class BlockBuilder {
  readonly #root: OpenBlock
  readonly #limits: BlockLimits
  readonly #open: OpenBlock[]
  #field: Field | undefined
  #interrupted = false
  #size = 0
  #strayTextLine: number | undefined

  constructor(shape: BlockShape, at: { readonly name: string; readonly line: number }, limits: BlockLimits) {
    this.#root = { ...at, fields: [], blocks: [], shape }
    this.#open = [this.#root]
    this.#limits = limits
  }

  /** Opens a known field or block and says true; says false for anything else, which the caller passes over. */
  open(name: string, line: number): boolean {
    if (this.#field) {
      this.#interrupted = this.#field.text.trim() !== ''
      return false
    }
    const block = this.#open.at(-1)
    if (!block) return false
    const inner = block.shape.blocks.get(name)
    if (!inner && !block.shape.fields.has(name)) return false
    this.#size += ELEMENT_SIZE
    if (inner) {
      const opened: OpenBlock = { name, line, fields: [], blocks: [], shape: inner }
      if (!this.isTooLarge) block.blocks.push(opened)
      this.#open.push(opened)
      return true
    }
    this.#field = { name, line, text: '', tooLong: false, spliced: false }
    this.#interrupted = false
    if (!this.isTooLarge) block.fields.push(this.#field)
    return true
  }

  text(text: string, line: number): void {
    const field = this.#field
    if (!field) {
      if (text.trim() !== '') this.#strayTextLine ??= line
      return
    }
    if (this.#interrupted && text.trim() !== '') field.spliced = true
    const room = this.#limits.valueLength - field.text.length
    if (text.length > room && text.trim() !== '') field.tooLong = true
    field.text += text.slice(0, room)
    this.#size += Math.min(text.length, room)
  }

  /** Closes the innermost open element; true when that was the top block. */
  close(): boolean {
    if (this.#field) {
      this.#field = undefined
      return false
    }
    this.#open.pop()
    return this.#open.length === 0
  }

  get block(): Block {
    return this.#root
  }

  /** More was said than is kept: what was kept is not the whole and must not be used. */
  get isTooLarge(): boolean {
    return this.#size > this.#limits.blockSize
  }

  /** The line of the first text that stands between elements, where only white space may. */
  get strayTextLine(): number | undefined {
    return this.#strayTextLine
  }
}
