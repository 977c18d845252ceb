type Doc = PDFKit.PDFDocument

/** Draws something for the eye alone: a screen reader passes over it. */
export function artefact(doc: Doc, draw: () => unknown, type: 'Layout' | 'Pagination' = 'Layout'): void {
  doc.markContent('Artifact', { type })
  draw()
  doc.endMarkedContent()
}

/** Three doorways: a small one between and in front of two larger. */
export function drawMark(doc: Doc, { x, y, height }: { x: number; y: number; height: number }): void {
  doc
    .save()
    .translate(x, y)
    .scale(height / 32)
  doc.path('M2 30V11a9 9 0 0 1 18 0v3a8 8 0 0 0-8 8v8z').fill('#17463f')
  doc.path('M38 30V14a8 8 0 0 0-16 0v.25A8 8 0 0 1 28 22v8z').fill('#17463f')
  doc.path('M14 30v-8a6 6 0 0 1 12 0v8z').fill('#7a2350')
  doc.restore()
}

type House = { x: number; width: number; height: number; roof: 'flat' | 'gable' | 'arch'; colour: string }
const HOUSES: readonly House[] = [
  { x: 0, width: 78, height: 112, roof: 'flat', colour: '#d5e3dc' },
  { x: 82, width: 70, height: 96, roof: 'gable', colour: '#eaddc8' },
  { x: 156, width: 92, height: 104, roof: 'flat', colour: '#c3d6cd' },
  { x: 252, width: 64, height: 120, roof: 'gable', colour: '#f0e4d2' },
  { x: 320, width: 104, height: 84, roof: 'arch', colour: '#dfe9e4' },
  { x: 428, width: 76, height: 128, roof: 'flat', colour: '#d5e3dc' },
  { x: 508, width: 88, height: 116, roof: 'gable', colour: '#eaddc8' },
]

const PEOPLE = [
  { x: 46, head: 11.2, colour: '#5c5348' },
  { x: 82, head: 10.2, colour: '#17463f' },
  { x: 186, head: 10.8, colour: '#9a6230' },
  { x: 278, head: 9.6, colour: '#3f766b' },
  { x: 308, head: 11.5, colour: '#17463f' },
  { x: 336, head: 7.8, colour: '#7a2350' },
  { x: 452, head: 10.5, colour: '#9a6230' },
  { x: 548, head: 11.2, colour: '#3f766b' },
] as const

const LONG = 600

/** A street with people in it, from edge to edge, standing on a line. Its highest roof is 138 points high at full size. */
export function drawStreet(doc: Doc, { ground, scale }: { ground: number; scale: number }): void {
  doc.save().translate(0, ground).scale(scale)
  for (let at = 0; at * scale < doc.page.width; at += LONG) {
    doc.save().translate(at, 0)
    for (const house of HOUSES) drawHouse(doc, house)
    for (const person of PEOPLE) drawPerson(doc, person)
    doc.restore()
  }
  doc.restore()
}

function drawHouse(doc: Doc, { x, width, height, roof, colour }: House): void {
  const half = width / 2
  if (roof === 'arch') doc.path(`M${x} 0V${half - height}a${half} ${half} 0 0 1 ${width} 0V0z`).fill(colour)
  else doc.rect(x, -height, width, height).fill(colour)
  if (roof === 'gable') doc.path(`M${x} ${-height}L${x + half} ${-height - 18}L${x + width} ${-height}z`).fill(colour)
  for (let at = x + 16; at + 10 < x + width - 8; at += 24) doc.rect(at, 26 - height, 10, 14).fill('#fffaf0')
}

function drawPerson(doc: Doc, { x, head, colour }: (typeof PEOPLE)[number]): void {
  const half = head * 1.48
  const shoulders = -head * 2.67
  doc.circle(x, shoulders - half - head - 3, head).fill(colour)
  doc.path(`M${x - half} 0V${shoulders}a${half} ${half} 0 0 1 ${half * 2} 0V0z`).fill(colour)
}
