import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import type { RecordId } from '../../../../kernel/ids.js'
import { accept, type Outcome, type Refusal, refuse } from '../../../../kernel/outcome.js'
import { type Body, textOf, type UploadedFile } from '../../../../platform/http/body.js'
import { closed, definePage, type PageRequest, seeOther, show } from '../../../../platform/http/page.js'
import type { By, Tx } from '../../../../platform/work.js'
import { Button } from '../../../../web/components/button.js'
import { Checkboxes } from '../../../../web/components/checkboxes.js'
import { FileUpload } from '../../../../web/components/file-upload.js'
import { Form } from '../../../../web/components/form.js'
import { InsetText } from '../../../../web/components/inset-text.js'
import {
  type AttachmentId,
  type FileRefusal,
  KEPT_TYPES,
  keepAttachment,
  MAX_FILE_BYTES,
  MAX_FILES,
  strikeOutAttachment,
} from '../../../documents/index.js'
import { type DraftRefusal, withDraft } from '../../commands/draft-change.js'
import { saveConcernAnswers } from '../../commands/save-answers.js'
import { type Draft, findDraftConcern } from '../../queries/written.query.js'
import { Part } from '../raise/part.js'
import { nextFrom } from '../raise/raise-page.js'
import { RaiseQuestion } from '../raise/raise-question.js'

type Code = FileRefusal['code'] | 'file-missing' | 'not-confirmed' | 'too-many-files' | 'already-sent'
type FilesRefusal = Refusal & { readonly code: Code }
const SAY: Record<Code, string> = {
  'file-missing': 'Choose a file, or go on without one',
  'file-empty': 'The file is empty. Choose it again',
  'file-too-large': 'A file can be up to 10 MB. Choose a smaller one',
  'file-type-not-kept': `The file must be one of these: ${Object.values(KEPT_TYPES).join(', ')}`,
  'not-confirmed': 'Confirm that no file shows a child in a sexual way. If one does, do not send it: see below',
  'too-many-files': `A concern can have ${MAX_FILES} files. Remove one first`,
  'already-sent': 'This concern has been sent, and can no longer be changed',
}

const look = ({ work, params }: PageRequest) =>
  work.look('concerns.files-viewed', (tx, by) => findDraftConcern(tx, by, params.recordId as RecordId))

/** Files for a concern: checked by their content, kept sealed, and never a sexual picture of a child. */
export const filesPage = definePage({
  path: '/concerns/:recordId/files',
  permission: 'concerns:raise',
  audit: 'concerns.files-viewed',
  record: { param: 'recordId', part: 'referral' },
  upload: { maxBytes: MAX_FILE_BYTES, maxFiles: MAX_FILES },
  async get(request) {
    const draft = await look(request)
    if (!draft) return closed()
    if (draft.concern.state !== 'draft') return seeOther(`/concerns/${request.params.recordId}`)
    return show(<FilesView draft={draft} refusals={[]} />)
  },
  async post(request) {
    const draft = await look(request)
    const recordId = request.params.recordId as RecordId
    if (!draft) return closed()
    if (draft.concern.state !== 'draft') return seeOther(`/concerns/${recordId}`)
    const form = readFiles(request.body, draft)
    if (!form.ok) return show(<FilesView draft={draft} refusals={form.refusals} />, 400)
    const kept = await request.work.change((tx, by) => keepFiles(tx, by, request, recordId, form.value), {
      once: request.once,
    })
    if (!kept.ok) return show(<FilesView draft={draft} refusals={kept.refusals} />, 400)
    if (textOf(request.body, 'then') === 'later') return seeOther(`/concerns/${recordId}`)
    return seeOther(form.value.length > 0 ? `/concerns/${recordId}/files` : nextFrom(recordId, 'files'))
  },
})

export const removeFilePage = definePage({
  path: '/concerns/:recordId/files/:attachmentId/remove',
  permission: 'concerns:raise',
  audit: 'concerns.file-removed',
  record: { param: 'recordId', part: 'referral' },
  async post({ work, params, once }) {
    const recordId = params.recordId as RecordId
    await work.change(
      (tx, by) =>
        withDraft(tx, by, recordId, () =>
          strikeOutAttachment(tx, by, params.attachmentId as AttachmentId, 'Removed before the concern was sent'),
        ),
      { once },
    )
    return seeOther(`/concerns/${recordId}/files`)
  },
})

