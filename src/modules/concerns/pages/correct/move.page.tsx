import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { isId, type RecordId } from '../../../../kernel/ids.js'
import { accept, type Outcome, refuseAll } from '../../../../kernel/outcome.js'
import { type Body, textOf } from '../../../../platform/http/body.js'
import { Button } from '../../../../web/components/button.js'
import { Radios } from '../../../../web/components/radios.js'
import { TextInput } from '../../../../web/components/text-input.js'
import { type ChildLine, lineInWords, searchPeople } from '../../../people/index.js'
import { listItems } from '../../../reference/index.js'
import { moveSubject, type MoveSubjectRefusal } from '../../commands/move-subject.js'
import type { SubjectId } from '../../domain/subject.js'
import { likelyFor } from '../../queries/deciding.query.js'
import type { SubjectAtDesk } from '../../queries/desk-view.query.js'
import { type DeskProps, defineDeskPage } from '../desk-page.js'
import { DeskQuestion } from '../desk-question.js'
import {
  type GivenReason,
  type ReasonChoice,
  type ReasonCode,
  ReasonFields,
  readReason,
  SAY_REASON,
} from '../reason-fields.js'

type FormCode = ReasonCode | 'child-missing'
type Code = FormCode | MoveSubjectRefusal['code']
type Extra = {
  readonly subject: SubjectAtDesk
  readonly found: readonly ChildLine[]
  readonly query: string
  readonly reasons: readonly ReasonChoice[]
}
const FOUND = 10

const SAY: Record<Code, string> = {
  ...SAY_REASON,
  'child-missing': 'Choose the child it is about. If they are not shown, find them first',
  'child-closed': 'That child’s record is not open to you. Choose again',
  'same-child': 'It is on that child’s record already',
  'not-decided': 'Nothing has been written on a child’s record yet',
  'not-yours-to-decide': 'The council’s screeners put this right. Tell one of them',
}

/** It was another child: what the concern wrote moves to the right record, with a reason. */
export const movePage = defineDeskPage({
  path: 'move/:subjectId',
  audit: 'concerns.move-viewed',
  async load(tx, by, atDesk, params, query): Promise<Extra | undefined> {
    const subject = atDesk.subjects.find((each) => each.id === params.subjectId && each.decision?.childRecordId)
    if (!subject) return undefined
    const typed = (query.find ?? '').slice(0, 200)
    const lines = typed ? (await searchPeople(tx, by, typed, { limit: FOUND })).found : await likelyFor(tx, by, subject)
    return {
      subject,
      found: lines.filter((each) => each.recordId !== subject.decision?.childRecordId),
      query: typed,
      reasons: await listItems(tx, 'misfiled-reasons', by.now),
    }
  },
  read: readMove,
  save: (tx, by, recordId, { toRecordId, misfiled }, params) =>
    moveSubject(tx, by, { recordId, subjectId: params.subjectId as SubjectId, toRecordId, misfiled }),
  view: MoveView,
})

function readMove(
  body: Body,
  { extra }: { extra: Extra },
): Outcome<{ toRecordId: RecordId; misfiled: GivenReason }, { readonly code: FormCode; readonly field: string }> {
  const reason = readReason(body, extra.reasons)
  const child = textOf(body, 'child')
  const wrong: { code: FormCode; field: string }[] = []
  if (!isId(child)) wrong.push({ code: 'child-missing', field: 'child' })
  if (!reason.ok) wrong.push(...reason.refusals)
  if (!reason.ok || wrong.length > 0) return refuseAll(wrong)
  return accept({ toRecordId: child as RecordId, misfiled: reason.value })
}

function MoveView({ atDesk, extra, typed, refusals, autosave, savedAt }: DeskProps<Extra, Code>): VNode {
  const { subject, found, query } = extra
  const error = (field: string) => errorFor(refusals, SAY, field)
  return (
    <DeskQuestion
      title="It was another child"
      heading={`Which child is it, if not ${subject.onRecord?.name ?? 'this one'}?`}
      atDesk={atDesk}
      autosave={autosave}
      savedAt={savedAt}
      errors={errorsFor(refusals, SAY)}
      button="Move it"
      lead={
        <>
          <p class="govuk-body">
            What this concern wrote is struck out on {subject.onRecord?.name ?? 'the wrong child'}’s record and written
            on the right one. Both say that it was moved, by whom and why.
          </p>
          <form method="get" class="kith-gap-s">
            <TextInput
              name="find"
              label="Find the child by name, date of birth or number"
              labelSize="s"
              value={query}
            />
            <Button variant="secondary">Find</Button>
          </form>
        </>
      }
    >
      {found.length > 0 ? (
        <Radios
          name="child"
          legend="The right child"
          legendSize="s"
          value={textOf(typed, 'child')}
          error={error('child')}
          items={found.map((child) => ({ value: child.recordId, text: child.name, hint: lineInWords(child) }))}
        />
      ) : (
        <p class="govuk-body" id="child">
          {query
            ? 'You can see nobody like that. Try fewer words.'
            : 'Nobody with this name is on another record that you can see.'}
        </p>
      )}
      <ReasonFields legend="Why does it not belong there?" choices={extra.reasons} typed={typed} error={error} />
    </DeskQuestion>
  )
}
