import type { VNode } from 'preact'
import { dayOf } from '../../../../kernel/calendar-date.js'
import { fullDay } from '../../../../web/format.js'
import { Level } from '../../../../web/kith/level.js'
import { levelsByRank } from '../../../reference/index.js'
import type { Answer, DomainAnswer, LevelAnswer } from '../../domain/answers.js'
import { isCurrent } from '../../domain/freshness.js'
import type { Slot } from '../../domain/slots.js'
import type { AssessmentPage } from '../../queries/assessment-page.query.js'
import { NotAnswered, Typed } from '../typed.js'
import { IndicatorsView } from './indicators-view.js'
import { VoiceView } from './voice-view.js'

type Props = { slot: Slot; answer: Answer | undefined; page: AssessmentPage; asOf: Date }

/** What was answered in one slot, in the words of the template that it was made under. */
export function AnswerView({ slot, answer, page, asOf }: Props): VNode {
  if (!answer || answer.type !== slot.type) return <NotAnswered />
  switch (answer.type) {
    case 'text':
      return answer.text.trim() === '' ? <NotAnswered /> : <Typed text={answer.text} />
    case 'choice':
      return <ChoiceView answer={answer} />
    case 'indicators':
      return <IndicatorsView slot={slot} answer={answer} page={page} />
    case 'domain':
      return <DomainView answer={answer} page={page} asOf={asOf} />
    case 'voice':
      return <VoiceView slot={slot} answer={answer} page={page} />
    case 'level':
      return <LevelView answer={answer} page={page} />
  }
}

function ChoiceView({ answer }: { answer: Extract<Answer, { type: 'choice' }> }) {
  if (answer.chosen.length === 0) return <NotAnswered />
  return (
    <>
      <ul class="govuk-list">
        {answer.chosen.map((each) => (
          <li>
            {each.label}
            {each.code === answer.main && <span class="kith-meta"> (the main one)</span>}
          </li>
        ))}
      </ul>
      {answer.reason.trim() !== '' && <Typed text={answer.reason} />}
    </>
  )
}

/** A rating with what it rests on. Ratings stand side by side and are never added up. */
export function DomainView({ answer, page, asOf }: { answer: DomainAnswer; page: AssessmentPage; asOf: Date }): VNode {
  const rating = page.template.ratings.find((each) => each.code === answer.rating)
  return (
    <>
      <p class="govuk-body">
        <b>{rating?.label ?? 'Not rated yet'}</b>
      </p>
      {answer.evidence.trim() !== '' && <Typed text={answer.evidence} />}
      {(answer.source !== '' || answer.on) && (
        <p class="kith-meta">
          {[answer.source, answer.on && fullDay(answer.on)].filter(Boolean).join(', ')}
          {answer.on && ` · ${isCurrent(answer.on, dayOf(asOf)) ? 'current' : 'historic, more than three months old'}`}
        </p>
      )}
    </>
  )
}

function LevelView({ answer, page }: { answer: LevelAnswer; page: AssessmentPage }) {
  if (!answer.level) return <NotAnswered />
  const ranked = levelsByRank(page.levels)
  const definition = ranked.find((each) => each.code === answer.level?.code)?.definition
  return (
    <>
      <Level rank={answer.level.rank} of={ranked.at(-1)?.rank ?? answer.level.rank} word={answer.level.label} />
      {definition && <p class="kith-meta kith-gap-s">{definition}</p>}
      <Typed text={answer.rationale} />
      {page.template.floors.flatMap((floor) => {
        const reason = answer.floorReasons[floor.code] ?? ''
        return reason.trim() === ''
          ? []
          : [
              <p class="govuk-body">
                <b>Beneath the floor ({floor.label.toLocaleLowerCase('en-GB')}), because:</b>
              </p>,
              <Typed text={reason} />,
            ]
      })}
    </>
  )
}
