import type { VNode } from 'preact'
import { dayOf } from '../../../../kernel/calendar-date.js'
import type { WorkingCalendar } from '../../../../kernel/working-days.js'
import { type Body, textOf } from '../../../../platform/http/body.js'
import { Button } from '../../../../web/components/button.js'
import { Form } from '../../../../web/components/form.js'
import { Select } from '../../../../web/components/select.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { count, dayFrom, sentence, timeOfDay } from '../../../../web/format.js'
import { Clock } from '../../../../web/kith/clock.js'
import { Empty } from '../../../../web/kith/empty.js'
import { QuestionPage } from '../../../../web/question-page.js'
import { describeClock } from '../../../clocks/index.js'
import type { LeaverRefusal } from '../../commands/move-leavers-work.js'
import type { LeaversWork } from '../../queries/leaver.query.js'
import type { WorkerOption } from '../../queries/workers.query.js'
import type { DraftState } from '../child-question.js'
import { errorOf, errorsFrom } from '../say-refusal.js'

type Props = {
  leaving: LeaversWork
  workers: readonly WorkerOption[]
  calendar: WorkingCalendar
  body: Body
  refusals: readonly LeaverRefusal[]
  draft: DraftState
  now: Date
}

/** Every child and every duty in someone's name, each with who takes it over. */
export function LeavingView({ leaving, workers, calendar, body, refusals, draft, now }: Props): VNode {
  const { leaver, children, duties, closed } = leaving
  const options = [
    { value: '', text: 'As chosen above' },
    ...workers.map((worker) => ({ value: worker.seatId, text: nameOf(worker) })),
    { value: 'leave', text: `Leave with ${leaver.name} for now` },
  ]
  const nothing = children.length + duties.length === 0
  return (
    <QuestionPage
      title="A leaver’s work"
      errors={errorsFrom(refusals)}
      back="/allocations"
      backText="Back to allocations"
      showsSaved={!nothing}
      savedAt={draft.savedAt && timeOfDay(draft.savedAt)}
    >
      <h1 class="govuk-heading-l">What {leaver.name} works on</h1>
      <p class="govuk-body">{standing(leaving)}</p>
      {closed > 0 && (
        <p class="govuk-inset-text">
          {closed === 1
            ? `One more child of theirs is on a record that is closed to you. Another manager of ${leaver.agencyName} must give it to someone before ${leaver.name} goes.`
            : `${sentence(count(closed, 'more child', 'more children'))} of theirs are on records that are closed to you. Another manager of ${leaver.agencyName} must give them to someone before ${leaver.name} goes.`}
        </p>
      )}
      {nothing ? (
        <Empty title={`Nothing that you can see stands in ${leaver.name}’s name.`} />
      ) : (
        <Form autosave={draft.autosave}>
          <Select
            name="all"
            label="Who takes over everything below?"
            labelSize="m"
            hint="You can choose someone else for any child or duty."
            options={[
              { value: '', text: 'Choose one by one' },
              ...workers.map((worker) => ({ value: worker.seatId, text: nameOf(worker) })),
            ]}
            value={textOf(body, 'all')}
            error={errorOf(refusals, 'all')}
          />
          {children.length > 0 && <h2 class="govuk-heading-m">Children</h2>}
          {children.map(({ allocationId, child, since }) => (
            <Select
              name={`to-${allocationId}`}
              label={[child.name, child.ageWords ? `, ${child.ageWords}` : '']}
              hint={`With ${leaver.name} since ${dayFrom(dayOf(now), dayOf(since))}`}
              options={options}
              value={textOf(body, `to-${allocationId}`)}
              error={errorOf(refusals, `to-${allocationId}`)}
            />
          ))}
          {duties.length > 0 && <h2 class="govuk-heading-m">Duties on other children’s records</h2>}
          {duties.map((duty) => {
            const clock = describeClock(duty, calendar, now)
            return (
              <Select
                name={`to-${duty.clockId}`}
                label={`${clock.name}: ${duty.child.name}`}
                hint={<Clock state={clock.state} words={clock.text} />}
                options={options}
                value={textOf(body, `to-${duty.clockId}`)}
                error={errorOf(refusals, `to-${duty.clockId}`)}
              />
            )
          })}
          <Textarea
            name="note"
            label="What must whoever takes over know? (optional)"
            labelSize="m"
            hint="This is written on each record. Write what differs from child to child on the record itself."
            value={textOf(body, 'note')}
            rows={3}
            error={errorOf(refusals, 'note')}
          />
          <Textarea
            name="reason"
            label="Why is it moved?"
            labelSize="m"
            hint={`For example, ${leaver.name} leaves on Friday.`}
            value={textOf(body, 'reason')}
            rows={2}
            error={errorOf(refusals, 'reason')}
          />
          <Button>Move this work</Button>
        </Form>
      )}
    </QuestionPage>
  )
}

function nameOf({ name, teamName }: WorkerOption): string {
  return teamName ? `${name}, ${teamName}` : name
}

function standing({ leaver, children, duties, closed }: LeaversWork): string {
  const all = children.length + closed
  if (all + duties.length === 0) return `${leaver.name} has no child and nothing due.`
  const owed = duties.length > 0 ? `, and ${count(duties.length, 'duty', 'duties')} on other records` : ''
  return `${leaver.hasLeft ? 'Their seat has ended. ' : ''}${sentence(count(all, 'child', 'children'))} still ${all === 1 ? 'has' : 'have'} no other worker${owed}.`
}
