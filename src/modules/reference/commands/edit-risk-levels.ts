import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { Outcome } from '../../../kernel/outcome.js'
import type { By, Tx } from '../../../platform/work.js'
import type { VersionId } from '../data/tables.js'
import type { RiskLevel, RiskLevelsVersion } from '../domain/risk-levels.js'
import { freshCode } from './fresh-code.js'
import { type EditRefusal, publishEdited } from './publish-edited.js'

/** A level as someone edited it; without a code, a new one. */
export type EditedLevel = Pick<
  RiskLevel,
  'label' | 'rank' | 'definition' | 'openToMace' | 'reviewEvery' | 'entryTest' | 'exitTest' | 'approver'
> & { readonly code: string | undefined; readonly isRetired: boolean; readonly isVerified: boolean }

export type EditedLevels = {
  readonly baseId: VersionId
  readonly startsOn: CalendarDate
  readonly source: string
  readonly removal: RiskLevelsVersion['removal']
  readonly levels: readonly EditedLevel[]
}

/** Publishes edited risk levels. What is taken away is retired, so that old records can still be read. */
export async function editRiskLevels(
  tx: Tx,
  by: By,
  { removal, levels, ...edit }: EditedLevels,
): Promise<Outcome<{ versionId: VersionId }, EditRefusal>> {
  return publishEdited(tx, by, {
    ...edit,
    kind: 'risk-levels',
    change: (base) => ({ ...base, removal, items: merge(base.items, levels) }),
  })
}

function merge(before: readonly RiskLevel[], edited: readonly EditedLevel[]): RiskLevel[] {
  const taken = new Set(before.map(({ code }) => code))
  const kept = before.map((level) => {
    const change = edited.find(({ code }) => code === level.code)
    return change ? withChange(level, change) : level
  })
  const added = edited
    .filter(({ code }) => code === undefined)
    .map((level) => withChange({ code: freshCode(level.label, taken) }, level))
  return [...kept, ...added]
}

function withChange(level: Pick<RiskLevel, 'code'>, change: EditedLevel): RiskLevel {
  const { isRetired, isVerified, ...said } = change
  const edited: RiskLevel = { ...level, ...said, code: level.code }
  if (isVerified) edited.unverified = edited.note = undefined
  if (isRetired) edited.retired = true
  return edited
}
