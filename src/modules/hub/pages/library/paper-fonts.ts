import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { inflateSync } from 'node:zlib'

const FONTS = '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin'

/** The fonts that are embedded in every paper, read when the first is set. */
export function paperFonts(): { readonly regular: Buffer; readonly bold: Buffer } {
  return (read ??= { regular: readFont(400), bold: readFont(700) })
}

let read: ReturnType<typeof paperFonts> | undefined

function readFont(weight: 400 | 700): Buffer {
  return sfntFrom(readFileSync(createRequire(import.meta.url).resolve(`${FONTS}-${weight}-normal.woff`)))
}

const HEADER = 12
const ENTRY = 16

/**
 * A WOFF 1.0 file as the font it wraps (https://www.w3.org/TR/WOFF/#OverallStructure). Unpacked once here, because the
 * library that embeds fonts would unpack every table again, and slowly, for every paper.
 */
export function sfntFrom(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 44 + index * 20
    const [offset, packed, length] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)]
    const bytes = woff.subarray(offset, offset + packed)
    const data = packed < length ? inflateSync(bytes) : bytes
    return { tag: woff.subarray(at, at + 4), sum: woff.readUInt32BE(at + 16), data }
  })
  const log = Math.floor(Math.log2(count))
  const head = Buffer.alloc(HEADER + ENTRY * count)
  head.writeUInt32BE(woff.readUInt32BE(4), 0)
  head.writeUInt16BE(count, 4)
  head.writeUInt16BE(2 ** log * ENTRY, 6)
  head.writeUInt16BE(log, 8)
  head.writeUInt16BE((count - 2 ** log) * ENTRY, 10)
  const parts: Buffer[] = [head]
  let offset = head.length
  tables.forEach(({ tag, sum, data }, index) => {
    const at = HEADER + index * ENTRY
    tag.copy(head, at)
    head.writeUInt32BE(sum, at + 4)
    head.writeUInt32BE(offset, at + 8)
    head.writeUInt32BE(data.length, at + 12)
    const padded = Math.ceil(data.length / 4) * 4
    parts.push(data, Buffer.alloc(padded - data.length))
    offset += padded
  })
  return Buffer.concat(parts)
}
