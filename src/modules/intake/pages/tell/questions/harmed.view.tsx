import type { VNode } from 'preact'
import { Radios } from '../../../../../web/components/radios.js'
import { Textarea } from '../../../../../web/components/textarea.js'
import type { Danger } from '../../../domain/report.js'
import type { Asked } from './asked.js'

export const HARMED_WORDS: Readonly<Record<Danger, string>> = {
  yes: 'Yes',
  no: 'Not that I know',
  'not-sure': 'I am not sure',
}

export function HarmedQuestion({ typed, error }: Asked): VNode {
  return (
    <>
      <Radios
        name="harmed"
        legend="Is a child being hurt there, or in danger?"
        legendSize="l"
        legendIsHeading
        value={typed.harmed}
        error={error('harmed')}
        items={(['yes', 'no', 'not-sure'] as const).map((value) => ({ value, text: HARMED_WORDS[value] }))}
      />
      <Textarea
        name="harmedWords"
        label="What you know about them (optional)"
        hint="How many there are, about how old, and names if you know them"
        rows={3}
        value={typed.harmedWords}
        error={error('harmedWords')}
      />
    </>
  )
}
