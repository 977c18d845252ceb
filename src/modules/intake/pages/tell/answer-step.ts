import { type Body, textOf } from '../../../../platform/http/body.js'
import type { PublicReply } from '../../../../platform/http/public-page.js'
import { checkQuestion, firstToPutRight } from '../../domain/answers.js'
import {
  isTooOld,
  type Journey,
  type OpenJourney,
  type Question,
  questionAfter,
  questionBefore,
  questionsOf,
  type Typed,
  withTyped,
} from '../../domain/journey.js'
import { REPORT_KINDS } from '../../domain/report.js'
import { type At, buttonOf, hasFiles } from './at.js'
import { NO_FILES } from './picture-words.js'
import { sendStep } from './send-step.js'
import { isOpen, showAbout, showCheck, showDanger, showQuestion, showStart, showWay } from './show-step.js'

const TOO_OLD =
  'This page was open for more than two hours. What you typed is still here. Look at it again, and go on if it is right.'

/** The fields of each question: nothing else that is sent is kept. */
const FIELDS: Readonly<Record<Question, readonly string[]>> = {
  what: ['what'],
  how: ['relation', 'relationWords'],
  who: ['givenNames', 'familyName', 'age', 'school', 'description'],
  where: ['where', 'when'],
  place: ['called', 'context'],
  when: ['when'],
  harmed: ['harmed', 'harmedWords'],
  doing: ['doneBy'],
  source: ['relationWords'],
  contact: ['contact'],
  reach: ['name', 'phone', 'email', 'safely'],
}
/** Characters of one field that a journey carries: four times what may be sent, so that a page that says “too long” has it all. */
const MOST_CARRIED = 20_000

/** Answers a page that was sent: keeps what was typed, and shows what comes next. */
export async function answerStep(here: At, step: string, journey: Journey): Promise<PublicReply> {
  const { body, now } = here.request
  const button = buttonOf(body)
  const isOld = isTooOld(journey, now)
  if (step === 'danger') return button === 'back' ? showStart(here, journey.danger) : showAbout(here, journey)
  if (step === 'about') return answerAbout(here, journey, button)
  if (step === 'elsewhere') return showAbout(here, journey)
  if (!isOpen(here, journey)) return showAbout(here, journey)
  if (step === 'before') return button === 'back' ? showAbout(here, journey) : showFirst(here, journey)
  if (step === 'check') return answerCheck(here, journey, { button, isOld })
  const question = questionsOf(journey).find((each) => each === step)
  if (!question) return showFirst(here, journey)
  const typed = withTyped(journey, question, typedInto(question, body))
  if (hasFiles(body))
    return showQuestion(here, typed, question, { refusals: [{ code: 'no-files', field: FIELDS[question][0] }] })
  if (isOld) return showQuestion(here, typed, question, { notice: TOO_OLD })
  return button === 'back' ? showBefore(here, typed, question) : goOn(here, typed, question)
}

function answerAbout(here: At, journey: Journey, button: string): PublicReply {
  if (button === 'back') return journey.danger === 'yes' ? showDanger(here, journey) : showStart(here, journey.danger)
  const kind = REPORT_KINDS.find((each) => each === textOf(here.request.body, 'kind'))
  if (!kind) return showAbout(here, journey, { error: 'Choose what it is about' })
  return showWay(here, { ...journey, kind })
}

function answerCheck(
  here: At,
  journey: OpenJourney,
  { button, isOld }: { button: string; isOld: boolean },
): PublicReply | Promise<PublicReply> {
  if (hasFiles(here.request.body)) return showCheck(here, journey, { error: NO_FILES })
  const questions = questionsOf(journey)
  const changed = questions.find((each) => `change-${each}` === button)
  if (changed) return showQuestion(here, journey, changed)
  if (button === 'back') return showQuestion(here, journey, questions.at(-1) ?? 'contact')
  if (isOld) return showCheck(here, journey, { notice: TOO_OLD })
  return sendStep(here, journey)
}

function showFirst(here: At, journey: OpenJourney): PublicReply {
  return showQuestion(here, journey, 'what')
}

function showBefore(here: At, journey: OpenJourney, question: Question): PublicReply {
  const before = questionBefore(journey, question)
  return before ? showQuestion(here, journey, before) : showWay(here, journey)
}

/** To the next question; straight back to the answers for whoever came from there, if nothing else is missing. */
function goOn(here: At, journey: OpenJourney, question: Question): PublicReply {
  const { contexts } = here.edition
  const refusals = checkQuestion(question, journey.typed[question] ?? {}, contexts)
  if (refusals.length > 0) return showQuestion(here, journey, question, { refusals })
  const next = journey.checkedAt === undefined ? questionAfter(journey, question) : firstToPutRight(journey, contexts)
  return next ? showQuestion(here, journey, next) : showCheck(here, journey)
}

function typedInto(question: Question, body: Body): Typed {
  return Object.fromEntries(
    FIELDS[question].map((name) => [name, textOf(body, name).slice(0, MOST_CARRIED).toWellFormed()]),
  )
}
