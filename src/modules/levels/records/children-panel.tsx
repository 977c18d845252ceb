import type { VNode } from 'preact'
import { dayOf } from '../../../kernel/calendar-date.js'
import { dayFrom } from '../../../web/format.js'
import { Clock } from '../../../web/kith/clock.js'
import { Level } from '../../../web/kith/level.js'
import { PersonList } from '../../../web/kith/person-list.js'
import { Sheet } from '../../../web/kith/sheet.js'
import { listMine, type Mine, type MyChild } from '../../allocations/index.js'
import { describeClocks, type DescribedClock } from '../../clocks/index.js'
import { type ChildLine, childLines } from '../../people/index.js'
import type { TodayPanelProvider } from '../../records/index.js'
import { type CurrentLevel, currentLevel } from '../queries/current-level.query.js'

/** On Today: the children someone works with or covers for, each with age and level; of those covered, what is due first. */
export const childrenPanel: TodayPanelProvider = {
  order: 10,
  permission: 'levels:read',
  async load(tx, by) {
    const mine = await listMine(tx, by)
    if (mine.children.length + mine.coverAhead.length === 0) return undefined
    const ids = mine.children.map((each) => each.recordId)
    const covered = mine.children.filter((each) => each.cover).map((each) => each.recordId)
    const [found, levels, clocks] = await Promise.all([
      childLines(tx, by, ids),
      currentLevel(tx, ids, by.now),
      describeClocks(tx, by, covered),
    ])
    const lines = new Map(found.map((line) => [line.recordId, line]))
    const first = (child: MyChild) => clocks.find((clock) => clock.recordId === child.recordId)
    return (
      <Sheet id="mine-heading" title="Children you work with" beside={null}>
        <PersonList
          people={mine.children.map((child) =>
            person(child, {
              line: lines.get(child.recordId),
              level: levels.get(child.recordId),
              first: first(child),
              now: by.now,
            }),
          )}
        />
        <Ahead ahead={mine.coverAhead} now={by.now} />
      </Sheet>
    )
  },
}

type Shown = {
  readonly line: ChildLine | undefined
  readonly level: CurrentLevel | undefined
  readonly first: DescribedClock | undefined
  readonly now: Date
}

function person({ recordId, cover }: MyChild, { line, level, first, now }: Shown) {
  return {
    name: (
      <a class="govuk-link" href={`/children/${recordId}`}>
        {line?.name ?? 'A child without a name'}
      </a>
    ),
    beside: level && level.status !== 'removed' && (
      <Level small rank={level.position} of={level.of} word={level.label} />
    ),
    about: (
      <>
        {line?.ageWords && `${line.ageWords} years`}
        {cover && (
          <>
            {line?.ageWords && ' · '}
            {coverWords(cover, now)}
            {first && (
              <>
                {' '}
                {first.name}: <Clock state={first.state} words={first.text} />
              </>
            )}
          </>
        )}
      </>
    ),
  }
}

function coverWords({ forName, untilOn }: NonNullable<MyChild['cover']>, now: Date): string {
  return `You cover${forName ? ` for ${forName}` : ''} until ${dayFrom(dayOf(now), untilOn)}.`
}

/** Cover that lies ahead: the record is closed until its first day, so only the day is said. */
function Ahead({ ahead, now }: { ahead: Mine['coverAhead']; now: Date }): VNode | null {
  const [first] = ahead
  if (!first) return null
  return (
    <p class="kith-meta">
      You are asked to cover for a colleague from {dayFrom(dayOf(now), first)}
      {ahead.length > 1 && `, for ${ahead.length} children in all`}. The record opens to you on the day.
    </p>
  )
}
