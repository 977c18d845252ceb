import type { CalendarDate } from '../../../../kernel/calendar-date.js'
import { accept, type Outcome, refuseAll } from '../../../../kernel/outcome.js'
import { type Body, textOf, valuesOf } from '../../../../platform/http/body.js'
import { type AssessmentTemplate, levelsByRank, type Option, type RiskLevelsVersion } from '../../../reference/index.js'
import {
  type Answer,
  type AnswerOf,
  isBlank,
  MOST_NOTES,
  MOST_SOURCE,
  MOST_TEXT,
  MOST_VOICE_NOTES,
  MOST_WORDS,
} from '../../domain/answers.js'
import { needsEvidence } from '../../domain/completeness.js'
import type { Slot } from '../../domain/slots.js'
import { withNotGiven } from './not-given.js'
import { readDay } from './read-day.js'

export type SectionFormRefusal = {
  readonly code:
    | 'too-long'
    | 'reason-missing'
    | 'unknown-choice'
    | 'main-not-chosen'
    | 'rating-missing'
    | 'evidence-missing'
    | 'source-missing'
    | 'date-not-real'
    | 'date-in-future'
    | 'rationale-missing'
  /** The name of the control. */
  readonly field: string
  /** The longest that was allowed, where that is what is wrong. */
  readonly most?: number | undefined
}

export type Asked = {
  readonly template: AssessmentTemplate
  readonly levels: RiskLevelsVersion
  readonly options: ReadonlyMap<string, readonly Option[]>
  readonly today: CalendarDate
}
type Read = Outcome<Answer, SectionFormRefusal>

/** What a section's form says, as an answer of the slot's type. What is unfinished may be saved; what is wrong may not. */
export function readAnswer(slot: Slot, body: Body, asked: Asked): Read {
  switch (slot.type) {
    case 'text':
      return readText(body)
    case 'choice':
      return readChoice(slot, body, asked)
    case 'indicators':
      return readIndicators(slot, body)
    case 'domain':
      return readDomain(body, asked)
    case 'voice':
      return readVoice(slot, body, asked)
    case 'level':
      return readLevel(body, asked)
  }
}

function readText(body: Body): Read {
  const text = textOf(body, 'text')
  return orRefuse({ type: 'text', text }, tooLong(text, 'text', MOST_TEXT))
}

function readChoice({ section }: Slot, body: Body, { options }: Asked): Read {
  if (section.type !== 'choice') throw new Error('A choice is made in a section of choices')
  const offered = new Map((options.get(section.code) ?? []).map((each) => [each.code, each.label]))
  const codes = section.many ? [...new Set(valuesOf(body, 'chosen'))] : valuesOf(body, 'chosen').slice(-1)
  const [main, reason] = [textOf(body, 'mainOne'), textOf(body, 'reason')]
  const wanting = section.reason === 'required' && codes.length > 0 && isBlank(reason)
  return orRefuse(
    { type: 'choice', chosen: codes.map((code) => ({ code, label: offered.get(code) ?? '' })), main, reason },
    codes.some((code) => !offered.has(code)) && { code: 'unknown-choice', field: 'chosen' },
    main !== '' && !codes.includes(main) && { code: 'main-not-chosen', field: 'mainOne' },
    wanting && { code: 'reason-missing', field: 'reason' },
    tooLong(reason, 'reason', MOST_NOTES),
  )
}

function readIndicators({ section }: Slot, body: Body): Read {
  if (section.type !== 'indicators') throw new Error('Signs are marked in a section of signs')
  const offered = new Set(section.indicators.filter((each) => !each.retired).map((each) => each.code))
  const [seen, notes] = [[...new Set(valuesOf(body, 'seen'))], textOf(body, 'notes')]
  return orRefuse(
    { type: 'indicators', seen, notes },
    seen.some((code) => !offered.has(code)) && { code: 'unknown-choice', field: 'seen' },
    tooLong(notes, 'notes', MOST_NOTES),
  )
}

function readDomain(body: Body, { template, today }: Asked): Read {
  const [rating, evidence, source] = [textOf(body, 'rating'), textOf(body, 'evidence'), textOf(body, 'source').trim()]
  const on = readDay(body, 'on', today)
  const isKnown = rating === '' || template.ratings.some((each) => !each.retired && each.code === rating)
  const says = needsEvidence(rating, template)
  return orRefuse(
    { type: 'domain', rating, evidence, source, on: on.ok ? on.value : null },
    !isKnown && { code: 'unknown-choice', field: 'rating' },
    rating === '' && !isBlank(evidence + source) && { code: 'rating-missing', field: 'rating' },
    says && isBlank(evidence) && { code: 'evidence-missing', field: 'evidence' },
    tooLong(evidence, 'evidence', MOST_NOTES),
    says && source === '' && { code: 'source-missing', field: 'source' },
    tooLong(source, 'source', MOST_SOURCE),
    ...(on.ok ? [] : on.refusals),
  )
}

function readVoice({ section }: Slot, body: Body, { today }: Asked): Read {
  if (section.type !== 'voice') throw new Error('Words are written in a section of words')
  const fields: Record<string, string> = {}
  const found: (SectionFormRefusal | false | undefined)[] = []
  for (const { code, holds, options = [] } of withNotGiven(section)) {
    const name = `said-${code}`
    if (holds === 'date') {
      const day = readDay(body, name, today)
      if (!day.ok) found.push(...day.refusals)
      else if (day.value) fields[code] = day.value
      continue
    }
    const value = textOf(body, name)
    if (value === '') continue
    fields[code] = value
    if (holds === 'choice' && !options.some((each) => each.code === value))
      found.push({ code: 'unknown-choice', field: name })
    found.push(tooLong(value, name, holds === 'own-words' ? MOST_WORDS : MOST_VOICE_NOTES))
  }
  return orRefuse({ type: 'voice', fields, recorded: {} }, ...found)
}

function readLevel(body: Body, { template, levels }: Asked): Read {
  const [code, rationale, disability] = [
    textOf(body, 'level'),
    textOf(body, 'rationale'),
    textOf(body, 'learningDisability'),
  ]
  const level = levelsByRank(levels).find((each) => each.code === code)
  const floorReasons = Object.fromEntries(
    template.floors.flatMap((floor) => {
      const why = textOf(body, `floor-${floor.code}`)
      return isBlank(why) ? [] : [[floor.code, why]]
    }),
  )
  return orRefuse(
    {
      type: 'level',
      level: level ? { code, label: level.label, rank: level.rank } : null,
      rationale,
      learningDisability: isDisabilityAnswer(disability) ? disability : '',
      floorReasons,
    },
    code !== '' && !level && { code: 'unknown-choice', field: 'level' },
    code !== '' && isBlank(rationale) && { code: 'rationale-missing', field: 'rationale' },
    tooLong(rationale, 'rationale', MOST_NOTES),
    ...Object.entries(floorReasons).map(([floor, why]) => tooLong(why, `floor-${floor}`, MOST_NOTES)),
  )
}

function isDisabilityAnswer(text: string): text is AnswerOf<'level'>['learningDisability'] {
  return text === 'yes' || text === 'no' || text === 'not-known'
}

function tooLong(text: string, field: string, most: number): SectionFormRefusal | undefined {
  return text.length > most ? { code: 'too-long', field, most } : undefined
}

function orRefuse(answer: Answer, ...found: readonly (SectionFormRefusal | false | undefined)[]): Read {
  const refusals = found.filter((each) => each !== undefined && each !== false)
  return refusals.length > 0 ? refuseAll(refusals) : accept(answer)
}
