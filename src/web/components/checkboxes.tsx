import type { VNode } from 'preact'
import { type Choice, ChoiceItem, choiceId, type Divider } from './choice.js'
import { Fieldset, type LegendProps } from './fieldset.js'
import { Group, HintAndError } from './form-group.js'
import { type Attributes, classes, type Content, describedBy } from './props.js'

/** Several checkboxes need a legend; a single one is named by its own text. */
type Named = (LegendProps & { items: readonly (Choice | Divider)[] }) | { legend?: undefined; items: readonly [Choice] }

export type CheckboxesProps = Named & {
  name: string
  values?: readonly (string | number)[] | undefined
  id?: string | undefined
  hint?: Content
  error?: string | undefined
  describedBy?: string | undefined
  small?: boolean | undefined
  class?: string | undefined
  groupClass?: string | undefined
  attributes?: Attributes | undefined
}

/** Any of a few, or one yes. */
export function Checkboxes(props: CheckboxesProps): VNode {
  const id = props.id ?? props.name
  const describing = describedBy(props.describedBy, props.hint ? `${id}-hint` : false, props.error && `${id}-error`)
  const inner = (
    <>
      <HintAndError id={id} hint={props.hint} error={props.error} />
      <div
        class={classes('govuk-checkboxes', props.small && 'govuk-checkboxes--small', props.class)}
        {...props.attributes}
        data-module="govuk-checkboxes"
      >
        {props.items.map((item, index) =>
          'divider' in item ? (
            <div class="govuk-checkboxes__divider">{item.divider}</div>
          ) : (
            <ChoiceItem
              kind="checkbox"
              choice={item}
              id={item.id ?? choiceId(id, index)}
              name={props.name}
              checked={props.values?.some((value) => String(value) === String(item.value)) ?? false}
              describedBy={props.legend === undefined ? describing : undefined}
            />
          ),
        )}
      </div>
    </>
  )
  return (
    <Group error={props.error} class={props.groupClass}>
      {props.legend === undefined ? (
        inner
      ) : (
        <Fieldset
          legend={props.legend}
          legendSize={props.legendSize}
          legendIsHeading={props.legendIsHeading}
          legendClass={props.legendClass}
          describedBy={describing}
        >
          {inner}
        </Fieldset>
      )}
    </Group>
  )
}
