import type { VNode } from 'preact'
import { Checkboxes } from '../../../../web/components/checkboxes.js'
import { Radios } from '../../../../web/components/radios.js'
import { Select } from '../../../../web/components/select.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { type ControlsProps, one, several } from './controls-props.js'
import { SectionHeading } from './section-heading.js'

/** One or several of a list, and why. Of several kinds of harm, one can be the main one. */
export function ChoiceControls({ slot: { section }, page, fields, errorOf }: ControlsProps): VNode {
  if (section.type !== 'choice') throw new Error('A choice is made in a section of choices')
  const options = page.options.get(section.code) ?? []
  const items = options.map((each) => ({ value: each.code, text: each.label, hint: each.hint }))
  const common = {
    name: 'chosen',
    legend: (
      <SectionHeading section={section} page={page}>
        {section.label}
      </SectionHeading>
    ),
    legendSize: 'l',
    legendIsHeading: true,
    hint: section.guidance,
    error: errorOf('chosen'),
    items,
  } as const
  return (
    <>
      {section.many ? (
        <Checkboxes {...common} values={several(fields, 'chosen')} />
      ) : (
        <Radios {...common} value={one(fields, 'chosen')} />
      )}
      {section.many && section.optionsFrom === 'strands' && (
        <Select
          name="mainOne"
          label="Which is the main one?"
          labelSize="s"
          hint="Only if one stands out."
          error={errorOf('mainOne')}
          value={one(fields, 'mainOne')}
          options={[
            { value: '', text: 'None stands out' },
            ...options.map((each) => ({ value: each.code, text: each.label })),
          ]}
        />
      )}
      {section.reason !== 'none' && (
        <Textarea
          name="reason"
          label={section.reason === 'required' ? 'Why' : 'More about this'}
          labelSize="s"
          rows={5}
          value={one(fields, 'reason')}
          error={errorOf('reason')}
        />
      )}
    </>
  )
}
