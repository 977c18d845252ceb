import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { type Body, textOf, valuesOf } from '../../../../platform/http/body.js'
import { Button } from '../../../../web/components/button.js'
import { Checkboxes } from '../../../../web/components/checkboxes.js'
import { Form } from '../../../../web/components/form.js'
import { Radios } from '../../../../web/components/radios.js'
import { Select } from '../../../../web/components/select.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { QuestionPage } from '../../../../web/question-page.js'
import { lineInWords } from '../../../people/index.js'
import type { DecideSubjectRefusal } from '../../commands/decide-subject.js'
import { OUTCOMES_FOR } from '../../domain/screening.js'
import type { Deciding } from '../../queries/deciding.query.js'
import { DeskClocks } from '../desk-clocks.js'
import { describeSubject } from '../subject-words.js'
import type { DecideCode } from './decide.form.js'

export type DecidePageCode = DecideCode | DecideSubjectRefusal['code']
const SAY: Record<DecidePageCode, string> = {
  'outcome-missing': 'Choose what is decided',
  'outcome-does-not-fit': 'Choose one of the decisions on this page',
  'reasons-missing': 'Write the reasons for the decision',
  'reasons-too-long': 'Write the reasons in 5,000 characters or fewer',
  'note-too-long': 'Write what the referrer is told in 5,000 characters or fewer',
  'child-not-said': 'Say which child this is, or that it is a new one: someone will work with them',
  'child-closed': 'That child’s record is not open to you. Choose again',
  'team-missing': 'Choose the team that is asked, or nobody sees that the child needs a worker',
  'team-unknown': 'Choose from the teams on this page',
  'late-reason-missing': 'Say why the decision is late',
  'late-reason-too-long': 'Write why it is late in 5,000 characters or fewer',
  'breach-reason-missing': 'Say why the decision is late',
  'already-decided': 'This has been decided',
  'not-yours-to-decide': 'The council’s screeners decide. You can add what your agency holds',
  'no-such-subject': 'That is no longer part of this concern',
}

type Props = {
  deciding: Deciding
  typed: Body
  now: Date
  autosave: string | undefined
  savedAt: string | undefined
  refusals: readonly { code: DecidePageCode; field?: string | undefined }[]
}

export function DecideView({ deciding, typed, autosave, savedAt, refusals }: Props): VNode {
  const { atDesk, subject, outcomes, lateReasons } = deciding
  const error = (field: string) => errorFor(refusals, SAY, field)
  const fitting: readonly string[] = OUTCOMES_FOR[subject.kind]
  return (
    <QuestionPage
      title="Decide about a concern"
      back={`/concerns/${atDesk.concern.recordId}/screen`}
      showsSaved
      savedAt={savedAt}
      errors={errorsFor(refusals, SAY)}
      aside={{
        title: 'Before you decide',
        children: (
          <>
            <DeskClocks atDesk={atDesk} />
            <p class="govuk-body">
              What the desk holds:{' '}
              {atDesk.desk.map((each) => `${each.agencyName}${each.contributedAt ? '' : ', waiting'}`).join('; ')}.
            </p>
            <p class="govuk-body">
              {atDesk.concern.source === 'seat'
                ? 'The referrer is told the decision in a plain sentence, and what you write for them. Nothing of what the desk holds goes to them.'
                : 'Whoever told us reads, with their key, one of a few fixed sentences. None of them says what was decided about a child.'}
            </p>
          </>
        ),
      }}
    >
      <span class="govuk-caption-m">{atDesk.concern.reference}</span>
      <h1 class="govuk-heading-l">Decide about {subject.called}</h1>
      <p class="kith-meta">{describeSubject(subject)}</p>
      <Form autosave={autosave} class="kith-gap-s">
        <Radios
          name="outcome"
          legend="What is decided?"
          legendSize="s"
          value={textOf(typed, 'outcome')}
          error={error('outcome')}
          items={outcomes
            .filter(({ code }) => fitting.includes(code))
            .map(({ code, label, hint }) => ({ value: code, text: label, hint }))}
        />
        <Textarea
          name="reasons"
          label="Reasons"
          labelSize="s"
          hint="What you know, what it means for the child, and why this is the right response now."
          rows={6}
          value={textOf(typed, 'reasons')}
          error={error('reasons')}
        />
        {subject.kind === 'child' && <WhichChild deciding={deciding} typed={typed} error={error('child')} />}
        {subject.kind === 'child' && <Teams deciding={deciding} typed={typed} error={error('teams')} />}
        {subject.part === 'referral' && atDesk.concern.source === 'seat' && (
          <Textarea
            name="note"
            label={`What to tell ${atDesk.concern.authorName} besides (optional)`}
            labelSize="s"
            hint="Advice, or what they can do. It names nobody they did not name."
            rows={3}
            value={textOf(typed, 'note')}
            error={error('note')}
          />
        )}
        {lateReasons.length > 0 && (
          <>
            <Select
              name="lateReason"
              label="Why is the decision late?"
              labelSize="s"
              value={textOf(typed, 'lateReason')}
              error={error('lateReason')}
              options={[
                { value: '', text: 'Choose a reason' },
                ...lateReasons.map(({ code, label }) => ({ value: code, text: label })),
              ]}
            />
            <Textarea
              name="lateWords"
              label="Anything else about why (optional)"
              labelSize="s"
              rows={2}
              value={textOf(typed, 'lateWords')}
              error={error('lateWords')}
            />
          </>
        )}
        <div class="kith-actions">
          <Button preventDoubleClick>Record the decision</Button>
        </div>
      </Form>
    </QuestionPage>
  )
}

type Part = { deciding: Deciding; typed: Body; error: string | undefined }

function WhichChild({ deciding: { likely, subject }, typed, error }: Part) {
  const named = likely.find((each) => each.recordId === subject.childRecordId)
  return (
    <Radios
      name="child"
      legend="Which child is this?"
      legendSize="s"
      hint="Early help, an assessment and a strategy discussion need a record. For other decisions, say so if you know: it goes on that child’s record."
      value={textOf(typed, 'child') || named?.recordId || (likely.length === 0 ? 'new' : '')}
      error={error}
      items={[
        ...likely.map((child) => ({
          value: child.recordId,
          text: child.name,
          hint: [child.recordId === subject.childRecordId ? 'Named by the referrer' : '', lineInWords(child)]
            .filter(Boolean)
            .join(' · '),
        })),
        {
          value: 'new',
          text: 'A child who is not on record',
          hint:
            likely.length > 0
              ? 'You have looked at those above, and it is none of them.'
              : 'Nobody like this is on a record that you can see.',
        },
        { value: 'not-said', text: 'Not needed, or not known' },
      ]}
    />
  )
}

function Teams({ deciding: { teams }, typed, error }: Part) {
  if (teams.length === 0) return null
  return (
    <Checkboxes
      name="teams"
      legend="Which team is asked?"
      legendSize="s"
      hint="The team’s managers see the child’s record and find a worker. An assessment and a strategy discussion need one."
      values={
        Object.keys(typed.fields).length === 0 && teams.length === 1
          ? teams.map(({ id }) => id)
          : valuesOf(typed, 'teams')
      }
      error={error}
      items={teams.map(({ id, name, agencyName }) => ({ value: id, text: name, hint: agencyName }))}
    />
  )
}
