import type { BlockBuilder } from './block-builder.js'
import type { Remark } from './block-reader.js'
import type { CensusChild, CensusHeader } from './census-child.js'
import { addCounts, countsOf, NO_COUNTS } from './census-counts.js'
import type { CensusItem, CensusSummary, FieldRefusal } from './census-item.js'
import { FileRefused } from './file-refused.js'
import { fingerprintOf } from './fingerprint.js'
import type { CensusLimits } from './limits.js'
import { readChild } from './read-child.js'
import { readHeader } from './read-header.js'
import { Tally } from './tally.js'

type Kept = { readonly line: number; readonly fingerprint: string }

/** Takes the blocks of one census, says what each comes to, and counts. */
export class CensusCollector {
  readonly #limits: CensusLimits
  readonly #take: (item: CensusItem) => void
  readonly #tally: Tally
  /** The children accepted so far, by identifier: the one thing that outlives a child's block. */
  readonly #kept = new Map<string, Kept>()
  #position = 0
  #header: CensusHeader | undefined
  #counts = NO_COUNTS
  #childInNeedPlans = 0
  #refused = 0
  sawChildren = false

  constructor(limits: CensusLimits, take: (item: CensusItem) => void) {
    this.#limits = limits
    this.#take = take
    this.#tally = new Tally(limits.listed)
  }

  headerBlock(builder: BlockBuilder): void {
    const { block } = builder
    if (builder.isTooLarge) throw new FileRefused('too-long', block.line)
    if (builder.strayTextLine !== undefined) this.strayText('Header', builder.strayTextLine)
    const { header, warnings } = readHeader(block, this.#header)
    for (const warning of warnings) this.#tally.warn(warning)
    if (this.#header) return
    this.#header = header
    this.#take({ kind: 'header', header, line: block.line })
  }

  child(builder: BlockBuilder): void {
    const { block, isTooLarge, strayTextLine } = builder
    this.#position += 1
    if (this.#position > this.#limits.children) throw new FileRefused('too-many-children', block.line)
    if (strayTextLine !== undefined) this.strayText('Child', strayTextLine)
    if (isTooLarge) {
      this.#refuseChild(block.line, undefined, [{ code: 'too-large', field: 'Child', line: block.line }])
      return
    }
    const { child, laChildId, refusals, remarks } = readChild(block)
    if (child) this.#accept(child, block.line, remarks)
    else this.#refuseChild(block.line, laChildId, refusals)
  }

  unknownElement(path: string, line: number): void {
    this.#tally.unknownElement(path, line)
  }

  strayText(field: string, line: number): void {
    this.#tally.warn({ code: 'stray-text', field, line, values: [] })
  }

  /** Hands on what was only counted. */
  end(line: number): void {
    if (!this.sawChildren) throw new FileRefused('not-the-census', line)
    if (!this.#header) this.#tally.warn({ code: 'header-missing', field: 'Header', line: 1, values: [] })
    if (this.#position === 0) this.#tally.warn({ code: 'no-children', field: 'Children', line, values: [] })
    for (const item of this.#tally.unknownElements()) this.#take(item)
    for (const item of this.#tally.warnings(this.#header?.year)) this.#take(item)
  }

  summary(): Omit<CensusSummary, 'bytes' | 'fileDigest'> {
    const childInNeed = this.#childInNeedPlans
    return {
      header: this.#header,
      counts: this.#counts,
      plans: { childInNeed, childProtection: this.#counts.plans - childInNeed },
      refused: this.#refused,
      unknownElements: this.#tally.unknownElements().reduce((total, { count }) => total + count, 0),
    }
  }

  /**
   * The first of two children with one identifier is kept and the second refused; nothing of the second is added to the
   * first. Which of them the identifier is really of cannot be told here, so the refusal says which line was kept and
   * whether they differ (the collection's rule 8510 asks the council to put both right).
   */
  #accept(child: CensusChild, line: number, remarks: readonly Remark[]): void {
    const fingerprint = fingerprintOf(child)
    const kept = this.#kept.get(child.laChildId)
    if (kept) {
      const same = { line: kept.line, saysTheSame: kept.fingerprint === fingerprint }
      this.#refuseChild(line, child.laChildId, [
        { code: 'identifier-used-twice', field: 'LAchildID', line, kept: same },
      ])
      return
    }
    this.#kept.set(child.laChildId, { line, fingerprint })
    this.#counts = addCounts(this.#counts, countsOf(child))
    this.#childInNeedPlans += child.referrals.reduce(
      (total, { childInNeedPlans }) => total + childInNeedPlans.length,
      0,
    )
    for (const { value, ...remark } of remarks)
      this.#tally.warn({ ...remark, values: value === undefined ? [] : [value] })
    this.#take({ kind: 'child', child, position: this.#position, line, fingerprint })
  }

  #refuseChild(line: number, laChildId: string | undefined, refusals: readonly FieldRefusal[]): void {
    this.#refused += 1
    const listed = refusals.slice(0, this.#limits.reasons)
    this.#take({ kind: 'refusedChild', position: this.#position, line, laChildId, refusals: listed })
  }
}
