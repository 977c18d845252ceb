import type { VNode } from 'preact'
import type { RecordId } from '../../../../kernel/ids.js'
import { closed, definePage, holdsPart, seeOther, show } from '../../../../platform/http/page.js'
import { Button } from '../../../../web/components/button.js'
import { type Task, TaskList } from '../../../../web/components/task-list.js'
import { EmergencyBanner } from '../../../../web/emergency-banner.js'
import { QuestionPage } from '../../../../web/question-page.js'
import { type Step, STEPS, stepStanding } from '../../domain/concern.js'
import { type Draft, findDraftConcern } from '../../queries/written.query.js'
import { aboutWords } from '../raise/part.js'

/** A concern's own address: its questions while it is written, then the desk for the desk and the outcome for its author. */
export const concernPage = definePage({
  path: '/concerns/:recordId',
  permission: 'concerns:raise',
  audit: 'concerns.tasks-viewed',
  record: { param: 'recordId', part: 'referral' },
  async get({ work, params, hold, may }) {
    const recordId = params.recordId as RecordId
    if (hold?.kind !== 'concern') return closed()
    const draft = await work.look('concerns.tasks-viewed', (tx, by) => findDraftConcern(tx, by, recordId))
    if (!draft) return closed()
    if (draft.concern.state === 'draft') return show(<TasksView draft={draft} />)
    return seeOther(
      may('concerns:screen') && holdsPart(hold, 'concern')
        ? `/concerns/${recordId}/screen`
        : `/concerns/${recordId}/outcome`,
    )
  },
})

const TITLES = {
  danger: 'Whether a child is in danger now',
  who: 'Whom or what you are worried about',
  what: 'What has happened',
  harm: 'What kind of harm it might be',
  well: 'What is working well',
  words: 'What the child has said',
  knows: 'Who knows that you are telling us',
  adults: 'Adults who may pose a risk',
  files: 'Files to send with it',
} as const satisfies Record<Step, string>

function TasksView({ draft }: { draft: Draft }): VNode {
  const { concern, subjects } = draft
  const tasks = STEPS.map((step) => taskFor(step, draft))
  const isReady = STEPS.every((step) => stepStanding(step, concern, subjects.length) !== 'needed')
  const first = STEPS.find((step) => stepStanding(step, concern, subjects.length) === 'needed')
  return (
    <QuestionPage title="Raise a concern" back="/concerns/mine" strip={<EmergencyBanner />} withoutNavigation>
      <span class="govuk-caption-m">Reference {concern.reference} · not sent yet</span>
      <h1 class="govuk-heading-l">{aboutWords(subjects)}</h1>
      <p class="govuk-body">
        What you have written is kept, and only you can see it. You can stop here and come back. Three questions are
        needed; the rest may be left empty.
      </p>
      <TaskList tasks={tasks} />
      <div class="kith-actions kith-gap-s">
        <Button href={isReady ? `/concerns/${concern.recordId}/check` : `/concerns/${concern.recordId}/${first}`}>
          {isReady ? 'Check and send' : 'Go on'}
        </Button>
      </div>
    </QuestionPage>
  )
}

function taskFor(step: Step, { concern, subjects }: Draft): Task {
  const standing = stepStanding(step, concern, subjects.length)
  return {
    title: TITLES[step],
    href: `/concerns/${concern.recordId}/${step}`,
    status:
      standing === 'answered'
        ? { text: 'Answered' }
        : standing === 'needed'
          ? { tag: 'Needed', colour: 'blue' }
          : { text: 'Optional' },
  }
}
