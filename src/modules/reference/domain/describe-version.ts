import type { ClosedDay } from './calendar.js'
import { describeTemplate } from './describe-template.js'
import {
  type Described,
  describeItem,
  describeWithin,
  type Fact,
  inWords,
  plain,
  sayDay,
  text,
  texts,
  yesNo,
} from './described.js'
import { type Duration, sayDuration, sayEvery } from './duration.js'
import type { ClockInterval, Interval, NamedValue } from './intervals.js'
import type { Locality } from './localities.js'
import { type PackVersion, seriesOf } from './pack.js'
import type { ReferenceList } from './reference-lists.js'
import type { RiskLevel } from './risk-levels.js'
import type { Strand } from './strands.js'

/** Everything in a version but its own name and first day, in words. */
export function describeVersion(version: PackVersion): Described[] {
  return [describeWhole(version), ...describeItems(version)]
}

function describeItems(version: PackVersion): Described[] {
  switch (version.kind) {
    case 'strands':
      return version.items.map((strand) => describeStrand(strand, version.items))
    case 'context-kinds':
      return version.items.map((kind) =>
        describeItem('Kind of context', '', kind, [
          text('description', kind.description),
          texts('examples', kind.examples),
        ]),
      )
    case 'risk-levels':
      return version.items.map(describeLevel)
    case 'localities':
      return version.items.map(describeLocality)
    case 'intervals':
      return version.items.map(describeInterval)
    case 'calendar':
      return version.items.map(describeDay)
    case 'reference-lists':
      return version.items.flatMap(describeList)
    case 'assessment-template':
      return describeTemplate(version)
  }
}

function describeWhole(version: PackVersion): Described {
  return {
    key: 'whole',
    group: 'whole',
    noun: 'The version',
    label: seriesOf(version),
    retired: false,
    facts: [
      text('author', version.author),
      text('source', version.source),
      text('note', version.note),
      version.unverified && plain('mark', '‘unverified’'),
      version.validTo && plain('last day', sayDay(version.validTo)),
      ...factsOfWhole(version),
    ].filter((fact) => fact !== undefined),
  }
}

function factsOfWhole(version: PackVersion): (Fact | undefined)[] {
  if (version.kind === 'risk-levels')
    return [
      texts('test for leaving MACE', version.removal.test),
      plain('who decides on leaving MACE', inWords(version.removal.decider)),
    ]
  if (version.kind === 'calendar') return [plain('years', `${version.firstYear} to ${version.lastYear}`)]
  if (version.kind === 'assessment-template')
    return [text('title', version.title), text('purpose', version.purpose), plain('use', version.use)]
  return []
}

function describeStrand(strand: Strand, all: readonly Strand[]): Described {
  const called = (code: string) => `‘${all.find((each) => each.code === code)?.label ?? code}’`
  return describeItem('Strand', '', strand, [
    text('short name', strand.shortLabel),
    text('description', strand.description),
    strand.parent === undefined ? undefined : plain('place beneath', called(strand.parent)),
    strand.mapsTo &&
      plain('replacement', strand.mapsTo.length === 0 ? 'nothing' : strand.mapsTo.map(called).join(' or ')),
  ])
}

function describeLevel(level: RiskLevel): Described {
  return describeItem('Level', '', level, [
    plain('review', level.reviewEvery ? sayEvery(level.reviewEvery) : 'never'),
    plain('rank', level.rank),
    yesNo('open to MACE', level.openToMace),
    plain('approver', inWords(level.approver)),
    text('definition', level.definition),
    texts('entry test', level.entryTest),
    texts('exit test', level.exitTest),
  ])
}

function describeLocality(locality: Locality): Described {
  const { boundary, validFrom, validTo } = locality
  return describeItem('Locality', '', locality, [
    plain('first day', sayDay(validFrom)),
    validTo && plain('last day', sayDay(validTo)),
    plain('boundary', boundary ? [boundary.file, boundary.feature].filter(Boolean).join(', ') : 'not drawn'),
    text('licence of the boundary', boundary?.licence),
  ])
}

function describeInterval(item: Interval): Described {
  if (item.type === 'clock') return describeClock(item)
  if (item.type === 'value') return describeItem('Value', '', item, [plain('amount', sayValue(item))])
  return describeItem('Threshold', '', item, [plain('amount', `${item.count} within ${sayDuration(item.within)}`)])
}

function sayValue({ value, unit }: NamedValue): string {
  if (unit === 'people') return `${value} people`
  return unit === 'minute' ? `${value} minutes` : sayDuration({ length: value, unit })
}

function describeClock(clock: ClockInterval): Described {
  return describeItem('Clock', '', clock, [
    plain('length', clock.duration ? sayDuration(clock.duration) : 'as its rule says'),
    plain('amber', sayThreshold(clock.duration, clock.amber)),
    plain('red', sayThreshold(clock.duration, clock.red)),
  ])
}

function sayThreshold(duration: Duration | null, before: number | null | undefined): string | undefined {
  if (before === null || !duration) return before === null ? 'never' : undefined
  return before === undefined ? undefined : `${sayDuration({ ...duration, length: before })} before it is due`
}

function describeDay(day: ClosedDay): Described {
  return describeItem(day.type === 'bank-holiday' ? 'Bank holiday' : 'Closure day', '', day, [
    plain('day', sayDay(day.code)),
  ])
}

function describeList(list: ReferenceList): Described[] {
  return [
    describeItem('List', '', list, []),
    ...list.entries.map((entry) =>
      describeWithin('entry', list, list.code, entry, [
        text('hint', entry.hint),
        text('group', entry.group),
        plain('census code', entry.censusCode),
      ]),
    ),
  ]
}
