import { textOf } from '../../../../platform/http/body.js'
import type { PublicReply } from '../../../../platform/http/public-page.js'
import { sendReport } from '../../commands/send-report.js'
import { firstToPutRight, checkQuestion, toldBy } from '../../domain/answers.js'
import type { OpenJourney } from '../../domain/journey.js'
import { isWorkDone, WAIT_INSTEAD } from '../../domain/work.js'
import { countsOf, intakeWork } from '../intake-work.js'
import { type At, page, routeFor, sealedAt } from './at.js'
import { challengeOf, digestOfKey, keyOf } from './sealed-journey.js'
import { SentView } from './sent.view.js'
import { showQuestion } from './show-step.js'
import { WaitView } from './wait.view.js'

/** Sends what was written, once the browser has done its work or the wait is over. Sent twice, it is one report. */
export async function sendStep(here: At, journey: OpenJourney): Promise<PublicReply> {
  const { request, edition, shown } = here
  const { deps, body, now, network } = request
  const told = toldBy(journey, edition.contexts)
  const first = firstToPutRight(journey, edition.contexts)
  if (!told.ok || first) {
    const question = first ?? 'what'
    const refusals = checkQuestion(question, journey.typed[question] ?? {}, edition.contexts)
    return showQuestion(here, journey, question, { refusals })
  }
  const left = WAIT_INSTEAD - (now.getTime() - (journey.checkedAt ?? now.getTime()))
  if (left > 0 && !isWorkDone(challengeOf(deps.secrets, journey), textOf(body, 'work'))) {
    const waiting = { ...journey, checkedAt: journey.checkedAt ?? now.getTime() }
    return page(<WaitView shown={shown} sealed={sealedAt(here, waiting)} seconds={Math.ceil(left / 1000)} />)
  }
  const key = keyOf(deps.secrets, journey)
  const work = await intakeWork(deps, edition.partnershipId)
  const counted = countsOf(deps).sent.add(network, now)
  // Refused only where it was sent before: then the same key is shown again.
  await work.change((tx, by) =>
    sendReport(tx, by, {
      id: journey.id,
      told: told.value,
      keyDigest: digestOfKey(deps.secrets, key),
      network,
      counted,
      digest: (words) => deps.secrets.digest('intake words', words),
      hiddenFieldFilled: textOf(body, 'subject') !== '',
      milliseconds: now.getTime() - journey.startedAt,
    }),
  )
  const { mayContact } = told.value.teller
  const route = routeFor(here, journey.kind)
  if (route.by !== 'inbox') throw new Error('Only what an inbox takes is sent')
  return page(<SentView shown={shown} returnKey={key} route={route} mayContact={mayContact} />)
}
