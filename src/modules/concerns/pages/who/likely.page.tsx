import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import type { RecordId } from '../../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../../kernel/outcome.js'
import { type Body, textOf } from '../../../../platform/http/body.js'
import { Radios } from '../../../../web/components/radios.js'
import { type FoundChild, lineInWords, likelyChildren } from '../../../people/index.js'
import { type NameSubjectRefusal, sayWhichChild } from '../../commands/name-subject.js'
import type { KeptSubject } from '../../data/subject.store.js'
import { shortName, type SubjectId } from '../../domain/subject.js'
import { Part } from '../raise/part.js'
import { type AnswerProps, defineRaisePage } from '../raise/raise-page.js'
import { RaiseQuestion } from '../raise/raise-question.js'
import { bodyOf } from '../typed-text.js'

type Extra = { readonly subject: KeptSubject; readonly likely: readonly FoundChild[] }
type LikelyCode = 'likely-missing'
type Code = LikelyCode | NameSubjectRefusal['code']

const SAY: Record<Code, string> = {
  'likely-missing': 'Say whether it is one of these children',
  'too-many-subjects': 'A concern can be about 10 children and places',
  'no-such-subject': 'That is no longer part of this concern',
  'child-closed': 'That child’s record is not open to you. Choose again',
  'already-sent': 'This concern has been sent, and can no longer be changed',
}

/** Before a child is taken for a new one: those already known whom the referrer may see. Nobody else is hinted at. */
export const likelyPage = defineRaisePage({
  path: 'who/:subjectId/likely',
  step: 'who',
  back: 'who',
  async load(tx, by, draft, params): Promise<Extra | undefined> {
    const subject = draft.subjects.find((each) => each.id === params.subjectId && each.kind === 'child')
    if (!subject) return undefined
    const name = [subject.givenNames, subject.familyName].join(' ').trim()
    const { likely } = name
      ? await likelyChildren(tx, by, { name, bornOn: subject.bornOn ?? undefined })
      : { likely: [] }
    return { subject, likely }
  },
  skip: ({ extra }, recordId) => (extra.likely.length === 0 ? `/concerns/${recordId}/who` : undefined),
  stored: ({ extra: { subject } }) => bodyOf({ child: subject.childRecordId ?? (subject.likelyAsked ? 'none' : '') }),
  read: readLikely,
  save: (tx, by, recordId, childRecordId, { params }) =>
    sayWhichChild(tx, by, { recordId, subjectId: params.subjectId as SubjectId, childRecordId }),
  next: (recordId) => `/concerns/${recordId}/who`,
  view: LikelyView,
})

function readLikely(
  body: Body,
  { extra }: { extra: Extra },
): Outcome<RecordId | null, { readonly code: LikelyCode; readonly field: string }> {
  const chosen = textOf(body, 'child')
  if (chosen === 'none') return accept(null)
  const child = extra.likely.find((each) => each.recordId === chosen)
  return child
    ? accept(child.recordId)
    : refuse<{ code: LikelyCode; field: string }>({ code: 'likely-missing', field: 'child' })
}

function LikelyView({ draft, extra, typed, refusals, ...question }: AnswerProps<Extra, Code>): VNode {
  return (
    <RaiseQuestion
      {...question}
      errors={errorsFor(refusals, SAY)}
      aside={{
        title: 'Why we ask',
        children: (
          <p class="govuk-body">
            These are children whose record is already open to you. If it is one of them, what you write goes beside
            what is known. If you are not sure, choose “None of these”: the desk looks again.
          </p>
        ),
      }}
    >
      <Part draft={draft} step="who" />
      <Radios
        name="child"
        legend={`Is ${shortName(extra.subject)} one of these children?`}
        legendSize="l"
        legendIsHeading
        value={textOf(typed, 'child')}
        error={errorFor(refusals, SAY, 'child')}
        items={[
          ...extra.likely.map((child) => ({ value: child.recordId, text: child.name, hint: lineInWords(child) })),
          { divider: 'or' },
          { value: 'none', text: 'None of these, or I am not sure' },
        ]}
      />
    </RaiseQuestion>
  )
}
