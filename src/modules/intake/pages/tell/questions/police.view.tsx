import type { VNode } from 'preact'
import { Textarea } from '../../../../../web/components/textarea.js'
import { WarningText } from '../../../../../web/components/warning-text.js'
import type { Asked } from './asked.js'

/** Who does it: kept apart from everything else, because it may be an adult who is a danger to children. */
export function DoingQuestion({ typed, error }: Asked): VNode {
  return (
    <Textarea
      name="doneBy"
      label="Who is doing it?"
      labelSize="l"
      labelIsHeading
      hint="Names, what people call them, what they look like, a car. You can leave it empty. A child who is made to do it is not to blame."
      rows={5}
      value={typed.doneBy}
      error={error('doneBy')}
    />
  )
}

/** How they know, with their safety first: what only they could know may show who they are. */
export function SourceQuestion({ typed, error }: Asked): VNode {
  return (
    <>
      <h1 class="govuk-heading-l">How do you know this?</h1>
      <WarningText>
        Don’t try to find out more. Leave out what only you could know, if someone might guess that it was you.
      </WarningText>
      <Textarea
        name="relationWords"
        label="How you know it (optional)"
        hint="For example: I saw it, someone told me, people talk about it"
        rows={3}
        value={typed.relationWords}
        error={error('relationWords')}
      />
    </>
  )
}
