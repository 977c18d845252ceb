import { newId } from '../../../../kernel/ids.js'
import { textOf } from '../../../../platform/http/body.js'
import { definePublicPage, type PublicReply, type PublicRequest } from '../../../../platform/http/public-page.js'
import { beginJourney } from '../../domain/journey.js'
import { DANGER_ANSWERS, type ReportId } from '../../domain/report.js'
import { answerStep } from './answer-step.js'
import { type At, at, page } from './at.js'
import { DangerView } from './danger.view.js'
import { PicturesView } from './pictures.view.js'
import { openJourney } from './sealed-journey.js'
import { showAbout, showDanger, showStart } from './show-step.js'

type Answers = (here: At) => PublicReply | Promise<PublicReply>

const answered = (answer: Answers) => async (request: PublicRequest) => {
  const here = await at(request)
  return here ? answer(here) : ({ kind: 'not-found' } as const)
}

/** Where telling begins: is someone in danger now. */
export const tellPage = definePublicPage({
  path: '/be-aware/tell',
  get: answered((here) => showStart(here, '')),
  post: answered((here) => {
    const typed = textOf(here.request.body, 'danger')
    const danger = DANGER_ANSWERS.find((each) => each === typed)
    if (!danger) return showStart(here, typed, { error: 'Choose yes, no or not sure' })
    const journey = beginJourney(newId<ReportId>(), danger, here.request.now)
    return danger === 'yes' ? showDanger(here, journey) : showAbout(here, journey)
  }),
})

/** The number to call, at an address that other pages can link to. Whoever goes on from it was in danger. */
export const dangerPage = definePublicPage({
  path: '/be-aware/tell/danger',
  get: answered(({ shown }) => page(<DangerView shown={shown} sealed={undefined} />)),
  post: answered((here) => {
    const { body, deps, now } = here.request
    const journey = openJourney(deps.secrets, textOf(body, 'journey')) ?? beginJourney(newId(), 'yes', now)
    return answerStep(here, 'danger', journey)
  }),
})

/** Every other page of a journey is the answer to the one before it: nothing is kept to come back to. */
export const stepPage = definePublicPage({
  path: '/be-aware/tell/:step',
  get: () => ({ kind: 'see-other', to: '/be-aware/tell' }),
  post: answered((here) => {
    const { body, deps, params } = here.request
    const journey = openJourney(deps.secrets, textOf(body, 'journey'))
    if (!journey) return showStart(here, '', { notice: 'We could not go on from that page. Begin again here.' })
    return answerStep(here, params.step ?? '', journey)
  }),
})

export const picturesPage = definePublicPage({
  path: '/be-aware/tell/pictures',
  get: answered(({ shown }) => page(<PicturesView shown={shown} />)),
})
