import type { VNode } from 'preact'
import { Textarea } from '../../../../web/components/textarea.js'
import { type ControlsProps, one } from './controls-props.js'
import { SectionHeading } from './section-heading.js'

export function TextControls({ slot: { section }, page, fields, errorOf }: ControlsProps): VNode {
  return (
    <Textarea
      name="text"
      label={
        <SectionHeading section={section} page={page}>
          {section.label}
        </SectionHeading>
      }
      labelSize="l"
      labelIsHeading
      hint={section.guidance}
      rows={12}
      value={one(fields, 'text')}
      error={errorOf('text')}
    />
  )
}
