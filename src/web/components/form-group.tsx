import type { VNode } from 'preact'
import { ErrorMessage } from './error-message.js'
import { Hint } from './hint.js'
import { Label } from './label.js'
import { type Attributes, classes, type Content, describedBy, type HeadingSize, type Words } from './props.js'

/** What every control with one label has. Its id is its name unless another is given. */
export type FieldProps = {
  name: string
  label: Words
  id?: string | undefined
  labelSize?: HeadingSize | undefined
  labelIsHeading?: boolean | undefined
  hint?: Content
  error?: string | undefined
  /** Ids of further text that describes this control. */
  describedBy?: string | undefined
  class?: string | undefined
  groupClass?: string | undefined
  attributes?: Attributes | undefined
}

export function fieldId(field: Pick<FieldProps, 'id' | 'name'>): string {
  return field.id ?? field.name
}

export function fieldDescribedBy(field: Pick<FieldProps, 'id' | 'name' | 'hint' | 'error' | 'describedBy'>) {
  const id = fieldId(field)
  return describedBy(field.describedBy, field.hint ? `${id}-hint` : false, field.error ? `${id}-error` : false)
}

/** The error border round a control or a group of controls. */
export function Group(props: {
  error: string | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
  children: Content
}): VNode {
  return (
    <div
      class={classes('govuk-form-group', props.error && 'govuk-form-group--error', props.class)}
      {...props.attributes}
    >
      {props.children}
    </div>
  )
}

/** Hint, then error: the order in which they are shown and read. */
export function HintAndError({ id, hint, error }: { id: string; hint: Content; error: string | undefined }): VNode {
  return (
    <>
      {hint ? <Hint id={`${id}-hint`}>{hint}</Hint> : null}
      {error ? <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage> : null}
    </>
  )
}

/** Label, hint, error and the control itself. */
export function FormGroup(props: {
  field: FieldProps
  groupClass?: string | undefined
  groupAttributes?: Attributes | undefined
  children: Content
}): VNode {
  const { field } = props
  const id = fieldId(field)
  return (
    <Group
      error={field.error}
      class={classes(props.groupClass, field.groupClass) || undefined}
      attributes={props.groupAttributes}
    >
      <Label for={id} size={field.labelSize} isHeading={field.labelIsHeading}>
        {field.label}
      </Label>
      <HintAndError id={id} hint={field.hint} error={field.error} />
      {props.children}
    </Group>
  )
}
