import type { VNode } from 'preact'
import { dayOf } from '../../../../kernel/calendar-date.js'
import type { RecordId } from '../../../../kernel/ids.js'
import type { Body } from '../../../../platform/http/body.js'
import { BackLink } from '../../../../web/components/back-link.js'
import { Button } from '../../../../web/components/button.js'
import { dayFrom } from '../../../../web/format.js'
import { Layout } from '../../../../web/layout.js'
import type { AssessmentForAgreement } from '../../../assessments/index.js'
import type { ChildHeader } from '../../../people/index.js'
import { AGREEMENT_QUORUM } from '../../domain/quorum.js'
import type { DecisionForm } from '../../queries/decision-form.query.js'
import { ChildQuestion, type DraftState } from '../child-question.js'
import { DecidedOn, DeciderSelect, Rationale, ReasonLate } from '../decision-fields.js'
import { LevelRadios } from '../level-radios.js'
import { ParticipantRows } from '../participant-rows.js'
import { errorsFrom, type FormRefusal, isOvertaken } from '../say-refusal.js'

type Props = {
  recordId: RecordId
  form: DecisionForm
  waiting: AssessmentForAgreement
  body: Body
  refusals: readonly FormRefusal[]
  draft: DraftState
  now: Date
}

/** Who took part, each view, the level, why, and who decided. */
export function AgreeView({ recordId, form, waiting, body, refusals, draft, now }: Props): VNode {
  const { child, standing, options, agencies, deciders } = form
  return (
    <ChildQuestion
      recordId={recordId}
      child={child}
      title="Agree the level"
      errors={errorsFrom(refusals)}
      draft={draft}
      standing={standing}
      isOvertaken={isOvertaken(refusals)}
      lead={<Proposed waiting={waiting} now={now} />}
      aside={{
        title: 'No score decides',
        children: (
          <p class="govuk-body">
            A level says what work is owed, not what a child is worth. It is the agencies’ judgement, with the reason,
            and whoever disagrees is written down beside it.
          </p>
        ),
      }}
    >
      <input type="hidden" name="assessment" value={waiting.assessment.id} />
      <ParticipantRows
        title="Who took part?"
        hint="Each agency that took part, with its own view. Rows that you leave empty are left out."
        agencies={agencies}
        options={options}
        quorum={{
          rule: AGREEMENT_QUORUM,
          question: 'If fewer than two agencies took part: why?',
        }}
        body={body}
        refusals={refusals}
      />
      <LevelRadios
        legend="What level was agreed?"
        options={options}
        testsFor={() => true}
        body={body}
        refusals={refusals}
      />
      <Rationale
        label="Why is this the right level?"
        hint="What the agencies weighed, strengths first."
        body={body}
        refusals={refusals}
      />
      <DeciderSelect
        deciders={deciders}
        hint="In the role that the level asks for, and not the child’s own worker."
        body={body}
        refusals={refusals}
      />
      <DecidedOn legend="When was it agreed?" body={body} refusals={refusals} />
      {form.reviewIsLate && (
        <ReasonLate label="The review of the last level is late. Why?" body={body} refusals={refusals} />
      )}
      <Button>Keep this decision</Button>
    </ChildQuestion>
  )
}

function Proposed({ waiting, now }: Pick<Props, 'waiting' | 'now'>) {
  const { level, rationale, beneathFloors, submitted, authorised, templateTitle } = waiting
  const day = (moment: Date) => dayFrom(dayOf(now), dayOf(moment))
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        <b>{submitted.authorName}</b> proposes <b>{level.label.toLocaleLowerCase('en-GB')}</b> ({templateTitle}, sent{' '}
        {day(submitted.takenAt)}). {authorised.authorName} authorised it on {day(authorised.takenAt)}.
      </p>
      <p class="govuk-body kith-typed">{rationale}</p>
      {beneathFloors.map(({ floor, reason }) => (
        <p class="govuk-body">
          {floor}: <span class="kith-typed">{reason}</span>
        </p>
      ))}
    </div>
  )
}

/** No assessment waits: how a level is agreed without one. */
export function NothingWaits({
  recordId,
  child,
  may,
}: {
  recordId: RecordId
  child: ChildHeader
  may: (permission: string) => boolean
}): VNode {
  return (
    <Layout
      title={`Nothing to agree, ${child.initials}`}
      isForm
      before={<BackLink href={`/children/${recordId}`}>Back to the record</BackLink>}
    >
      <span class="govuk-caption-l">{child.displayName}</span>
      <h1 class="govuk-heading-l">No assessment waits for agreement</h1>
      <p class="govuk-body">
        A level is agreed once a manager has authorised the assessment, or at a strategy discussion.
      </p>
      {may('levels:discuss') && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/children/${recordId}/level/discussion`}>
            Record a strategy discussion
          </a>
        </p>
      )}
    </Layout>
  )
}
