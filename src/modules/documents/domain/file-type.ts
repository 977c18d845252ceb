import { fileTypeFromBuffer } from 'file-type'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'

/** The largest file that is kept, in bytes. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024
export const MAX_FILES = 5

/** What is kept, by the type its content shows. */
export const KEPT_TYPES: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG picture',
  'image/png': 'PNG picture',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel workbook',
  'text/plain': 'plain text',
}

export type FileRefusal = {
  readonly code: 'file-empty' | 'file-too-large' | 'file-type-not-kept'
  readonly field?: string
}

/** Reads what a file is from its content. A name and a browser's word for it prove nothing. */
export async function readFileType(content: Buffer): Promise<Outcome<string, FileRefusal>> {
  if (content.length === 0) return refuse({ code: 'file-empty' })
  if (content.length > MAX_FILE_BYTES) return refuse({ code: 'file-too-large' })
  const found = (await fileTypeFromBuffer(content))?.mime ?? (isPlainText(content) ? 'text/plain' : undefined)
  if (!found || !Object.hasOwn(KEPT_TYPES, found)) return refuse({ code: 'file-type-not-kept' })
  return accept(found)
}

/** Text has no signature: valid UTF-8 without control characters, and nothing that a browser would take for markup. */
function isPlainText(content: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what plain text does not hold
    return (
      !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text) && !/^\s*<(!doctype|html|svg|\?xml|script)/i.test(text)
    )
  } catch {
    return false
  }
}

/** What names of each type end in; the first is added to a name that ends in none of them. */
const ENDINGS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'text/plain': ['txt', 'csv', 'eml', 'log', 'md'],
}

/**
 * The name a file is kept and downloaded under. Text that calls itself `page.html` or `invoice.exe` would be opened as
 * what its name says, outside every guard of a browser: OWASP ASVS 5.0, 5.2.2.
 */
export function keptName(name: string, type: string): string {
  const safe = safeName(name)
  const endings = ENDINGS[type] ?? ['bin']
  const ending = /\.([^.]+)$/.exec(safe)?.[1]?.toLowerCase()
  return ending && endings.includes(ending) ? safe : `${[...safe].slice(0, 195).join('')}.${endings[0]}`
}

/** A name for keeping: its last part, without control characters, at most 200 characters. */
export function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a file name goes into a header
  const clean = last.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '').trim()
  return [...clean].slice(-200).join('') || 'file'
}
