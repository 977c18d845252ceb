import type { VNode } from 'preact'
import { type Choice, ChoiceItem, choiceId, type Divider } from './choice.js'
import { Fieldset, type LegendProps } from './fieldset.js'
import { Group, HintAndError } from './form-group.js'
import { type Attributes, classes, type Content, describedBy } from './props.js'

export type RadiosProps = LegendProps & {
  name: string
  items: readonly (Choice | Divider)[]
  value?: string | number | undefined
  id?: string | undefined
  hint?: Content
  error?: string | undefined
  describedBy?: string | undefined
  inline?: boolean | undefined
  small?: boolean | undefined
  class?: string | undefined
  groupClass?: string | undefined
  attributes?: Attributes | undefined
}

/** One of a few. The legend is the question. */
export function Radios(props: RadiosProps): VNode {
  const id = props.id ?? props.name
  return (
    <Group error={props.error} class={props.groupClass}>
      <Fieldset
        legend={props.legend}
        legendSize={props.legendSize}
        legendIsHeading={props.legendIsHeading}
        legendClass={props.legendClass}
        describedBy={describedBy(props.describedBy, props.hint ? `${id}-hint` : false, props.error && `${id}-error`)}
      >
        <HintAndError id={id} hint={props.hint} error={props.error} />
        <div
          class={classes(
            'govuk-radios',
            props.small && 'govuk-radios--small',
            props.inline && 'govuk-radios--inline',
            props.class,
          )}
          {...props.attributes}
          data-module="govuk-radios"
        >
          {props.items.map((item, index) =>
            'divider' in item ? (
              <div class="govuk-radios__divider">{item.divider}</div>
            ) : (
              <ChoiceItem
                kind="radio"
                choice={item}
                id={item.id ?? choiceId(id, index)}
                name={props.name}
                checked={props.value !== undefined && String(item.value) === String(props.value)}
              />
            ),
          )}
        </div>
      </Fieldset>
    </Group>
  )
}