/** Nothing chosen and “Save and continue” goes on; a file needs the confirmation. */
function readFiles(body: Body, draft: Draft): Outcome<readonly UploadedFile[], FilesRefusal> {
  const files = body.files.file ?? []
  if (files.length === 0) return textOf(body, 'button') === 'add' ? refuseFile('file-missing') : accept([])
  if (draft.files.length + files.length > MAX_FILES) return refuseFile('too-many-files')
  if (textOf(body, 'confirmed') !== 'yes') return refuse<FilesRefusal>({ code: 'not-confirmed', field: 'confirmed' })
  return accept(files)
}

function refuseFile(code: Code) {
  return refuse<FilesRefusal>({ code, field: 'file' })
}

async function keepFiles(
  tx: Tx,
  by: By,
  { deps }: PageRequest,
  recordId: RecordId,
  files: readonly UploadedFile[],
): Promise<Outcome<{ readonly recordId: RecordId }, FilesRefusal | DraftRefusal>> {
  const saved = await saveConcernAnswers(tx, by, { recordId, step: 'files', answers: {} })
  if (!saved.ok) return saved
  for (const file of files) {
    const kept = await keepAttachment(tx, by, deps.files, {
      recordId,
      part: 'referral',
      thingKind: 'concern',
      thingId: recordId,
      file,
    })
    if (!kept.ok) return refuseFile(kept.refusals[0]?.code ?? 'file-empty')
  }
  return accept({ recordId })
}

function FilesView({
  draft,
  refusals,
}: {
  draft: Draft
  refusals: readonly { code: Code; field?: string | undefined }[]
}): VNode {
  const { recordId } = draft.concern
  return (
    <RaiseQuestion
      back={`/concerns/${recordId}/adults`}
      autosave={undefined}
      savedAt={undefined}
      errors={errorsFor(refusals, SAY)}
      multipart
      before={draft.files.length > 0 && <KeptFiles draft={draft} />}
      aside={{
        title: 'If there is a sexual picture of a child',
        children: (
          <>
            <p class="govuk-body">
              Do not look at it again, copy it, print it or send it, here or anywhere. Tell the police: 101, or 999 if
              the child is in danger. Keep the phone or computer as it is, and say in this concern who has it.
            </p>
            <p class="govuk-body">
              Someone under 18 can have a picture of themselves taken down with Report Remove, from Childline and the
              Internet Watch Foundation.
            </p>
          </>
        ),
      }}
    >
      <Part draft={draft} step="files" />
      <h1 class="govuk-heading-l">Is there anything to send with it?</h1>
      <FileUpload
        name="file"
        multiple
        label="Files (optional)"
        labelSize="s"
        hint={`Up to ${MAX_FILES} files of 10 MB each: ${Object.values(KEPT_TYPES).join(', ')}. Leave it empty to go on.`}
        error={errorFor(refusals, SAY, 'file')}
      />
      <Checkboxes
        name="confirmed"
        error={errorFor(refusals, SAY, 'confirmed')}
        items={[{ value: 'yes', text: 'No file shows a child in a sexual way' }]}
      />
    </RaiseQuestion>
  )
}

function KeptFiles({ draft }: { draft: Draft }) {
  return (
    <InsetText>
      <ul class="kith-plain">
        {draft.files.map((file) => (
          <li class="kith-sheet__head">
            <span>
              <a class="govuk-link" href={`/attachments/${file.id}`}>
                {file.name}
              </a>{' '}
              <span class="kith-meta">{KEPT_TYPES[file.contentType]}</span>
            </span>
            <Form action={`/concerns/${draft.concern.recordId}/files/${file.id}/remove`}>
              <Button variant="secondary">
                Remove<span class="govuk-visually-hidden"> {file.name}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </InsetText>
  )
}
