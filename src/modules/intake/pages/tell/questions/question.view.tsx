import type { VNode } from 'preact'
import { errorFor, errorsFor } from '../../../../../web/say-refusals.js'
import type { OpenJourney, Question, Typed } from '../../../domain/journey.js'
import { type QuestionCode, SAY_ANSWERS } from '../say-answers.js'
import { type Shown, TellForm, TellPage } from '../tell-page.js'
import type { Asked } from './asked.js'
import { ContactQuestion, ReachQuestion } from './contact.view.js'
import { HarmedQuestion } from './harmed.view.js'
import { HowQuestion } from './how.view.js'
import { PlaceQuestion } from './place.view.js'
import { DoingQuestion, SourceQuestion } from './police.view.js'
import { WhatQuestion, whatHeading } from './what.view.js'
import { WhenQuestion, WhereQuestion } from './where.view.js'
import { WhoQuestion, whoHeading } from './who.view.js'

const VIEWS: Readonly<Record<Question, (asked: Asked) => VNode>> = {
  what: WhatQuestion,
  how: HowQuestion,
  who: WhoQuestion,
  where: WhereQuestion,
  place: PlaceQuestion,
  when: WhenQuestion,
  harmed: HarmedQuestion,
  doing: DoingQuestion,
  source: SourceQuestion,
  contact: ContactQuestion,
  reach: ReachQuestion,
}

/** For the title bar: it names no kind of harm. */
export function headingOf(question: Question, journey: OpenJourney): string {
  if (question === 'what') return whatHeading(journey.kind)
  if (question === 'who') return whoHeading(journey)
  return HEADINGS[question]
}
const HEADINGS = {
  how: 'How do you know about this?',
  where: 'Where and when does it happen?',
  place: 'Which place or group is it?',
  when: 'When does it happen?',
  harmed: 'Is anyone in danger there?',
  doing: 'Who is doing it?',
  source: 'How do you know this?',
  contact: 'May we contact you?',
  reach: 'How can we reach you safely?',
} as const

export type Refused = { readonly code: QuestionCode; readonly field?: string | undefined }

type Props = {
  shown: Shown
  sealed: string
  journey: OpenJourney
  question: Question
  typed: Typed
  refusals: readonly Refused[]
  notice: string | undefined
}

/** One question, in the frame of the journey. */
export function QuestionView({ shown, sealed, journey, question, typed, refusals, notice }: Props): VNode {
  const Asks = VIEWS[question]
  return (
    <TellPage
      shown={shown}
      title={headingOf(question, journey)}
      errors={errorsFor(refusals, SAY_ANSWERS)}
      notice={notice}
    >
      <TellForm step={question} sealed={sealed}>
        <Asks
          journey={journey}
          typed={typed}
          error={(field) => errorFor(refusals, SAY_ANSWERS, field)}
          contexts={shown.edition.contexts}
        />
      </TellForm>
    </TellPage>
  )
}
