import { SaxesParser, type SaxesTagNS } from 'saxes'
import { BlockBuilder } from './block-builder.js'
import type { CensusCollector } from './census-collector.js'
import { CHILD_SHAPE, HEADER_SHAPE } from './census-shape.js'
import { FileRefused } from './file-refused.js'
import type { CensusLimits } from './limits.js'
import { declaredEncoding, type Encoding } from './text-decoder.js'

type Options = {
  readonly limits: CensusLimits
  readonly encoding: Encoding
  readonly collector: CensusCollector
}

/** Walks the elements of one census as its text arrives, and hands each block to the collector as soon as it ends. */
export class CensusWalker {
  readonly #parser = new SaxesParser({ xmlns: true, defaultXMLVersion: '1.0', forceXMLVersion: true })
  readonly #limits: CensusLimits
  readonly #collector: CensusCollector
  /** The known elements that are open, outermost first. */
  readonly #path: string[] = []
  /** How many elements are open inside an unknown one, itself included; 0 outside. */
  #passedOver = 0
  #block: { readonly kind: 'header' | 'child'; readonly line: number; readonly builder: BlockBuilder } | undefined
  /** The namespace of the root: none in the schemas; elements of any other are unknown. */
  #namespace = ''
  #asciiOnly = false
  #sawText = false
  #ended = false
  #pieceStart = 0

  constructor({ limits, encoding, collector }: Options) {
    this.#limits = limits
    this.#collector = collector
    const parser = this.#parser
    parser.on('error', () => this.#refuse(this.#ended ? 'truncated' : 'not-well-formed'))
    parser.on('doctype', () => this.#refuse('doctype'))
    parser.on('xmldecl', (declaration) => this.#declared(declaration.encoding ?? encoding, encoding))
    parser.on('opentag', (tag) => this.#open(tag))
    parser.on('closetag', () => this.#close())
    parser.on('text', (text) => this.#text(text))
    parser.on('cdata', (text) => this.#text(text))
    parser.on('comment', () => this.#startPiece())
    parser.on('processinginstruction', () => this.#startPiece())
  }

  get line(): number {
    return this.#parser.line
  }

  write(text: string): void {
    const { line } = this.#parser
    this.#sawText ||= text.trim() !== ''
    this.#parser.write(text)
    if (this.#asciiOnly) refuseBeyondAscii(text, line)
    this.#refuseBareAmpersand()
    if (this.#parser.position - this.#pieceStart > this.#limits.piece) this.#refuse('too-long')
  }

  /** The parser goes on to the next semicolon, however far, before it says that what follows an ampersand is no name. */
  #refuseBareAmpersand(): void {
    // The parser keeps the name it has begun to itself; where it does no longer, the file is refused later, as cut off.
    const { entity } = this.#parser as unknown as { readonly entity?: string }
    if (entity && /[^\w#.:-]/.test(entity)) throw new FileRefused('not-well-formed', this.line - newlines(entity))
  }

  /** Ends the file; what is still open was cut off. */
  end(): void {
    if (!this.#sawText) this.#refuse('empty')
    this.#ended = true
    const { line } = this.#parser
    this.#parser.close()
    this.#collector.end(line)
  }

  #open(tag: SaxesTagNS): void {
    this.#startPiece()
    if (this.#path.length + this.#passedOver >= this.#limits.depth) this.#refuse('too-deep')
    if (this.#path.length === 0) {
      if (tag.local !== 'Message') this.#refuse('not-the-census')
      this.#namespace = tag.uri
      this.#path.push('Message')
      return
    }
    if (this.#passedOver > 0) {
      this.#passedOver += 1
      return
    }
    const { line } = this.#parser
    const name = tag.uri === this.#namespace ? tag.local : ''
    const known = this.#block ? this.#block.builder.open(name, line) : this.#openOutsideBlocks(name, line)
    if (known) {
      this.#path.push(name)
      return
    }
    this.#passedOver = 1
    this.#collector.unknownElement([...this.#path, tag.name].join('/'), line)
  }

  /** `Header` and `Children` stand in `Message`, and `Child` in `Children`. A `Child` anywhere else is no child. */
  #openOutsideBlocks(name: string, line: number): boolean {
    const depth = this.#path.length
    if (depth === 1 && name === 'Children') {
      this.#collector.sawChildren = true
      return true
    }
    const kind = depth === 1 && name === 'Header' ? 'header' : depth === 2 && name === 'Child' ? 'child' : undefined
    if (!kind) return false
    const shape = kind === 'header' ? HEADER_SHAPE : CHILD_SHAPE
    this.#block = { kind, line, builder: new BlockBuilder(shape, { name, line }, this.#limits) }
    return true
  }

  #close(): void {
    this.#startPiece()
    if (this.#passedOver > 0) {
      this.#passedOver -= 1
      return
    }
    this.#path.pop()
    const block = this.#block
    if (!block?.builder.close()) return
    this.#block = undefined
    if (block.kind === 'child') this.#collector.child(block.builder)
    else this.#collector.headerBlock(block.builder)
  }

  #text(text: string): void {
    this.#startPiece()
    if (this.#passedOver > 0 || this.#path.length === 0) return
    const { line } = this.#parser
    if (this.#block) this.#block.builder.text(text, line)
    else if (text.trim() !== '') this.#collector.strayText(this.#path.at(-1) ?? '', line)
  }

  #declared(declared: string, found: Encoding): void {
    const verdict = declaredEncoding(declared, found)
    if (verdict === 'not-supported') this.#refuse('encoding-not-supported')
    if (verdict === 'disagrees') this.#refuse('encoding-disagrees')
    this.#asciiOnly = verdict === 'ascii'
  }

  #startPiece(): void {
    this.#pieceStart = this.#parser.position
  }

  #refuse(code: FileRefused['code']): never {
    throw new FileRefused(code, this.#parser.line)
  }
}

function refuseBeyondAscii(text: string, line: number): void {
  const at = text.search(/\P{ASCII}/u)
  if (at !== -1) throw new FileRefused('badly-encoded', line + newlines(text.slice(0, at)))
}

function newlines(text: string): number {
  return text.split('\n').length - 1
}
