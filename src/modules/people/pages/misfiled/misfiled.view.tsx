import type { VNode } from 'preact'
import type { Refusal } from '../../../../kernel/outcome.js'
import { Button } from '../../../../web/components/button.js'
import { Form } from '../../../../web/components/form.js'
import { InsetText } from '../../../../web/components/inset-text.js'
import { Radios } from '../../../../web/components/radios.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { TextInput } from '../../../../web/components/text-input.js'
import { fullDay } from '../../../../web/format.js'
import { QuestionPage } from '../../../../web/question-page.js'
import type { ChildHeader } from '../../queries/child-header.query.js'
import type { FoundChild } from '../../queries/search.query.js'
import { lineOf, paragraphOf, type Typed } from '../entry/typed.js'
import { NOTE_MOST } from './misfiled.form.js'

type Code =
  | 'what-missing'
  | 'target-missing'
  | 'reason-missing'
  | 'note-too-long'
  | 'no-such-entry'
  | 'already-struck-out'
  | 'same-record'
  | 'target-closed'

const SAY: Record<Code, string> = {
  'what-missing': 'Choose what should happen to it',
  'target-missing': 'Find the child it is about and choose them, or choose to strike it out',
  'reason-missing': 'Choose why it should not stand here',
  'note-too-long': `The note must be ${NOTE_MOST} characters or fewer`,
  'no-such-entry': 'This entry is no longer on the record. Go back and look again',
  'already-struck-out': 'Someone has struck this out already',
  'same-record': 'It stands on that record now. Choose another child',
  'target-closed':
    'That record is closed to you, or you may only read it. Ask someone who works on it to move the entry',
}

type Props = {
  child: ChildHeader
  words: { readonly key: string; readonly words: string }
  reasons: readonly { readonly code: string; readonly label: string }[]
  targets: readonly FoundChild[] | undefined
  typed: Typed
  refusals: readonly Refusal[]
  back: string
}

/** An entry on the wrong record: struck out or moved, with a reason, never deleted. */
export function MisfiledView({ child, words, reasons, targets, typed, refusals, back }: Props): VNode {
  const errorAt = (field: string) => {
    const found = refusals.find((each) => (each.field === 'to' ? 'q' : each.field) === field)
    return found && SAY[found.code as Code]
  }
  return (
    <QuestionPage
      title={`On the wrong record, ${child.initials}`}
      back={back}
      errors={refusals.map(({ code, field }) => ({
        text: SAY[code as Code],
        href: field && `#${field === 'to' || field === 'q' ? 'target-q' : field}`,
      }))}
    >
      <span class="govuk-caption-l">{child.displayName}</span>
      <h1 class="govuk-heading-l">This should not stand here</h1>
      <InsetText>
        <b>{words.key}:</b> {words.words}
      </InsetText>
      <Form>
        <Radios
          name="what"
          legend="What should happen to it?"
          legendSize="s"
          value={lineOf(typed, 'what')}
          error={errorAt('what')}
          items={[
            {
              value: 'move',
              text: 'Move it to the child it is about',
              hint: 'It keeps its author and its day. Both records say that it was moved.',
              reveal: <Target typed={typed} targets={targets} error={errorAt('q')} />,
            },
            {
              value: 'strike-out',
              text: 'Strike it out',
              hint: 'It is shown nowhere any more; that it stood here is kept.',
            },
          ]}
        />
        <Radios
          name="reason"
          legend="Why?"
          legendSize="s"
          value={lineOf(typed, 'reason')}
          error={errorAt('reason')}
          items={reasons.map(({ code, label }) => ({ value: code, text: label }))}
        />
        <Textarea
          name="note"
          label="Anything to add? (optional)"
          hint="Do not repeat what the entry says: this note stays on the record."
          rows={3}
          value={paragraphOf(typed, 'note')}
          error={errorAt('note')}
        />
        <Button>Put it right</Button>
      </Form>
    </QuestionPage>
  )
}

function Target({
  typed,
  targets,
  error,
}: {
  typed: Typed
  targets: readonly FoundChild[] | undefined
  error: string | undefined
}) {
  return (
    <>
      <TextInput
        name="q"
        id="target-q"
        label="Find the child"
        hint="Name, date of birth or number."
        value={lineOf(typed, 'q')}
        error={error}
        autocomplete="off"
      />
      <Button variant="secondary" name="look" value="yes">
        Find
      </Button>
      {targets && targets.length > 0 && (
        <Radios
          name="to"
          legend="Which child is it about?"
          legendSize="s"
          value={lineOf(typed, 'to')}
          items={targets.map((each) => ({
            value: each.recordId,
            text: each.name,
            hint: [each.bornOn && `born ${fullDay(each.bornOn)}`, each.school].filter(Boolean).join(', ') || undefined,
          }))}
        />
      )}
      {targets?.length === 0 && <p class="govuk-body">You can see nobody like that.</p>}
    </>
  )
}
