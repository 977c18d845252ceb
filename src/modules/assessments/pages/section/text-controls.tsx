import type { VNode } from 'preact'
import { Textarea } from '../../../../web/components/textarea.js'
import { type ControlsProps, one } from './controls-props.js'
import { SectionHeading } from './section-heading.js'

export function TextControls({ slot: { section }, page, fields, errorOf }: ControlsProps): VNode {
  return (
    <>
      <SectionHeading section={section} page={page} isHeading>
        {section.label}
      </SectionHeading>
      {section.guidance && <p class="govuk-body">{section.guidance}</p>}
      <Textarea
        name="text"
        label="Write it here"
        labelSize="s"
        rows={12}
        value={one(fields, 'text')}
        error={errorOf('text')}
      />
    </>
  )
}
