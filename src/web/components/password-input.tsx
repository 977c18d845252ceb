import type { VNode } from 'preact'
import { Button } from './button.js'
import { type FieldProps, FormGroup, fieldId } from './form-group.js'
import { classes } from './props.js'
import { InputElement } from './text-input.js'

type PasswordInputProps = FieldProps & {
  autocomplete?: 'current-password' | 'new-password' | undefined
  width?: 10 | 20 | 30 | undefined
}

/** A password, which can be shown. What was typed never comes back from the server, so it has no value. */
export function PasswordInput({ autocomplete = 'current-password', ...props }: PasswordInputProps): VNode {
  return (
    <FormGroup
      field={props}
      groupClass="govuk-password-input"
      groupAttributes={{ 'data-module': 'govuk-password-input' }}
    >
      <div class="govuk-input__wrapper govuk-password-input__wrapper">
        <InputElement
          {...props}
          class={classes('govuk-password-input__input govuk-js-password-input-input', props.class)}
          type="password"
          spellcheck={false}
          autocapitalize="none"
          autocomplete={autocomplete}
        />
        <Button
          type="button"
          variant="secondary"
          class="govuk-password-input__toggle govuk-js-password-input-toggle"
          attributes={{ 'aria-controls': fieldId(props), 'aria-label': 'Show password', hidden: true }}
        >
          Show
        </Button>
      </div>
    </FormGroup>
  )
}
