import type { UnknownElement, Warning } from './census-item.js'
import { isOutOfYear } from './code-lists/code-years.js'

const OTHERS = '…'

/** Counts what refuses nothing, by kind, with the line of the first; bounded, whatever the file holds. */
export class Tally {
  readonly #listed: number
  readonly #unknown = new Map<string, { count: number; line: number }>()
  readonly #warnings = new Map<string, Warning>()

  constructor(listed: number) {
    this.#listed = listed
  }

  unknownElement(path: string, line: number): void {
    const key = this.#unknown.has(path) || this.#unknown.size < this.#listed ? path.slice(0, 300) : OTHERS
    const known = this.#unknown.get(key)
    if (known) known.count += 1
    else this.#unknown.set(key, { count: 1, line })
  }

  warn(warning: Omit<Warning, 'kind' | 'count'>): void {
    const key = [warning.code, warning.field, ...warning.values].join('\n')
    const known = this.#warnings.get(key)
    if (!known && this.#warnings.size >= this.#listed) return
    this.#warnings.set(key, known ? { ...known, count: known.count + 1 } : { ...warning, kind: 'warning', count: 1 })
  }

  unknownElements(): readonly UnknownElement[] {
    return [...this.#unknown].map(([path, { count, line }]) => ({ kind: 'unknownElement', path, count, line }))
  }

  /** The warnings, with codes questioned only in years that do not use them. */
  warnings(year: number | undefined): readonly Warning[] {
    return [...this.#warnings.values()].filter(
      ({ code, field, values }) => code !== 'code-out-of-year' || isOutOfYear(field, values[0] ?? '', year),
    )
  }
}
