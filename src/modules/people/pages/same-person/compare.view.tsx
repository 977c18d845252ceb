import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import type { RecordId } from '../../../../kernel/ids.js'
import type { Refusal } from '../../../../kernel/outcome.js'
import { Button } from '../../../../web/components/button.js'
import { CharacterCount } from '../../../../web/components/character-count.js'
import { Form } from '../../../../web/components/form.js'
import { Radios } from '../../../../web/components/radios.js'
import { StackTable } from '../../../../web/kith/stack-table.js'
import { QuestionPage } from '../../../../web/question-page.js'
import { MERGE_TEXT, type MergeRefusal } from '../../commands/merge-people.js'
import type { Compared, Verdict } from '../../domain/compare.js'
import type { EntryKind } from '../../domain/entry.js'
import type { ChildHeader } from '../../queries/child-header.query.js'
import type { AllStanding } from '../../queries/details.query.js'
import { entryInWords } from '../entry-words.js'
import { lineOf, paragraphOf, type Typed } from '../entry/typed.js'

type Side = { readonly recordId: RecordId; readonly child: ChildHeader; readonly standing: AllStanding }
type Props = {
  left: Side
  right: Side
  compared: readonly Compared[]
  typed: Typed
  refusals: readonly CompareRefusal[]
  autosave: string | undefined
}

export type CompareRefusal = MergeRefusal | (Refusal & { readonly code: 'keep-missing' })
const SAY: Record<CompareRefusal['code'], string> = {
  'keep-missing': 'Choose which record should stand',
  'reason-missing': 'Write why you are sure that they are one child',
  'evidence-missing': 'Write what you looked at, and whom you asked',
  'text-too-long': `Use ${MERGE_TEXT} characters or fewer`,
  'same-record': 'These are the same record',
  'record-closed': 'One of the records is closed to you, or you may only read it. Ask someone who works on both',
  'already-merged': 'One of these already stands with another record. Open that one and look again',
  'no-such-merge': 'They are two records already',
}

const VERDICTS = {
  same: 'Same',
  alike: 'Nearly the same',
  different: 'Different',
  'one-only': 'Known on one only',
} as const satisfies Record<Verdict, string>

const ABOUT: Partial<Record<EntryKind, string>> = {
  name: 'Names',
  birth: 'Birth',
  identifier: 'Numbers',
  address: 'Addresses',
  school: 'School',
  relation: 'Family and others',
}

/** Two records side by side: what agrees, what differs, and the decision. */
export function CompareView({ left, right, compared, typed, refusals, autosave }: Props): VNode {
  const errorAt = (field: string) => errorFor(refusals, SAY, field)
  return (
    <QuestionPage
      title={`Compare two records, ${left.child.initials}`}
      back={`/children/${left.recordId}/same-person`}
      showsSaved={autosave !== undefined}
      errors={errorsFor(refusals, SAY)}
    >
      <h1 class="govuk-heading-l">Are these one child?</h1>
      <StackTable
        caption="The two records"
        captionHidden
        columns={[
          { text: 'About', isHeader: true },
          { text: `1: ${left.child.displayName}`, phoneLabel: '1' },
          { text: `2: ${right.child.displayName}`, phoneLabel: '2' },
          { text: 'Do they agree?', phoneLabel: 'Do they agree?' },
        ]}
        rows={compared.map(({ about, verdict }) => [
          ABOUT[about] ?? about,
          words(left.standing, about),
          words(right.standing, about),
          <b>{VERDICTS[verdict]}</b>,
        ])}
      />
      <Form autosave={autosave} class="kith-gap">
        <Radios
          name="keep"
          legend="If they are one child, which record should stand?"
          legendSize="m"
          hint="The other is shown together with it from then on. Both histories stay, and the decision can be undone."
          value={lineOf(typed, 'keep')}
          error={errorAt('keep')}
          items={[left, right].map(({ recordId, child }, at) => ({
            value: recordId,
            text: `${at + 1}: ${child.displayName}`,
          }))}
        />
        <CharacterCount
          name="reason"
          label="Why are you sure?"
          labelSize="s"
          limit={{ length: MERGE_TEXT }}
          rows={3}
          value={paragraphOf(typed, 'reason')}
          error={errorAt('reason')}
        />
        <CharacterCount
          name="evidence"
          label="What did you look at, and whom did you ask?"
          labelSize="s"
          limit={{ length: MERGE_TEXT }}
          rows={3}
          value={paragraphOf(typed, 'evidence')}
          error={errorAt('evidence')}
        />
        <Button>They are one child</Button>
      </Form>
    </QuestionPage>
  )
}

function words(standing: AllStanding, about: EntryKind): VNode {
  const entries = standing[about] as readonly never[]
  if (entries.length === 0) return <span class="kith-meta">Nothing written</span>
  return (
    <>
      {entries.map((entry, index) => {
        const said = entryInWords(about, entry)
        return (
          <>
            {index > 0 && <br />}
            {about === 'birth' || about === 'school' ? said.words : `${said.key}: ${said.words}`}
          </>
        )
      })}
    </>
  )
}
