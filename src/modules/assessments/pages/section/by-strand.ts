import type { Indicator } from '../../../reference/index.js'

export type StrandGroup = {
  /** Undefined for signs that belong to every kind of harm. */
  readonly strand: string | undefined
  readonly label: string | undefined
  readonly indicators: readonly Indicator[]
}

/** Signs grouped by kind of harm, those of every kind first, in the template's order. */
export function byStrand(
  indicators: readonly Indicator[],
  labels: ReadonlyMap<string, string>,
): readonly StrandGroup[] {
  const groups = Map.groupBy(indicators, (each) => each.strand)
  const strands = [...groups.keys()].filter((strand) => strand !== undefined)
  return [undefined, ...strands].flatMap((strand) => {
    const found = groups.get(strand)
    return found
      ? [{ strand, label: strand === undefined ? undefined : (labels.get(strand) ?? strand), indicators: found }]
      : []
  })
}
