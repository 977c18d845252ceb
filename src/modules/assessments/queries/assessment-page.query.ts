import { type Hold, holdsPart } from '../../../platform/http/page.js'
import type { By, Tx } from '../../../platform/work.js'
import { type DescribedClock, describeClocks } from '../../clocks/index.js'
import { type ChildHeader, childHeader } from '../../people/index.js'
import { type Option, strands } from '../../reference/index.js'
import type { ChildFacts } from '../domain/floors.js'
import { harmSeen } from '../domain/harm.js'
import type { AssessmentId } from '../domain/assessment.js'
import { slotsOf } from '../domain/slots.js'
import { type AssessmentInFull, findInFull } from './assessment-in-full.query.js'
import { choiceOptions } from './options.query.js'

/** Everything that a page about an assessment shows: as it was made, with who it is about. */
export type AssessmentPage = AssessmentInFull & {
  readonly hold: Hold
  readonly child: ChildHeader
  readonly options: ReadonlyMap<string, readonly Option[]>
  /** What kinds of harm are called, by code. */
  readonly strandLabels: ReadonlyMap<string, string>
  readonly holds: (part: string) => boolean
  /** How many things that this assessment asks are closed to the reader. */
  readonly closedCount: number
  readonly harm: ReturnType<typeof harmSeen>
  /** What floors ask of the child; looked up only where a level is proposed. */
  readonly childFacts?: ChildFacts
}

export async function readAssessmentPage(
  tx: Tx,
  by: By,
  hold: Hold,
  assessmentId: AssessmentId,
): Promise<AssessmentPage | undefined> {
  const full = await findInFull(tx, hold.recordId, assessmentId)
  if (!full) return undefined
  const { startedAt } = full.assessment
  const holds = (part: string) => holdsPart(hold, part)
  const child = await childHeader(tx, by, hold.recordId)
  const options = await choiceOptions(tx, full.template, startedAt)
  const { items } = await strands(tx, startedAt)
  return {
    ...full,
    hold,
    child,
    options,
    strandLabels: new Map(items.map((each) => [each.code, each.label])),
    holds,
    closedCount: slotsOf(full.template).filter((slot) => !holds(slot.part)).length,
    harm: harmSeen(
      full.template,
      [...full.answers.values()].map((each) => each.answers),
    ),
  }
}

/** The open clock of a rule on the record, ready to be shown, where the reader may see clocks. */
export async function openClock(
  tx: Tx,
  by: By,
  { hold, rule, thingId }: { hold: Hold; rule: string; thingId?: string },
): Promise<DescribedClock | undefined> {
  if (!holdsPart(hold, 'clock')) return undefined
  const clocks = await describeClocks(tx, by, [hold.recordId])
  return clocks.find((each) => each.rule === rule && (thingId === undefined || each.thingId === thingId))
}

export function isOver(clock: DescribedClock | undefined, now: Date): boolean {
  return clock !== undefined && clock.state !== 'paused' && clock.dueAt < now
}
