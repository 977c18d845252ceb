import type { VNode } from 'preact'
import { type Attributes, classes, type Content, type HeadingSize, type Words } from './props.js'

export type LegendProps = {
  legend: Words
  legendSize?: HeadingSize | undefined
  /** The legend is the page's heading: one question on the page. */
  legendIsHeading?: boolean | undefined
  legendClass?: string | undefined
}

type FieldsetProps = LegendProps & {
  children?: Content
  describedBy?: string | undefined
  role?: 'group' | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

/** A group of controls that answer one question. */
export function Fieldset(props: FieldsetProps): VNode {
  const { legend, legendSize, legendIsHeading, legendClass } = props
  return (
    <fieldset
      class={classes('govuk-fieldset', props.class)}
      role={props.role}
      aria-describedby={props.describedBy}
      {...props.attributes}
    >
      <legend
        class={classes('govuk-fieldset__legend', legendSize && `govuk-fieldset__legend--${legendSize}`, legendClass)}
      >
        {legendIsHeading ? <h1 class="govuk-fieldset__heading">{legend}</h1> : legend}
      </legend>
      {props.children}
    </fieldset>
  )
}
