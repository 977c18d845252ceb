import type { VNode } from 'preact'
import type { RecordId } from '../../../kernel/ids.js'
import type { Deps } from '../../../platform/deps.js'
import type { By, Tx } from '../../../platform/work.js'
import { holdsOn } from '../../access/index.js'
import { countDuties, type Duty, type DutyKey, describeClock, listDuties, type Whose } from '../../clocks/index.js'
import { workingCalendar } from '../../reference/index.js'
import { dutyLinks } from '../domain/duty-link.js'

export type TodayDuty = {
  readonly group: Duty['group']
  readonly state: 'in-time' | 'soon' | 'today' | 'over' | 'paused' | 'met'
  readonly words: string
  readonly what: string
  readonly below: string
  readonly whose: string
  readonly verb: string
  readonly href: string
}

export type Today = {
  readonly duties: readonly TodayDuty[]
  readonly next: DutyKey | undefined
  readonly counts: Readonly<Record<Whose, number>>
  readonly panels: readonly VNode[]
}

type Ask = {
  readonly deps: Deps
  readonly tx: Tx
  readonly by: By
  readonly may: (permission: string) => boolean
  readonly whose: Whose
  readonly after: DutyKey | undefined
}

export const MOST_COUNTED = 200
const ON_A_PAGE = 30

/** What is owed, soonest first, with the name of whom it is about and where doing it begins. */
export async function readToday({ deps, tx, by, may, whose, after }: Ask): Promise<Today> {
  const [page, mine, team, agency, calendar, panels] = await Promise.all([
    listDuties(tx, by, { whose, after, limit: ON_A_PAGE }),
    countDuties(tx, by, 'mine', MOST_COUNTED),
    countDuties(tx, by, 'team', MOST_COUNTED),
    countDuties(tx, by, 'agency', MOST_COUNTED),
    workingCalendar(tx),
    Promise.all(
      deps
        .provided('todayPanel')
        .flat()
        .filter((panel) => may(panel.permission))
        .toSorted((a, b) => a.order - b.order)
        .map((panel) => panel.load(tx, by)),
    ),
  ])
  const ids = [...new Set(page.duties.map((duty) => duty.recordId))]
  const [names, holds] = await Promise.all([namesOf(deps, tx, by, ids), holdsOn(tx, ids)])
  const linkOf = dutyLinks(deps.provided('dutyLink').flat(), may)
  return {
    duties: page.duties.map((duty) => {
      const described = describeClock(duty, calendar, by.now)
      const link = linkOf(described, holds.get(duty.recordId))
      const named = names.get(duty.recordId)
      return {
        group: duty.group,
        state: described.state,
        words: described.text,
        what: described.name,
        below: described.below,
        whose: named?.name ?? 'A record',
        verb: link?.verb ?? 'Open the record',
        href: link?.href ?? named?.path ?? '/',
      }
    }),
    next: page.next,
    counts: { mine, team, agency },
    panels: panels.filter((panel) => panel !== undefined),
  }
}

/** What to call records of any kind, and where they are, of those that the seat may see. */
export async function namesOf(
  deps: Deps,
  tx: Tx,
  by: By,
  recordIds: readonly RecordId[],
): Promise<ReadonlyMap<RecordId, { name: string; path: string }>> {
  if (recordIds.length === 0) return new Map()
  const found = await Promise.all(
    deps.provided('recordKind').map(async (kind) => {
      const names = await kind.names(tx, by, recordIds)
      return [...names].map(([id, name]) => [id, { name, path: kind.path(id) }] as const)
    }),
  )
  return new Map(found.flat())
}
