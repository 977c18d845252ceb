import type { VNode } from 'preact'
import type { Deps } from '../../../platform/deps.js'
import { type Hold, holdsPart } from '../../../platform/http/page.js'
import type { By, Tx } from '../../../platform/work.js'
import { describeClocks, type DescribedClock } from '../../clocks/index.js'
import { dutyLinks } from '../domain/duty-link.js'
import type { NextStep, PanelSlot, RecordBanner, RecordLevel } from '../domain/providers.js'

export type RecordHead = {
  readonly hold: Hold
  readonly banner: RecordBanner
  readonly kindWords: string
  readonly level: RecordLevel | undefined
  readonly strands: readonly string[]
  readonly tabs: readonly { readonly text: string; readonly href: string }[]
  /** What is owed on it, for those to whom its clocks are open, the soonest first. */
  readonly clocks: readonly RecordClock[]
}

/** A clock of a record, with where doing what it asks for begins. */
export type RecordClock = DescribedClock & { readonly href: string | undefined }

type May = (permission: string) => boolean
type Ask = { readonly deps: Deps; readonly tx: Tx; readonly by: By; readonly hold: Hold; readonly may: May }

/** Who the record is about, with its level, kinds of harm and parts: the top of every page of a record. */
export async function recordHead({ deps, tx, by, hold, may }: Ask): Promise<RecordHead | undefined> {
  const owner = deps.provided('recordBanner').find((each) => each.recordKind === hold.kind)
  if (!owner) throw new Error(`No module owns records of kind ${hold.kind}`)
  const [banner, clocks, levels, strands] = await Promise.all([
    owner.load(tx, by, hold),
    holdsPart(hold, 'clock') ? describeClocks(tx, by, [hold.recordId]) : [],
    holdsPart(hold, 'level')
      ? Promise.all(
          deps
            .provided('recordLevel')
            .filter((each) => each.recordKind === hold.kind)
            .map((each) => each.load(tx, by, [hold.recordId])),
        )
      : [],
    Promise.all(
      deps
        .provided('recordStrands')
        .filter((each) => each.recordKind === hold.kind)
        .map((each) => each.load(tx, by, hold)),
    ),
  ])
  if (!banner) return undefined
  const tabs = deps
    .provided('recordTab')
    .flat()
    .filter((tab) => tab.recordKind === hold.kind && holdsPart(hold, tab.part) && may(tab.permission))
    .toSorted((a, b) => a.order - b.order)
    .map((tab) => ({ text: tab.text, href: tab.href(hold.recordId) }))
  const linkOf = dutyLinks(deps.provided('dutyLink').flat(), may)
  return {
    hold,
    banner,
    kindWords: owner.kindWords,
    level: levels.map((each) => each.get(hold.recordId)).find((each) => each !== undefined),
    strands: [...new Set(strands.flat())],
    tabs,
    clocks: clocks.map((clock) => ({ ...clock, href: linkOf(clock, hold)?.href })),
  }
}

export type RecordSummary = RecordHead & {
  readonly panels: Readonly<Record<PanelSlot, readonly VNode[]>>
  readonly next: NextStep | undefined
  readonly actions: readonly { readonly text: string; readonly href: string }[]
  /** Parts that hold something for others and nothing for this reader. */
  readonly closedParts: readonly string[]
  /** Where to see who holds it, for those whose role may. */
  readonly holders: string | undefined
}

const SLOTS: readonly PanelSlot[] = ['why', 'voice', 'clocks', 'plan', 'people', 'side']

/** Everything a duty worker reads in thirty seconds. One round of queries, each module asked once. */
export async function recordSummary(ask: Ask): Promise<RecordSummary | undefined> {
  const { deps, tx, by, hold, may } = ask
  const [head, panels, steps, offered] = await Promise.all([
    recordHead(ask),
    Promise.all(
      deps
        .provided('recordPanel')
        .flat()
        .filter((panel) => panel.recordKind === hold.kind && holdsPart(hold, panel.part))
        .toSorted((a, b) => a.order - b.order)
        .map(async (panel) => ({ slot: panel.slot, view: await panel.load(tx, by, hold, may) })),
    ),
    Promise.all(
      deps
        .provided('nextStep')
        .flat()
        .filter((each) => each.recordKind === hold.kind)
        .map((each) => each.find(tx, by, hold, may)),
    ),
    Promise.all(
      deps
        .provided('recordAction')
        .flat()
        .filter(
          (each) =>
            each.recordKind === hold.kind &&
            holdsPart(hold, each.part) &&
            may(each.permission) &&
            (each.level === 'read' || hold.level === 'work'),
        )
        .map(async (each) => ((await each.isOffered?.(tx, by, hold)) === false ? [] : [each])),
    ),
  ])
  if (!head) return undefined
  const holders = may('records:holders') ? `/records/${hold.recordId}/access` : undefined
  const actions = offered
    .flat()
    .toSorted((a, b) => a.order - b.order)
    .map((each) => ({ text: each.text, href: each.href(hold.recordId) }))
    .concat(holders ? [{ text: 'See who holds this record', href: holders }] : [])
  const next = steps.filter((step) => step !== undefined).toSorted((a, b) => a.order - b.order)[0]
  const inSlot = (slot: PanelSlot) => panels.flatMap((panel) => (panel.slot === slot && panel.view ? [panel.view] : []))
  return {
    ...head,
    panels: Object.fromEntries(SLOTS.map((slot) => [slot, inSlot(slot)])) as Record<PanelSlot, VNode[]>,
    next,
    actions,
    holders,
    closedParts:
      hold.parts === 'every'
        ? []
        : [...new Set(deps.provided('chronology').map((each) => each.part))].filter((part) => !holdsPart(hold, part)),
  }
}
