import type { VNode } from 'preact'
import { type FieldProps, FormGroup, fieldDescribedBy, fieldId } from './form-group.js'
import { classes } from './props.js'

export type TextareaProps = FieldProps & {
  value?: string | undefined
  rows?: number | undefined
  spellcheck?: boolean | undefined
  autocomplete?: string | undefined
  disabled?: boolean | undefined
  /** The box for someone's own words: it looks like the place where they will be read. */
  isVoice?: boolean | undefined
}

/** More than one line of text. */
export function Textarea(props: TextareaProps): VNode {
  return (
    <FormGroup field={props}>
      <TextareaElement {...props} />
    </FormGroup>
  )
}

/** The box alone, for components that put something beside it. */
export function TextareaElement(props: TextareaProps): VNode {
  return (
    <textarea
      class={classes(
        'govuk-textarea',
        props.error && 'govuk-textarea--error',
        props.isVoice && 'kith-voice-input',
        props.class,
      )}
      id={fieldId(props)}
      name={props.name}
      rows={props.rows ?? 5}
      spellcheck={props.spellcheck}
      disabled={props.disabled}
      aria-describedby={fieldDescribedBy(props)}
      autocomplete={props.autocomplete}
      {...props.attributes}
    >
      {exactly(props.value)}
    </textarea>
  )
}

/** HTML drops a line break that comes first in a textarea; a second one keeps the words exactly as they were typed. */
function exactly(value: string | undefined): string | undefined {
  return value?.startsWith('\n') ? `\n${value}` : value
}
