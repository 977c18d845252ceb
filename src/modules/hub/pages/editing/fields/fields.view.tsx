import type { VNode } from 'preact'
import { type Body, dateOf, textOf, valuesOf } from '../../../../../platform/http/body.js'
import { Checkboxes } from '../../../../../web/components/checkboxes.js'
import { DateInput } from '../../../../../web/components/date-input.js'
import { Fieldset } from '../../../../../web/components/fieldset.js'
import { Hint } from '../../../../../web/components/hint.js'
import { ErrorMessage } from '../../../../../web/components/error-message.js'
import { Radios } from '../../../../../web/components/radios.js'
import { Select } from '../../../../../web/components/select.js'
import { Textarea } from '../../../../../web/components/textarea.js'
import { TextInput } from '../../../../../web/components/text-input.js'
import { type Field, MOST_ROWS, rowName, type Rows } from './field.js'
import { filledRows } from './read-fields.js'
import type { FieldErrors } from './say-fields.js'

type Props = { fields: readonly Field[]; typed: Body; errors: FieldErrors }

/** Questions as GOV.UK draws them, each with what was typed and what is wrong beside it. */
export function Fields({ fields, typed, errors }: Props): VNode {
  return (
    <>
      {fields.map((field) =>
        field.kind === 'rows' ? (
          <RowFields rows={field} typed={typed} errors={errors} />
        ) : (
          <OneField field={field} name={field.name} typed={typed} errors={errors} size="s" />
        ),
      )}
    </>
  )
}

/** Those there are, in their order and without gaps, then a few empty ones. */
function RowFields({ rows, typed, errors }: { rows: Rows; typed: Body; errors: FieldErrors }) {
  const filled = filledRows(rows, typed)
  const shown = Math.min(rows.count, (filled.at(-1) ?? -1) + 1 + rows.spare)
  return (
    <Fieldset legend={rows.label} legendSize="m" class="kith-rows">
      {rows.hint && <p class="govuk-hint">{rows.hint}</p>}
      {Array.from({ length: Math.max(shown, filled.length) }, (_, index) => (
        <Fieldset legend={`${rows.each} ${index + 1}`} legendSize="s" class="kith-rows__one">
          {rows.fields.map((field) => (
            <OneField field={field} name={rowName(rows.name, index, field.name)} typed={typed} errors={errors} />
          ))}
        </Fieldset>
      ))}
    </Fieldset>
  )
}

type OneProps = {
  field: Exclude<Field, Rows>
  name: string
  typed: Body
  errors: FieldErrors
  /** Larger where it stands by itself. */
  size?: 's'
}

function OneField({ field, name, typed, errors, size }: OneProps): VNode {
  const label = field.optional ? `${field.label} (optional)` : field.label
  const asked = { name, label, labelSize: size, hint: field.hint, error: errors(name) }
  const group = { name, legend: label, legendSize: size, hint: field.hint, error: errors(name) }
  const value = textOf(typed, name)
  switch (field.kind) {
    case 'line':
      return <TextInput {...asked} value={value} width={field.width} />
    case 'words':
      return <Textarea {...asked} value={value} rows={field.rows ?? 3} />
    case 'lines':
    case 'paragraphs':
      return <Textarea {...asked} value={value} rows={field.rows ?? 5} />
    case 'choice':
      return field.as === 'select' ? (
        <Select {...asked} options={[{ value: '', text: 'Choose one' }, ...field.options]} value={value} />
      ) : (
        <Radios {...group} items={[...field.options]} value={value} small={field.options.length > 3} />
      )
    case 'choices':
      return (
        <Checkboxes
          {...group}
          small
          class={field.inLine && 'kith-in-line'}
          items={[...field.options]}
          values={valuesOf(typed, name)}
        />
      )
    case 'picks':
      return <Picks field={field} name={name} typed={typed} error={errors(name)} />
    case 'day':
      return <DateInput {...group} value={dateOf(typed, name)} />
    case 'time':
      return <TextInput {...asked} value={value} width={10} />
    case 'whole':
      return <TextInput {...asked} value={value} width={4} inputmode="numeric" suffix={field.suffix} />
    case 'known':
      return (
        <Radios
          {...group}
          small
          inline
          items={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
            { value: 'unknown', text: 'Nobody has found out' },
          ]}
          value={value || 'unknown'}
        />
      )
    case 'tick':
      return (
        <Checkboxes
          name={name}
          hint={field.hint}
          error={errors(name)}
          items={[{ value: 'yes', text: field.text }]}
          values={valuesOf(typed, name)}
        />
      )
    case 'web':
      return <TextInput {...asked} type="url" value={value} spellcheck={false} />
    case 'email':
      return <TextInput {...asked} type="email" value={value} spellcheck={false} />
  }
}

function Picks({
  field,
  name,
  typed,
  error,
}: {
  field: Extract<Field, { kind: 'picks' }>
  name: string
  typed: Body
  error: string | undefined
}) {
  const last = Array.from({ length: MOST_ROWS }, (_, index) => index).findLast(
    (index) => textOf(typed, `${name}-${index}`) !== '',
  )
  const shown = Math.min(field.count, (last ?? -1) + 3)
  return (
    <Fieldset legend={field.label} legendSize="s" describedBy={error ? `${name}-error` : undefined}>
      {field.hint && <Hint id={`${name}-hint`}>{field.hint}</Hint>}
      {error && <ErrorMessage id={`${name}-error`}>{error}</ErrorMessage>}
      {Array.from({ length: shown }, (_, index) => (
        <Select
          name={`${name}-${index}`}
          label={`${index + 1}`}
          options={[{ value: '', text: 'None' }, ...field.options]}
          value={textOf(typed, `${name}-${index}`)}
        />
      ))}
    </Fieldset>
  )
}
