import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { CharacterCount } from '../../../../web/components/character-count.js'
import type { PageError } from '../../../../web/components/error-summary.js'
import { FileUpload } from '../../../../web/components/file-upload.js'
import { Form } from '../../../../web/components/form.js'
import { QuestionPage } from '../../../../web/question-page.js'
import { PURPOSE_LENGTH, type StageRefusal } from '../../commands/stage-census.js'
import type { FileRefusal } from '../../domain/census-item.js'
import { sayRefusedFile } from '../../domain/refusal-sentences.js'
import type { NewImportFault } from './new-import.form.js'

export type Fault =
  | NewImportFault
  | StageRefusal
  | { readonly code: 'file-refused'; readonly field: 'file'; readonly refused: FileRefusal }

const SAY: Record<Exclude<Fault['code'], 'file-refused' | 'already-imported'>, string> = {
  'file-missing': 'Choose the census file',
  'purpose-missing': 'Write why these data are looked at',
  'purpose-too-long': `Write why in ${PURPOSE_LENGTH} characters or fewer`,
  'file-changed-meanwhile': 'The file changed while it was read. Choose it again',
  'not-a-council': 'Only a data officer of a council’s children’s social care may import its census',
}

function sayFault(fault: Fault): PageError {
  if (fault.code === 'file-refused') return { text: sayRefusedFile(fault.refused), href: '#file' }
  if (fault.code === 'already-imported')
    return { text: 'You have imported this file already. Open that import', href: `/imports/${fault.importId}` }
  return { text: SAY[fault.code], href: fault.field && `#${fault.field}` }
}

export function NewImportView({ purpose, faults }: { purpose: string; faults: readonly Fault[] }): VNode {
  const errorAt = (field: string) => {
    const fault = faults.find((each) => each.field === field)
    return fault && String(sayFault(fault).text)
  }
  return (
    <QuestionPage
      title="Import a Children in Need census"
      back="/imports"
      errors={faults.map(sayFault)}
      aside={{
        title: 'What happens to it',
        children: (
          <>
            <p class="govuk-body-s">
              Only you see what is in the file. Children you choose become records of the council. The others are
              deleted, and no other agency learns of them.
            </p>
            <p class="govuk-body-s">
              A bad child is left out and said to you. A file that is damaged changes nothing, and neither does the same
              file a second time.
            </p>
          </>
        ),
      }}
    >
      <h1 class="govuk-heading-l">Import a Children in Need census</h1>
      <Form multipart>
        <CharacterCount
          name="purpose"
          label="Why do you look at these data?"
          labelSize="s"
          hint="It is kept with the import. For example: to find children who may be exploited, and open a record for them."
          limit={{ length: PURPOSE_LENGTH }}
          rows={3}
          value={purpose}
          error={errorAt('purpose')}
        />
        <FileUpload
          name="file"
          label="The census, as XML"
          labelSize="s"
          hint="Up to 20 MB. Someone who runs this system can import a larger one with the kith command."
          accept=".xml"
          error={errorAt('file')}
        />
        <Button preventDoubleClick>Import</Button>
      </Form>
    </QuestionPage>
  )
}
