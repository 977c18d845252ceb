import type { VNode } from 'preact'
import { DateInput } from '../../../../web/components/date-input.js'
import { Radios } from '../../../../web/components/radios.js'
import { TextInput } from '../../../../web/components/text-input.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { type ControlsProps, day, one } from './controls-props.js'
import { SectionHeading } from './section-heading.js'

/** One part of the child's life: a rating, what it rests on, who said so and when. */
export function DomainControls({ slot: { section, domain }, page, fields, errorOf }: ControlsProps): VNode {
  if (!domain) throw new Error('A rating is given to a domain')
  const prompts = new Map(domain.prompts.map((each) => [each.rating, each.text]))
  return (
    <>
      <Radios
        name="rating"
        legend={
          <SectionHeading section={section} page={page}>
            {domain.label}
          </SectionHeading>
        }
        legendSize="l"
        legendIsHeading
        hint={domain.asks}
        error={errorOf('rating')}
        value={one(fields, 'rating')}
        items={page.template.ratings
          .filter((each) => !each.retired)
          .map((each) => ({ value: each.code, text: each.label, hint: prompts.get(each.code) ?? each.hint }))}
      />
      <Textarea
        name="evidence"
        label="What was seen or said"
        labelSize="s"
        hint="Say what was seen, what was passed on, and what is a guess."
        rows={5}
        value={one(fields, 'evidence')}
        error={errorOf('evidence')}
      />
      <TextInput
        name="source"
        label="Who told you, or where it comes from"
        labelSize="s"
        value={one(fields, 'source')}
        error={errorOf('source')}
      />
      <DateInput
        name="on"
        legend="When it was seen"
        legendSize="s"
        hint="For example, 27 3 2026. Leave it empty if nobody knows. Up to three months it counts as current."
        value={day(fields, 'on')}
        error={errorOf('on')}
      />
    </>
  )
}
