import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { Id, RecordId } from '../../../kernel/ids.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { asRecords, wallFor } from '../../access/index.js'
import type { Duration } from '../../reference/index.js'
import { insertClock } from '../data/clock.store.js'
import { type Owner, selectClocks } from '../data/read-clocks.js'
import { localRules, officeCalendar, type RuleName } from '../data/local-rules.js'
import type { ClockId } from '../data/tables.js'
import { startClock as begin } from '../domain/clock.js'
import { timeRule } from '../domain/timed-rule.js'

export type StartClock = {
  /** The code of a declared rule, or a rule that another module declares itself. */
  readonly rule: RuleName
  readonly thingKind: string
  readonly thingId: Id<string>
  readonly recordId: RecordId
  /** The part of the record that opens it; `clock` unless said. */
  readonly part?: string | undefined
  readonly owner: Owner
  readonly triggerAt: Date
  /** For a rule whose length comes from the level or from local data. */
  readonly length?: Duration | undefined
  /** For a rule whose day is agreed by people. */
  readonly on?: CalendarDate | undefined
  /** What is to be done, where it is not what the rule says. */
  readonly label?: string | undefined
}

/**
 * Starts a clock under a rule with the partnership's own length as it stands now. The same rule, thing and trigger
 * again give the clock that runs already.
 * @throws for a rule that is not declared, or one whose length or day nobody gave: a bug in the caller.
 */
export async function startClock(tx: Tx, by: By, wanted: StartClock): Promise<ClockId> {
  const own = typeof wanted.rule === 'string' ? [] : [wanted.rule]
  const code = typeof wanted.rule === 'string' ? wanted.rule : wanted.rule.code
  const { rules, versionId } = await localRules(tx, by.now, own)
  const rule = rules.find((each) => each.code === code)
  if (!rule) throw new Error(`No clock rule is called ${code}`)
  const timed = timeRule(rule, {
    ...(wanted.length && { length: { unit: wanted.length.unit, value: wanted.length.length } }),
    ...(wanted.on && { on: wanted.on }),
  })
  if (!timed.ok) throw new Error(`The clock ${code} cannot start: ${timed.refusals[0]?.code}`)
  const calendar = await officeCalendar(tx)
  const part = wanted.part ?? 'clock'
  const wall = (await wallFor(tx, wanted.recordId))(part)
  return asRecords(tx, [wanted.recordId], async () => {
    const clockId = await insertClock(tx, by, {
      recordId: wanted.recordId,
      part,
      wall,
      intervalsVersionId: versionId,
      calendarVersionId: calendar.versionId,
      thingKind: wanted.thingKind,
      thingId: wanted.thingId,
      label: wanted.label ?? null,
      owner: wanted.owner,
      clock: begin(timed.value, wanted.triggerAt, calendar),
    })
    if (!clockId) return getStarted(tx, code, wanted)
    noteForAudit(tx, {
      action: 'clocks.started',
      records: [wanted.recordId],
      thing: clockId,
      fields: ['rule_code', 'triggered_at', 'due_at', 'owner'],
    })
    return clockId
  })
}

async function getStarted(tx: Tx, code: string, { thingId, triggerAt }: StartClock): Promise<ClockId> {
  const { id } = await selectClocks(tx)
    .where('clock.ruleCode', '=', code)
    .where('clock.thingId', '=', thingId)
    .where('clock.triggeredAt', '=', triggerAt)
    .executeTakeFirstOrThrow()
  return id
}
