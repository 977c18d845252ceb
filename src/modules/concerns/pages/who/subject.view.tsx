import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { type Body, dateOf, textOf } from '../../../../platform/http/body.js'
import { DateInput } from '../../../../web/components/date-input.js'
import { Radios } from '../../../../web/components/radios.js'
import { TextInput } from '../../../../web/components/text-input.js'
import { Textarea } from '../../../../web/components/textarea.js'
import type { NameSubjectRefusal } from '../../commands/name-subject.js'
import { Part } from '../raise/part.js'
import { type AnswerProps } from '../raise/raise-page.js'
import { RaiseQuestion } from '../raise/raise-question.js'
import type { ContextChoice, SubjectCode, SubjectForm } from './subject.form.js'
import { SAY_SUBJECT } from './subject-sentences.js'

type Code = SubjectCode | NameSubjectRefusal['code']
const SAY: Record<Code, string> = {
  ...SAY_SUBJECT,
  'too-many-subjects': 'A concern can be about 10 children and places. Send this one, and raise another for the rest',
  'no-such-subject': 'That is no longer part of this concern',
  'child-closed': 'That child’s record is not open to you. Choose again',
  'already-sent': 'This concern has been sent, and can no longer be changed',
}

export type SubjectExtra = { readonly form: SubjectForm; readonly contextKinds: readonly ContextChoice[] }
type Props = AnswerProps<SubjectExtra, Code>

const TITLES = {
  named: 'Who is the child?',
  unnamed: 'Describe the child',
  context: 'Which place or group?',
} as const satisfies Record<SubjectForm, string>

/** A child by name, a child nobody can name, or a place or group. */
export function SubjectView({ draft, extra, typed, refusals, ...question }: Props): VNode {
  const error = (field: string) => errorFor(refusals, SAY, field)
  return (
    <RaiseQuestion {...question} errors={errorsFor(refusals, SAY)}>
      <Part draft={draft} step="who" />
      <h1 class="govuk-heading-l">{TITLES[extra.form]}</h1>
      {extra.form === 'named' && <Named typed={typed} error={error} />}
      {extra.form === 'context' && <Context typed={typed} error={error} kinds={extra.contextKinds} />}
      <Textarea
        name="description"
        label={extra.form === 'named' ? 'Anything else that tells them apart (optional)' : 'What you know of them'}
        labelSize="s"
        hint={HINTS[extra.form]}
        rows={extra.form === 'named' ? 2 : 4}
        value={textOf(typed, 'description')}
        error={error('description')}
      />
      {extra.form === 'unnamed' && <Age typed={typed} error={error} />}
      {extra.form !== 'context' && (
        <TextInput
          name="school"
          label="School or college (optional)"
          labelSize="s"
          value={textOf(typed, 'school')}
          error={error('school')}
        />
      )}
      {(draft.subjects.length > 0 || extra.form === 'context') && (
        <TextInput
          name="connection"
          label="How they come into it (optional)"
          labelSize="s"
          hint={
            extra.form === 'context'
              ? 'For example, where it happens, or who meets there.'
              : 'For example, her brother, or someone she was with.'
          }
          value={textOf(typed, 'connection')}
          error={error('connection')}
        />
      )}
    </RaiseQuestion>
  )
}

const HINTS = {
  named: 'A nickname, a street, an uncle you know of.',
  unnamed: 'For example, an unknown girl of about fourteen, with a green coat and the badge of a school.',
  context: 'Its name, where it is, who is there and when: a park, a bus, a shop, a year group, a game or a chat.',
} as const satisfies Record<SubjectForm, string>

type Fields = { typed: Body; error: (field: string) => string | undefined }

function Named({ typed, error }: Fields) {
  return (
    <>
      <TextInput
        name="givenNames"
        label="First names"
        labelSize="s"
        autocomplete="off"
        value={textOf(typed, 'givenNames')}
        error={error('givenNames')}
      />
      <TextInput
        name="familyName"
        label="Last name"
        labelSize="s"
        autocomplete="off"
        value={textOf(typed, 'familyName')}
        error={error('familyName')}
      />
      <DateInput
        name="bornOn"
        legend="Date of birth (optional)"
        legendSize="s"
        hint="For example, 27 3 2012"
        value={dateOf(typed, 'bornOn')}
        error={error('bornOn-day')}
      />
      <Age typed={typed} error={error} />
    </>
  )
}

function Age({ typed, error }: Fields) {
  return (
    <TextInput
      name="age"
      label="Age, if you only know it roughly (optional)"
      labelSize="s"
      width={2}
      inputmode="numeric"
      value={textOf(typed, 'age')}
      error={error('age')}
    />
  )
}

function Context({ typed, error, kinds }: Fields & { kinds: readonly ContextChoice[] }) {
  return (
    <Radios
      name="contextKind"
      legend="What kind is it?"
      legendSize="s"
      value={textOf(typed, 'contextKind')}
      error={error('contextKind')}
      items={kinds.map(({ code, label }) => ({ value: code, text: label }))}
    />
  )
}
