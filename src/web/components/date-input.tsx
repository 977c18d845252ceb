import type { VNode } from 'preact'
import { Fieldset, type LegendProps } from './fieldset.js'
import { Group, HintAndError } from './form-group.js'
import { Label } from './label.js'
import { type Attributes, classes, type Content, describedBy } from './props.js'
import { InputElement } from './text-input.js'

export type DatePart = 'day' | 'month' | 'year'

/** A date as it was typed: any part may be empty or wrong. */
export type TypedDate = { readonly [part in DatePart]?: string | number | undefined }

export type DateInputProps = LegendProps & {
  /** The parts are named after it, `returnedOn-day` and so on; empty leaves them as `day`, `month`, `year`. */
  name: string
  value?: TypedDate | undefined
  id?: string | undefined
  hint?: Content
  error?: string | undefined
  /** The parts the error is about; all of them when left out. */
  errorParts?: readonly DatePart[] | undefined
  parts?: readonly DatePart[] | undefined
  /** A birthday the browser may fill in: the reader's own, never a child's. */
  isOwnBirthday?: boolean | undefined
  describedBy?: string | undefined
  class?: string | undefined
  groupClass?: string | undefined
  attributes?: Attributes | undefined
}

const LABELS = { day: 'Day', month: 'Month', year: 'Year' } as const
const ALL: readonly DatePart[] = ['day', 'month', 'year']

/** A date someone knows. An error links to `#name-day`. */
export function DateInput(props: DateInputProps): VNode {
  const id = props.id ?? props.name
  const parts = props.parts ?? ALL
  const wrong = props.errorParts ?? (props.error ? parts : [])
  return (
    <Group error={props.error} class={props.groupClass}>
      <Fieldset
        legend={props.legend}
        legendSize={props.legendSize}
        legendIsHeading={props.legendIsHeading}
        legendClass={props.legendClass}
        // With the default role, JAWS does not read the description of a group of text inputs (govuk-frontend's note).
        role="group"
        describedBy={describedBy(props.describedBy, props.hint ? `${id}-hint` : false, props.error && `${id}-error`)}
      >
        <HintAndError id={id} hint={props.hint} error={props.error} />
        <div class={classes('govuk-date-input', props.class)} {...props.attributes} id={id}>
          {parts.map((part) => (
            <div class="govuk-date-input__item">
              <div class="govuk-form-group">
                <Label for={`${id}-${part}`} class="govuk-date-input__label">
                  {LABELS[part]}
                </Label>
                <InputElement
                  label={LABELS[part]}
                  id={`${id}-${part}`}
                  name={props.name ? `${props.name}-${part}` : part}
                  class={classes('govuk-date-input__input', wrong.includes(part) && 'govuk-input--error')}
                  width={part === 'year' ? 4 : 2}
                  value={props.value?.[part]}
                  inputmode="numeric"
                  autocomplete={props.isOwnBirthday ? `bday-${part}` : undefined}
                />
              </div>
            </div>
          ))}
        </div>
      </Fieldset>
    </Group>
  )
}
