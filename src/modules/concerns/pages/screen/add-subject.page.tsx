import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { accept, type Outcome, refuse } from '../../../../kernel/outcome.js'
import { type Body, textOf } from '../../../../platform/http/body.js'
import { Radios } from '../../../../web/components/radios.js'
import { TextInput } from '../../../../web/components/text-input.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { activeItems, contextKinds } from '../../../reference/index.js'
import { addAtDesk, type AddAtDeskRefusal } from '../../commands/add-at-desk.js'
import type { SubjectWords } from '../../domain/subject.js'
import { type DeskProps, defineDeskPage } from '../desk-page.js'
import { DeskQuestion } from '../desk-question.js'
import { type ContextChoice, readSubject, type SubjectCode } from '../who/subject.form.js'
import { SAY_SUBJECT } from '../who/subject-sentences.js'

type FormCode = SubjectCode | 'what-missing'
type Code = FormCode | AddAtDeskRefusal['code']
type Extra = { readonly kinds: readonly ContextChoice[]; readonly now: Date }
const SAY: Record<Code, string> = {
  ...SAY_SUBJECT,
  'too-many-subjects': 'A concern can be about 10 children and places',
  'what-missing': 'Say whether it is a child, or a place or group',
  'already-decided': 'This concern has been decided. Raise another for someone else',
  'not-yours-to-decide': 'The council’s screeners add to what is decided. Write it in what your agency holds',
}

/** The desk adds a brother, a friend or the place: decided like the others, and not told to the referrer. */
export const addSubjectPage = defineDeskPage({
  path: 'name',
  audit: 'concerns.name-viewed',
  async load(tx, by): Promise<Extra> {
    const kinds = activeItems((await contextKinds(tx, by.now)).items)
    return { kinds: kinds.map(({ code, label }) => ({ code, label })), now: by.now }
  },
  read: readAdded,
  save: (tx, by, recordId, words) => addAtDesk(tx, by, { recordId, words }),
  view: AddView,
})

function readAdded(
  body: Body,
  { extra }: { extra: Extra },
): Outcome<SubjectWords, { readonly code: FormCode; readonly field: string }> {
  const what = textOf(body, 'what')
  if (what === 'context') return readSubject('context', body, extra.now, extra.kinds)
  if (what !== 'child') return refuse<{ code: FormCode; field: string }>({ code: 'what-missing', field: 'what' })
  const isNamed = `${textOf(body, 'givenNames')}${textOf(body, 'familyName')}`.trim() !== ''
  const child = readSubject(isNamed ? 'named' : 'unnamed', renamed(body), extra.now)
  return child.ok ? accept(child.value) : child
}

/** The child's own description has a field beside the context's, because both stand on this page. */
function renamed(body: Body): Body {
  return { ...body, fields: { ...body.fields, description: textOf(body, 'childDescription') } }
}

function AddView({ atDesk, extra, typed, refusals, autosave, savedAt }: DeskProps<Extra, Code>): VNode {
  const error = (field: string) => errorFor(refusals, SAY, field)
  const isChild = textOf(typed, 'what') === 'child'
  return (
    <DeskQuestion
      title="Add to a concern"
      heading="Whom or what else is it about?"
      atDesk={atDesk}
      autosave={autosave}
      savedAt={savedAt}
      errors={errorsFor(refusals, SAY)}
      button="Add"
      lead={
        <p class="govuk-body">It is decided like the others. The referrer is not told of it: they did not name it.</p>
      }
    >
      <Radios
        name="what"
        legend="What is it?"
        legendSize="s"
        value={textOf(typed, 'what')}
        error={error('what')}
        items={[
          {
            value: 'child',
            text: 'A child',
            reveal: (
              <>
                <TextInput
                  name="givenNames"
                  label="First names (optional)"
                  labelSize="s"
                  autocomplete="off"
                  value={textOf(typed, 'givenNames')}
                  error={error('givenNames')}
                />
                <TextInput
                  name="familyName"
                  label="Last name (optional)"
                  labelSize="s"
                  autocomplete="off"
                  value={textOf(typed, 'familyName')}
                  error={error('familyName')}
                />
                <TextInput
                  name="age"
                  label="Age, roughly (optional)"
                  labelSize="s"
                  width={2}
                  inputmode="numeric"
                  value={textOf(typed, 'age')}
                  error={error('age')}
                />
                <Textarea
                  name="childDescription"
                  label="What is known of them"
                  labelSize="s"
                  hint="Needed where no name is known."
                  rows={2}
                  value={textOf(typed, 'childDescription')}
                  error={isChild ? error('description') : undefined}
                />
              </>
            ),
          },
          {
            value: 'context',
            text: 'A place or a group',
            reveal: (
              <>
                <Radios
                  name="contextKind"
                  legend="What kind is it?"
                  legendSize="s"
                  value={textOf(typed, 'contextKind')}
                  error={error('contextKind')}
                  items={extra.kinds.map(({ code, label }) => ({ value: code, text: label }))}
                />
                <Textarea
                  name="description"
                  label="What is known of it"
                  labelSize="s"
                  rows={2}
                  value={textOf(typed, 'description')}
                  error={isChild ? undefined : error('description')}
                />
              </>
            ),
          },
        ]}
      />
      <TextInput
        name="connection"
        label="How they come into it (optional)"
        labelSize="s"
        value={textOf(typed, 'connection')}
        error={error('connection')}
      />
    </DeskQuestion>
  )
}
