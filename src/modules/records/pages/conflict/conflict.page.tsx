import type { VNode } from 'preact'
import type { RecordId } from '../../../../kernel/ids.js'
import { accept } from '../../../../kernel/outcome.js'
import { textOf } from '../../../../platform/http/body.js'
import { definePage, seeOther, show } from '../../../../platform/http/page.js'
import { Button } from '../../../../web/components/button.js'
import { Form } from '../../../../web/components/form.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { QuestionPage } from '../../../../web/question-page.js'
import { declareConflict } from '../../../access/index.js'

const MOST = 1000

/** A person shuts a record to themselves. Only someone else can open it again. */
export const conflictPage = definePage({
  path: '/records/:recordId/conflict',
  permission: 'records:conflict',
  audit: 'records.conflict-form-viewed',
  record: { param: 'recordId', postLevel: 'read' },
  get: ({ params }) => show(<ConflictView recordId={params.recordId ?? ''} reason="" error={undefined} />),
  async post({ work, params, body, once, seat }) {
    const recordId = params.recordId as RecordId
    const reason = textOf(body, 'reason')
    const error =
      reason.trim() === ''
        ? 'Write how you know them or what your interest is'
        : reason.length > MOST
          ? `Write ${MOST} characters or fewer`
          : undefined
    if (error) return show(<ConflictView recordId={recordId} reason={reason} error={error} />, 400)
    await work.change(
      async (tx, by) => accept(await declareConflict(tx, by, { recordId, accountId: seat.accountId, reason })),
      { once },
    )
    return seeOther('/')
  },
})

function ConflictView({
  recordId,
  reason,
  error,
}: {
  recordId: string
  reason: string
  error: string | undefined
}): VNode {
  return (
    <QuestionPage
      title="Close this record to me"
      back={`/records/${recordId}/access`}
      errors={error ? [{ text: error, href: '#reason' }] : []}
    >
      <h1 class="govuk-heading-l">Close this record to me</h1>
      <p class="govuk-body">
        If you know this family, live near them, or have any interest of your own in what is here, say so. The record
        shuts to you at once, and stays shut whatever else is granted. Your manager can pass your work to someone else.
      </p>
      <Form>
        <Textarea
          name="reason"
          label="How do you know them, or what is your interest?"
          hint="Only the people who hold this record can read it."
          value={reason}
          error={error}
        />
        <Button>Close it to me</Button>
      </Form>
    </QuestionPage>
  )
}
