import type { VNode } from 'preact'
import { DateInput } from '../../../../web/components/date-input.js'
import { Radios } from '../../../../web/components/radios.js'
import { Textarea } from '../../../../web/components/textarea.js'
import type { VoiceField } from '../../../reference/index.js'
import { type ControlsProps, day, one } from './controls-props.js'
import { withNotGiven } from './not-given.js'
import { SectionHeading } from './section-heading.js'

/** What someone said, in a box that looks like the place where it will be read, apart from what is said about it. */
export function VoiceControls({ slot: { section }, page, fields, errorOf }: ControlsProps): VNode {
  if (section.type !== 'voice') throw new Error('Words are written in a section of words')
  return (
    <>
      <SectionHeading section={section} page={page} isHeading>
        {section.label}
      </SectionHeading>
      {section.guidance && <p class="govuk-body">{section.guidance}</p>}
      <p class="govuk-body">
        Their words stay theirs. Once you send the assessment they stand on the record as they are.
      </p>
      {withNotGiven(section).map((field) => (
        <Field field={field} fields={fields} error={errorOf(`said-${field.code}`)} />
      ))}
    </>
  )
}

function Field({
  field,
  fields,
  error,
}: {
  field: VoiceField
  fields: ControlsProps['fields']
  error: string | undefined
}) {
  const name = `said-${field.code}`
  switch (field.holds) {
    case 'own-words':
      return (
        <Textarea
          name={name}
          label={field.label}
          labelSize="s"
          hint={field.hint}
          isVoice
          rows={5}
          spellcheck={false}
          value={one(fields, name)}
          error={error}
        />
      )
    case 'text':
      return (
        <Textarea
          name={name}
          label={field.label}
          labelSize="s"
          hint={field.hint}
          rows={3}
          value={one(fields, name)}
          error={error}
        />
      )
    case 'date':
      return (
        <DateInput
          name={name}
          legend={field.label}
          legendSize="s"
          hint={field.hint}
          value={day(fields, name)}
          error={error}
        />
      )
    case 'choice':
      return (
        <Radios
          name={name}
          legend={field.label}
          legendSize="s"
          hint={field.hint}
          value={one(fields, name)}
          error={error}
          items={(field.options ?? [])
            .filter((each) => !each.retired)
            .map((each) => ({ value: each.code, text: each.label, hint: each.hint }))}
        />
      )
  }
}
