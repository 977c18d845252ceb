import type { VNode } from 'preact'
import type { Refusal } from '../../../../kernel/outcome.js'
import { Button } from '../../../../web/components/button.js'
import { Form } from '../../../../web/components/form.js'
import { InsetText } from '../../../../web/components/inset-text.js'
import { TextInput } from '../../../../web/components/text-input.js'
import { QuestionPage } from '../../../../web/question-page.js'
import type { EntryKind } from '../../domain/entry.js'
import type { ChildHeader } from '../../queries/child-header.query.js'
import type { Choices, EntryQuestion } from './entry-question.js'
import { sayFault } from './say-fault.js'
import { lineOf, type Typed } from './typed.js'

type Props<Kind extends EntryKind> = {
  question: EntryQuestion<Kind>
  child: ChildHeader
  typed: Typed
  choices: Choices
  refusals: readonly Refusal[]
  back: string
  autosave: string | undefined
  /** What stands on the record now, and is replaced. */
  standing: { readonly id: string; readonly words: string } | undefined
  /** Set when an entry is changed: where it is moved or struck out. */
  misfiled?: string | undefined
}

export function EntryView<Kind extends EntryKind>({
  question,
  child,
  typed,
  choices,
  refusals,
  ...props
}: Props<Kind>): VNode {
  const faults = refusals.map((refusal) => ({ field: refusal.field, text: sayFault(refusal, question.names) }))
  const errorAt = (field: string) => faults.find((each) => each.field === field)?.text
  const { Fields } = question
  return (
    <QuestionPage
      title={`${question.title}, ${child.initials}`}
      back={props.back}
      showsSaved={props.autosave !== undefined}
      errors={faults.map(({ field, text }) => ({
        text,
        href: field && `#${field}${question.days?.includes(field) ? '-day' : ''}`,
      }))}
    >
      <span class="govuk-caption-l">{child.displayName}</span>
      <h1 class="govuk-heading-l">{question.title}</h1>
      {question.hint && <p class="govuk-body">{question.hint}</p>}
      {props.standing && faults.some((each) => !each.field) && (
        <InsetText>Now on the record: {props.standing.words}</InsetText>
      )}
      <Form autosave={props.autosave}>
        <input type="hidden" name="replaces" value={props.standing?.id ?? ''} />
        <Fields typed={typed} errorAt={errorAt} choices={choices} child={child} />
        <TextInput
          name="source"
          label="Where is this from? (optional)"
          hint="For example, told by mum, seen on the birth certificate, school’s register."
          value={lineOf(typed, 'source')}
          error={errorAt('source')}
          autocomplete="off"
        />
        <Button>Save</Button>
      </Form>
      {props.misfiled && (
        <p class="govuk-body">
          <a class="govuk-link" href={props.misfiled}>
            This is on the wrong record, or should not be here
          </a>
        </p>
      )}
      <p class="kith-meta">What stood here before is kept, with its date and who wrote it.</p>
    </QuestionPage>
  )
}
