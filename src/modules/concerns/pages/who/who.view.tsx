import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { textOf } from '../../../../platform/http/body.js'
import { Button } from '../../../../web/components/button.js'
import { Form } from '../../../../web/components/form.js'
import { Radios } from '../../../../web/components/radios.js'
import type { KeptSubject } from '../../data/subject.store.js'
import { MOST_SUBJECTS } from '../../domain/subject.js'
import { describeSubject } from '../subject-words.js'
import { Part } from '../raise/part.js'
import { type AnswerProps } from '../raise/raise-page.js'
import { RaiseQuestion } from '../raise/raise-question.js'
import type { WhoCode } from './who.form.js'

type Code = WhoCode | 'already-sent'
const SAY: Record<Code, string> = {
  'who-missing': 'Choose whom or what you are worried about',
  'more-missing': 'Say whether there is anyone or anything else',
  'already-sent': 'This concern has been sent, and can no longer be changed',
}

const KINDS = [
  { value: 'named', text: 'A child whose name I know', hint: 'Part of a name is enough' },
  { value: 'unnamed', text: 'A child whose name I do not know', hint: 'You describe them as well as you can' },
  { value: 'context', text: 'A place, a school, a group or somewhere online', hint: 'With or without a child' },
]

export function WhoView({ draft, typed, refusals, ...question }: AnswerProps<null, Code>): VNode {
  const { subjects, concern } = draft
  const isFull = subjects.length >= MOST_SUBJECTS
  return (
    <RaiseQuestion
      {...question}
      errors={errorsFor(refusals, SAY)}
      before={
        subjects.length > 0 && (
          <>
            <Part draft={draft} step="who" />
            <Named recordId={concern.recordId} subjects={subjects} />
          </>
        )
      }
      aside={{
        title: 'More than one',
        children: (
          <p class="govuk-body">
            Name every child and place that you are worried about, brothers and sisters too. The desk decides about each
            of them.
          </p>
        ),
      }}
    >
      {subjects.length === 0 && <Part draft={draft} step="who" />}
      <Radios
        name="who"
        legend={subjects.length > 0 ? 'Is there anyone or anything else?' : 'Whom or what are you worried about?'}
        legendSize={subjects.length > 0 ? 'm' : 'l'}
        legendIsHeading={subjects.length === 0}
        value={textOf(typed, 'who')}
        error={errorFor(refusals, SAY, 'who')}
        items={
          subjects.length > 0
            ? [{ value: 'enough', text: 'No, that is all' }, ...(isFull ? [] : [{ divider: 'or' }, ...KINDS])]
            : [
                ...KINDS,
                { divider: 'or' },
                { value: 'nobody', text: 'I cannot name anyone or anywhere', hint: 'You say what you saw next' },
              ]
        }
      />
    </RaiseQuestion>
  )
}

function Named({ recordId, subjects }: { recordId: string; subjects: readonly KeptSubject[] }) {
  return (
    <>
      <h1 class="govuk-heading-l">Whom or what you are worried about</h1>
      <ul class="kith-plain">
        {subjects.map((subject) => (
          <li class="kith-sheet__head">
            <div>
              <b>{subject.called}</b>
              <p class="kith-meta">{describeSubject(subject)}</p>
            </div>
            <div class="kith-actions">
              <a class="govuk-link" href={`/concerns/${recordId}/who/${subject.id}`}>
                Change<span class="govuk-visually-hidden"> {subject.called}</span>
              </a>
              <Form action={`/concerns/${recordId}/who/${subject.id}/remove`}>
                <Button variant="secondary">
                  Remove<span class="govuk-visually-hidden"> {subject.called}</span>
                </Button>
              </Form>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
