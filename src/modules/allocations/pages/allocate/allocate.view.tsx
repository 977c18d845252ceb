import type { VNode } from 'preact'
import { dayOf } from '../../../../kernel/calendar-date.js'
import type { RecordId } from '../../../../kernel/ids.js'
import { type Body, textOf } from '../../../../platform/http/body.js'
import { BackLink } from '../../../../web/components/back-link.js'
import { Button } from '../../../../web/components/button.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { dayFrom, relativeMoment } from '../../../../web/format.js'
import { Layout } from '../../../../web/layout.js'
import type { ChildHeader } from '../../../people/index.js'
import type { Wait } from '../../data/wait.store.js'
import type { CurrentWorker, GiveRefusal } from '../../domain/allocation.js'
import type { WorkerOption } from '../../queries/workers.query.js'
import { askedWords } from '../asked-words.js'
import { ChildQuestion, type DraftState } from '../child-question.js'
import { errorOf, errorsFrom } from '../say-refusal.js'
import { WorkerRadios } from '../worker-radios.js'

type Props = {
  recordId: RecordId
  child: ChildHeader
  current: CurrentWorker | undefined
  wait: Wait | undefined
  workers: readonly WorkerOption[]
  body: Body
  refusals: readonly GiveRefusal[]
  draft: DraftState
  now: Date
}

/** Choosing a worker, with the reason. Where someone has the child already: who, and how to hand over. */
export function AllocateView(props: Props): VNode {
  const { recordId, child, current, wait, workers, body, refusals, draft, now } = props
  if (current) return <GivenAlready {...props} current={current} />
  return (
    <ChildQuestion
      recordId={recordId}
      child={child}
      title="Give to a worker"
      errors={errorsFrom(refusals)}
      draft={draft}
      lead={
        wait && (
          <p class="govuk-body">
            {askedWords(wait)} Waiting since {dayFrom(dayOf(now), dayOf(wait.waitingSince))}.
            {wait.reason && <span class="kith-typed"> {wait.reason}</span>}
          </p>
        )
      }
      aside={{
        title: 'What happens then',
        children: (
          <p class="govuk-body">
            The worker sees the whole record and is told by mail, without the child’s name. Your team still sees it.{' '}
            {wait?.sourceKind === 'returned'
              ? 'What was due before goes on from where it was.'
              : 'The time for the assessment begins now.'}
          </p>
        ),
      }}
    >
      <WorkerRadios
        legend={`Who will work with ${child.shortName}?`}
        workers={workers}
        value={textOf(body, 'worker')}
        error={errorOf(refusals, 'worker')}
      />
      <Textarea
        name="reason"
        label="Why this worker?"
        labelSize="m"
        hint="For example, they know the family, or the place and the people around it."
        value={textOf(body, 'reason')}
        rows={3}
        error={errorOf(refusals, 'reason')}
      />
      <Button>Give to this worker</Button>
    </ChildQuestion>
  )
}

function GivenAlready({ recordId, child, current, body, refusals, now }: Props & { current: CurrentWorker }) {
  const reason = textOf(body, 'reason')
  return (
    <Layout
      title={`Given already, ${child.initials}`}
      isForm
      before={<BackLink href={`/children/${recordId}`}>Back to the record</BackLink>}
    >
      <span class="govuk-caption-l">{child.displayName}</span>
      <h1 class="govuk-heading-l">
        {current.name} works with {child.shortName}
      </h1>
      <p class="govuk-body">
        Since {relativeMoment(now, current.since)}.{' '}
        {refusals.length > 0 && 'Someone gave the record to them while you were choosing. Nothing of yours was saved.'}
      </p>
      {refusals.length > 0 && reason && (
        <>
          <p class="govuk-body">Your reason, if you want to use it:</p>
          <p class="govuk-inset-text kith-typed">{reason}</p>
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`/children/${recordId}/hand-over`}>
          Hand over to someone else
        </a>
      </p>
    </Layout>
  )
}
