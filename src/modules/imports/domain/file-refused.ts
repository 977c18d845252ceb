import type { FileRefusalCode } from './census-item.js'

/** How the reading of a file is given up from within; caught where the reading began and never seen outside. */
export class FileRefused extends Error {
  readonly code: FileRefusalCode
  readonly line: number

  constructor(code: FileRefusalCode, line: number) {
    super(`The file is refused: ${code} at line ${line}`)
    this.code = code
    this.line = line
  }
}
