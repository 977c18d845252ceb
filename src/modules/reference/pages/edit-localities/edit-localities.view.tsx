import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { Checkboxes } from '../../../../web/components/checkboxes.js'
import { DateInput } from '../../../../web/components/date-input.js'
import { Fieldset } from '../../../../web/components/fieldset.js'
import { Form } from '../../../../web/components/form.js'
import { InsetText } from '../../../../web/components/inset-text.js'
import { TextInput } from '../../../../web/components/text-input.js'
import { QuestionPage } from '../../../../web/question-page.js'
import type { EditRefusal } from '../../commands/publish-edited.js'
import type { LocalitiesVersion, Locality } from '../../domain/localities.js'
import {
  errorFor,
  pageErrors,
  type SaidFault,
  SAY_VERSION,
  sayEditRefusal,
  VersionFields,
} from '../editing/version-fields.js'
import { MOST_WORDS } from '../editing/version-form.js'
import type { LocalityFault, TypedLocalities, TypedLocality } from './edit-localities.form.js'

export type EditLocalitiesProps = {
  typed: TypedLocalities
  faults: readonly SaidFault[]
  base: LocalitiesVersion
  autosave: string | undefined
  savedAt: string | undefined
}

export function EditLocalitiesView({ typed, faults, base, autosave, savedAt }: EditLocalitiesProps): VNode {
  return (
    <QuestionPage
      title="Edit the localities"
      errors={pageErrors(faults)}
      back="/local-data/localities"
      showsSaved
      savedAt={savedAt}
    >
      <h1 class="govuk-heading-l">Edit the localities</h1>
      <p class="govuk-body">
        You are making a new version. What was recorded in a locality stays in it. Boundaries are drawn in files: a new
        drawing is published with <code>kith publish</code>.
      </p>
      <Form autosave={autosave}>
        <VersionFields typed={typed} faults={faults} />
        {typed.localities.map((each, at) => (
          <LocalityFields
            typed={each}
            at={at}
            faults={faults}
            before={base.items.find(({ code }) => code === each.code)}
          />
        ))}
        <Button preventDoubleClick>Publish this version</Button>
      </Form>
    </QuestionPage>
  )
}

type LocalityProps = {
  typed: TypedLocality
  at: number
  faults: readonly SaidFault[]
  before: Locality | undefined
}

function LocalityFields({ typed, at, faults, before }: LocalityProps) {
  const name = (field: keyof TypedLocality) => `locality-${at}-${field}`
  const error = (field: keyof TypedLocality) => errorFor(faults, name(field))
  return (
    <Fieldset
      legend={typed.code === '' ? 'A new locality' : `Locality: ${before?.label ?? typed.label}`}
      legendSize="m"
    >
      {typed.code === '' && <p class="govuk-hint">Leave this empty if you need no further locality.</p>}
      {before?.unverified && (
        <InsetText>
          Not verified: {before.note}
          <Checkboxes
            name={name('verified')}
            values={typed.verified ? [typed.verified] : []}
            items={[{ value: 'yes', text: 'I have seen the source: take the mark away' }]}
          />
        </InsetText>
      )}
      <input type="hidden" name={name('code')} value={typed.code} />
      <TextInput name={name('label')} label="Name" width={20} value={typed.label} error={error('label')} />
      <DateInput name={name('begins')} legend="First day" legendSize="s" value={typed.begins} error={error('begins')} />
      <DateInput
        name={name('ends')}
        legend="Last day, if it has one"
        legendSize="s"
        value={typed.ends}
        error={error('ends')}
      />
      {before && (
        <>
          <p class="govuk-body">
            Boundary:{' '}
            {before.boundary ? [before.boundary.file, before.boundary.feature].filter(Boolean).join(', ') : 'not drawn'}
          </p>
          <Checkboxes
            name={name('retired')}
            values={typed.retired ? [typed.retired] : []}
            items={[
              {
                value: 'yes',
                text: `Stop using ${before.label}`,
                hint: 'What was recorded in it stays as it is. Its name is never used for anything else.',
              },
            ]}
          />
        </>
      )}
    </Fieldset>
  )
}

const SAY: Record<LocalityFault['code'], string> = {
  ...SAY_VERSION,
  'label-missing': 'Enter a name for the locality',
  'label-too-long': `The name of a locality must be ${MOST_WORDS} characters or fewer`,
  'begins-missing': 'Enter the first day of the locality',
  'begins-not-real': 'The first day of the locality must be a real date',
  'ends-not-real': 'The last day of the locality must be a real date',
  'ends-first': 'The last day of the locality must be on or after its first day',
}

/** The sentences for what the form found. */
export function sayLocalityFaults(faults: readonly LocalityFault[]): SaidFault[] {
  return faults.map(({ code, field }) => ({ field, text: SAY[code] }))
}

/** The sentences for what publishing found. */
export function sayLocalityRefusals(refusals: readonly EditRefusal[]): SaidFault[] {
  return refusals.map((refusal) => sayEditRefusal(refusal))
}
