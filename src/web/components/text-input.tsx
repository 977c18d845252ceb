import type { VNode } from 'preact'
import { type FieldProps, FormGroup, fieldDescribedBy, fieldId } from './form-group.js'
import { type Attributes, classes, type Content, type Words } from './props.js'

export type TextInputProps = FieldProps & {
  value?: string | number | undefined
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'number' | 'password' | undefined
  /** How many characters wide: a hint at how long the answer is. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined
  prefix?: Words | undefined
  suffix?: Words | undefined
  inputmode?: 'numeric' | 'decimal' | 'text' | 'tel' | 'email' | undefined
  autocomplete?: string | undefined
  autocapitalize?: 'none' | 'words' | 'sentences' | undefined
  spellcheck?: boolean | undefined
  pattern?: string | undefined
  disabled?: boolean | undefined
  /** For codes and numbers read out letter by letter. */
  spaced?: boolean | undefined
}

/** One line of text. */
export function TextInput(props: TextInputProps): VNode {
  const input = <InputElement {...props} />
  return (
    <FormGroup field={props}>
      {props.prefix || props.suffix ? (
        <div class="govuk-input__wrapper">
          {props.prefix && <Affix kind="prefix">{props.prefix}</Affix>}
          {input}
          {props.suffix && <Affix kind="suffix">{props.suffix}</Affix>}
        </div>
      ) : (
        input
      )}
    </FormGroup>
  )
}

/** The input alone, for components that put something beside it. */
export function InputElement(props: TextInputProps): VNode {
  // Preact's types pair each kind of input with its own roles; a kind known only at run time fits none of them.
  const kind: Attributes = { type: props.type ?? 'text' }
  return (
    <input
      class={classes(
        'govuk-input',
        props.width && `govuk-input--width-${props.width}`,
        props.spaced && 'govuk-input--extra-letter-spacing',
        props.class,
        props.error && 'govuk-input--error',
      )}
      id={fieldId(props)}
      name={props.name}
      {...kind}
      spellcheck={props.spellcheck}
      value={props.value}
      disabled={props.disabled}
      aria-describedby={fieldDescribedBy(props)}
      autocomplete={props.autocomplete}
      autocapitalize={props.autocapitalize}
      pattern={props.pattern}
      inputmode={props.inputmode}
      {...props.attributes}
    />
  )
}

function Affix({ kind, children }: { kind: 'prefix' | 'suffix'; children: Content }) {
  return (
    <div class={`govuk-input__${kind}`} aria-hidden="true">
      {children}
    </div>
  )
}
