/** How the bytes of a file are written, as its first bytes show. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/** Bytes that are not text in the file's encoding, and how many whole lines of this stretch come before them. */
export type BadBytes = { readonly linesBefore: number }

/**
 * The encoding, and the length of the mark that says so. UTF-8 with or without its mark; UTF-16 with its mark only.
 * Undefined for UTF-32 and for UTF-16 without a mark. Source: XML 1.0 (fifth edition), appendix F.
 */
export function encodingOf(start: Uint8Array): { readonly encoding: Encoding; readonly mark: number } | undefined {
  const [a, b, c, d] = start
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? undefined : { encoding: 'utf-16le', mark: 2 }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', mark: 2 }
  if (a === 0 || b === 0) return undefined
  return { encoding: 'utf-8', mark: a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0 }
}

/** Whether what the file declares is what its bytes are. US-ASCII is UTF-8 that keeps below 128. */
export function declaredEncoding(
  declared: string,
  found: Encoding,
): 'agrees' | 'ascii' | 'disagrees' | 'not-supported' {
  const name = declared.toLowerCase()
  if (name === 'utf-8' || name === 'utf8') return found === 'utf-8' ? 'agrees' : 'disagrees'
  if (name === 'us-ascii' || name === 'ascii') return found === 'utf-8' ? 'ascii' : 'disagrees'
  if (name === 'utf-16') return found === 'utf-8' ? 'disagrees' : 'agrees'
  if (name === 'utf-16le' || name === 'utf-16be') return found === name ? 'agrees' : 'disagrees'
  return 'not-supported'
}

/** Turns bytes into text, stretch by stretch, and refuses a single wrong byte. */
export class StrictDecoder {
  readonly #decoder: TextDecoder
  readonly #encoding: Encoding
  #tail: Uint8Array = new Uint8Array()

  constructor(encoding: Encoding) {
    this.#encoding = encoding
    this.#decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  }

  decode(bytes: Uint8Array): string | BadBytes {
    try {
      const text = this.#decoder.decode(bytes, { stream: true })
      this.#tail = bytes.slice(-4)
      return text
    } catch {
      return { linesBefore: this.#linesBeforeBadByte(bytes) }
    }
  }

  /** Whether the text ends with a whole character. */
  end(): boolean {
    try {
      return this.#decoder.decode() === ''
    } catch {
      return false
    }
  }

  /** Decodes again, leniently, from a little before: the bad byte is the first replacement after those. */
  #linesBeforeBadByte(bytes: Uint8Array): number {
    const lenient = new TextDecoder(this.#encoding, { ignoreBOM: true })
    const before = lenient.decode(this.#tail)
    const text = lenient.decode(Buffer.concat([this.#tail, bytes]))
    const bad = text.indexOf('\uFFFD', before.length - 1)
    const newlines = (part: string) => part.split('\n').length - 1
    return Math.max(0, newlines(text.slice(0, bad === -1 ? 0 : bad)) - newlines(before))
  }
}
