import { readFileSync } from 'node:fs'
import { join } from 'node:path'

let read: ReadonlySet<string> | undefined

/** Passwords that many people choose, in lower case: 10,000 and more, from published breaches. */
export function commonPasswords(): ReadonlySet<string> {
  read ??= new Set(
    readFileSync(join(import.meta.dirname, 'common-passwords.txt'), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('# ')),
  )
  return read
}
