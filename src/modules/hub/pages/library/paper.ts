import PdfKit from 'pdfkit'
import { artefact, drawMark } from './paper-drawings.js'
import { paperFonts } from './paper-fonts.js'
import type { Run } from './paper-words.js'

/** Points. A4 is 595.28 by 841.89. */
export const MARGIN = 48
const FOOT = 30

export const INK = '#1d1b1a'
export const MUTED = '#55504b'
export const PINE = '#17463f'
export const MULBERRY = '#7a2350'
export const TINT = '#e4efeb'

type About = { readonly title: string; readonly author: string; readonly checkedOn: string }
type Look = {
  readonly size: number
  readonly x?: number
  readonly width?: number
  readonly colour?: string
  readonly gap?: number
}

/** A tag of the structure that a screen reader goes by. */
type Tag = 'H1' | 'H2' | 'H3' | 'P' | 'Lbl' | 'LBody' | 'BlockQuote'

/**
 * A tagged A4 document, set from top to bottom in the order in which it is read. Whatever is only to be looked at is an
 * artefact. `y` is where the next part begins.
 */
export class Paper {
  readonly doc: PDFKit.PDFDocument
  readonly width: number
  private readonly root: PDFKit.PDFStructureElement
  private readonly bytes: Promise<Buffer>

  constructor({ title, author, checkedOn }: About) {
    this.doc = new PdfKit({
      size: 'A4',
      margin: MARGIN,
      pdfVersion: '1.7',
      tagged: true,
      lang: 'en-GB',
      displayTitle: true,
      bufferPages: true,
      // The day of the check, so that the same words make the same bytes.
      info: { Title: title, Author: author, Creator: 'Kith', CreationDate: new Date(`${checkedOn}T00:00:00Z`) },
    })
    const { doc } = this
    doc.page.margins.bottom = FOOT
    const { regular, bold } = paperFonts()
    doc.registerFont('regular', regular).registerFont('bold', bold)
    this.width = doc.page.width - 2 * MARGIN
    const chunks: Buffer[] = []
    this.bytes = new Promise((resolve, reject) => {
      doc.on('data', (chunk: Buffer) => chunks.push(chunk))
      doc.on('end', () => resolve(Buffer.concat(chunks)))
      doc.on('error', reject)
    })
    this.root = doc.struct('Document')
    doc.addStructure(this.root)
  }

  get y(): number {
    return this.doc.y
  }

  set y(y: number) {
    this.doc.y = y
  }

  get pages(): number {
    return this.doc.bufferedPageRange().count
  }

  /** How far down a page may be set. */
  get floor(): number {
    return this.doc.page.height - FOOT
  }

  heightOf(runs: readonly Run[], { size, width = this.width, gap = 2 }: Look): number {
    const text = runs.map((run) => run.text).join('')
    const isBold = runs.some((run) => run.isBold)
    return this.doc
      .font(isBold ? 'bold' : 'regular')
      .fontSize(size)
      .heightOfString(text, { width, lineGap: gap })
  }

  /** Begins a page where less than this is left of the one at hand. */
  keep(height: number): void {
    if (this.y + height <= this.floor) return
    this.doc.addPage()
    this.doc.page.margins.bottom = FOOT
    this.y = MARGIN
  }

  /** Words as one element of the structure. */
  say(tag: Tag, runs: readonly Run[], look: Look, parent = this.root): void {
    parent.add(this.doc.struct(tag, {}, () => this.write(runs, look)))
  }

  /** A list: each item with its label and its words, kept whole. */
  list(items: readonly { label: string; runs: readonly Run[] }[], look: Look & { indent?: number; after?: number }) {
    const { indent = look.size * 1.5, after = look.size * 0.25, x = MARGIN, width = this.width } = look
    const list = this.doc.struct('L')
    this.root.add(list)
    for (const { label, runs } of items) {
      this.keep(this.heightOf(runs, { ...look, width: width - indent }))
      const item = this.doc.struct('LI')
      list.add(item)
      const top = this.y
      this.say('Lbl', [{ text: label, isBold: true }], { ...look, x, width: indent, colour: MULBERRY }, item)
      this.y = top
      this.say('LBody', runs, { ...look, x: x + indent, width: width - indent }, item)
      this.y += after
      item.end()
    }
    list.end()
  }

  /** A box behind what is said next, drawn for the eye alone. */
  box(height: number, { colour, radius = 6, x = MARGIN, width = this.width }: Box): void {
    artefact(this.doc, () => this.doc.roundedRect(x, this.y, width, height, radius).fill(colour))
  }

  mark(x: number, y: number, height: number): void {
    artefact(this.doc, () => drawMark(this.doc, { x, y, height }))
  }

  /** Numbers the pages, for the eye, and closes the document. */
  async finish(): Promise<Buffer> {
    const { count } = this.doc.bufferedPageRange()
    for (let page = 0; count > 1 && page < count; page++) {
      this.doc.switchToPage(page)
      this.doc.page.margins.bottom = 0
      artefact(
        this.doc,
        () =>
          this.doc
            .font('regular')
            .fontSize(9)
            .fillColor(MUTED)
            .text(`${page + 1} of ${count}`, MARGIN, this.doc.page.height - 28, { width: this.width, align: 'right' }),
        'Pagination',
      )
    }
    this.root.end()
    this.doc.end()
    return this.bytes
  }

  private write(runs: readonly Run[], { size, x = MARGIN, width = this.width, colour = INK, gap = 2 }: Look): void {
    this.doc.fontSize(size).fillColor(colour)
    const { y } = this
    runs.forEach(({ text, isBold }, index) => {
      const options = { width, lineGap: gap, continued: index < runs.length - 1 }
      this.doc.font(isBold ? 'bold' : 'regular')
      if (index === 0) this.doc.text(text, x, y, options)
      else this.doc.text(text, options)
    })
  }
}

type Box = {
  readonly colour: string
  readonly radius?: number
  readonly x?: number
  readonly width?: number
}
