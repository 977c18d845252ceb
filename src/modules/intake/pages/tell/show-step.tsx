import type { PublicReply } from '../../../../platform/http/public-page.js'
import type { Journey, OpenJourney, Question, Typed } from '../../domain/journey.js'
import type { ReportKind } from '../../domain/report.js'
import { AboutView } from './about.view.js'
import { type At, page, routeFor, sealedAt } from './at.js'
import { BeforeView } from './before.view.js'
import { CheckView } from './check.view.js'
import { DangerView } from './danger.view.js'
import { ElsewhereView } from './elsewhere.view.js'
import { QuestionView, type Refused } from './questions/question.view.js'
import { challengeOf } from './sealed-journey.js'
import { StartView } from './start.view.js'

type With = { error?: string | undefined; notice?: string | undefined }

export function showStart({ shown }: At, danger: string, { error, notice }: With = {}): PublicReply {
  return page(<StartView shown={shown} danger={danger} error={error} notice={notice} />, error ? 400 : 200)
}

export function showDanger(here: At, journey: Journey): PublicReply {
  return page(<DangerView shown={here.shown} sealed={sealedAt(here, journey)} />)
}

export function showAbout(here: At, journey: Journey, { error, notice }: With = {}): PublicReply {
  const sealed = sealedAt(here, journey)
  return page(
    <AboutView shown={here.shown} sealed={sealed} kind={journey.kind ?? ''} error={error} notice={notice} />,
    error ? 400 : 200,
  )
}

/** What the partnership set for this kind: Kith’s own inbox, or its number, form and address. */
export function showWay(here: At, journey: OpenJourney): PublicReply {
  const route = routeFor(here, journey.kind)
  const sealed = sealedAt(here, journey)
  return page(
    route.by === 'inbox' ? (
      <BeforeView shown={here.shown} sealed={sealed} route={route} />
    ) : (
      <ElsewhereView shown={here.shown} sealed={sealed} route={route} />
    ),
  )
}

export function showQuestion(
  here: At,
  journey: OpenJourney,
  question: Question,
  { refusals = [], notice }: { refusals?: readonly Refused[]; notice?: string | undefined } = {},
): PublicReply {
  const typed: Typed = journey.typed[question] ?? {}
  return page(
    <QuestionView
      shown={here.shown}
      sealed={sealedAt(here, journey)}
      journey={journey}
      question={question}
      typed={typed}
      refusals={refusals}
      notice={notice}
    />,
    refusals.length > 0 ? 400 : 200,
  )
}

/** The answers together. The slower way to send is measured from when they were first shown. */
export function showCheck(here: At, journey: OpenJourney, { error, notice }: With = {}): PublicReply {
  const checked = { ...journey, checkedAt: journey.checkedAt ?? here.request.now.getTime() }
  return page(
    <CheckView
      shown={here.shown}
      sealed={sealedAt(here, checked)}
      journey={checked}
      challenge={challengeOf(here.request.deps.secrets, checked)}
      error={error}
      notice={notice}
    />,
    error ? 400 : 200,
  )
}

/** A journey whose kind is chosen, and that the partnership takes by Kith’s inbox. */
export function isOpen(here: At, journey: Journey): journey is OpenJourney {
  return journey.kind !== undefined && routeFor(here, journey.kind as ReportKind).by === 'inbox'
}
