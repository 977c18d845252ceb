import type { VNode } from 'preact'
import { type FieldProps, FormGroup, fieldDescribedBy, fieldId } from './form-group.js'
import { type Attributes, classes } from './props.js'

export type Option = {
  /** What is sent; the text itself when it is left out. */
  value?: string | number | undefined
  text: string
  disabled?: boolean | undefined
  attributes?: Attributes | undefined
}

type SelectProps = FieldProps & {
  options: readonly Option[]
  value?: string | number | undefined
  disabled?: boolean | undefined
}

/** One of many. For fewer than about eight, use radios. */
export function Select(props: SelectProps): VNode {
  return (
    <FormGroup field={props}>
      <select
        class={classes('govuk-select', props.class, props.error && 'govuk-select--error')}
        id={fieldId(props)}
        name={props.name}
        disabled={props.disabled}
        aria-describedby={fieldDescribedBy(props)}
        {...props.attributes}
      >
        {props.options.map((option) => (
          <option
            value={option.value}
            selected={props.value !== undefined && String(option.value ?? option.text) === String(props.value)}
            disabled={option.disabled}
            {...option.attributes}
          >
            {option.text}
          </option>
        ))}
      </select>
    </FormGroup>
  )
}
