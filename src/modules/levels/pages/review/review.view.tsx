import type { VNode } from 'preact'
import { dayOf } from '../../../../kernel/calendar-date.js'
import type { RecordId } from '../../../../kernel/ids.js'
import { type Body, textOf } from '../../../../platform/http/body.js'
import { Button } from '../../../../web/components/button.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { dayFrom } from '../../../../web/format.js'
import { Level } from '../../../../web/kith/level.js'
import { AGREEMENT_QUORUM } from '../../domain/quorum.js'
import type { CurrentLevel } from '../../queries/current-level.query.js'
import type { DecisionForm } from '../../queries/decision-form.query.js'
import { ChildQuestion, type DraftState } from '../child-question.js'
import { DecidedOn, DeciderSelect, Rationale, ReasonLate } from '../decision-fields.js'
import { LevelRadios } from '../level-radios.js'
import { ParticipantRows } from '../participant-rows.js'
import { errorOf, errorsFrom, type FormRefusal, isOvertaken } from '../say-refusal.js'
import { TestRadios } from '../test-radios.js'

type Props = {
  recordId: RecordId
  form: DecisionForm
  standing: CurrentLevel
  body: Body
  refusals: readonly FormRefusal[]
  draft: DraftState
  now: Date
  may: (permission: string) => boolean
}

/** What has changed, whether the level stays, goes up or goes down, and why. */
export function ReviewView({ recordId, form, standing, body, refusals, draft, now, may }: Props): VNode {
  const { child, agencies, deciders } = form
  const options = form.options.filter((option) => option.openToMace)
  const current = options.find((option) => option.code === standing.code)
  const lower = options.some((option) => option.rank < standing.rank)
  return (
    <ChildQuestion
      recordId={recordId}
      child={child}
      title="Review the level"
      errors={errorsFrom(refusals)}
      draft={draft}
      standing={standing}
      isOvertaken={isOvertaken(refusals)}
      lead={
        <>
          <Level rank={standing.position} of={standing.of} word={standing.label} direction={standing.direction} />
          <p class="govuk-body kith-gap-s">
            {dueWords(standing, now)}
            {may('levels:remove') && (
              <>
                {' '}
                <a class="govuk-link" href={`/children/${recordId}/level/remove`}>
                  Remove from MACE instead
                </a>
              </>
            )}
          </p>
        </>
      }
    >
      <Textarea
        name="whatChanged"
        label={`What has changed since ${dayFrom(dayOf(now), dayOf(standing.decidedAt))}?`}
        labelSize="m"
        hint="For the child and around them: what is safer, what is not, and what is not known."
        value={textOf(body, 'whatChanged')}
        error={errorOf(refusals, 'whatChanged')}
      />
      <ParticipantRows
        title="Who took part?"
        hint="Each agency that took part, with its own view. Rows that you leave empty are left out."
        agencies={agencies}
        options={form.options}
        quorum={{
          rule: AGREEMENT_QUORUM,
          question: 'If fewer than two agencies took part: why?',
        }}
        body={body}
        refusals={refusals}
      />
      <LevelRadios
        legend="What is the level now?"
        options={options}
        testsFor={(option) => option.rank > standing.rank}
        note={(option) => noteOf(option.rank, standing.rank)}
        body={body}
        refusals={refusals}
      />
      {current && current.exitTest.length > 0 && lower && (
        <section aria-labelledby="exit-heading">
          <h2 class="govuk-heading-m" id="exit-heading">
            If the level goes down: is this so?
          </h2>
          <p class="govuk-hint">The test for leaving {standing.label.toLocaleLowerCase('en-GB')}.</p>
          <TestRadios statements={current.exitTest} of="exit" body={body} refusals={refusals} />
        </section>
      )}
      <Rationale label="Why is this the right level?" body={body} refusals={refusals} />
      <DeciderSelect
        deciders={deciders}
        hint="In the role that the level asks for, and not the child’s own worker."
        body={body}
        refusals={refusals}
      />
      <DecidedOn legend="When was it decided?" body={body} refusals={refusals} />
      {form.reviewIsLate && (
        <ReasonLate label="The review was due before today. Why is it late?" body={body} refusals={refusals} />
      )}
      <Button>Keep this review</Button>
    </ChildQuestion>
  )
}

function dueWords({ reviewDueOn }: CurrentLevel, now: Date): string {
  return reviewDueOn ? `The review is due on ${dayFrom(dayOf(now), reviewDueOn)}.` : ''
}

function noteOf(rank: number, now: number): string {
  if (rank === now) return 'The level stays.'
  return rank > now ? 'Up.' : 'Down.'
}
