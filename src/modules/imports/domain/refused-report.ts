import type { RefusedChild } from './census-item.js'
import { sayRefusedChild } from './refusal-sentences.js'

/** The first line of the report of refused children, a file of comma-separated values. */
export const reportHeading = 'Child,Place in the file,Field,Line,Reason\r\n'

/** One line for each reason a child was refused. */
export function reportRows(child: RefusedChild): string {
  const sentences = sayRefusedChild(child)
  return child.refusals
    .map((refusal, at) =>
      [child.laChildId ?? '', String(child.position), refusal.field, String(refusal.line), sentences[at] ?? '']
        .map(asCell)
        .join(','),
    )
    .map((row) => `${row}\r\n`)
    .join('')
}

/**
 * A cell that no spreadsheet takes for a formula: what begins like one begins with an apostrophe instead. OWASP, CSV
 * injection, https://owasp.org/www-community/attacks/CSV_Injection; full-width signs are read as formulas too.
 */
function asCell(value: string): string {
  const safe = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠|%]/u.test(value) || /^[\t\r\n]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) || safe !== value ? `"${safe.replaceAll('"', '""')}"` : safe
}
