import type { VNode } from 'preact'
import { TextInput } from '../../../../../web/components/text-input.js'
import type { Asked } from './asked.js'

export function WhereQuestion({ typed, error }: Asked): VNode {
  return (
    <>
      <h1 class="govuk-heading-l">Where and when does it happen?</h1>
      <TextInput
        name="where"
        label="Where (optional)"
        hint="A street, a house, a bus, a game or an app"
        value={typed.where}
        error={error('where')}
      />
      <WhenInput typed={typed} error={error} />
    </>
  )
}

export function WhenQuestion({ typed, error }: Asked): VNode {
  return (
    <TextInput
      name="when"
      label="When does it happen?"
      labelSize="l"
      labelIsHeading
      hint="For example: today, Friday nights, since the summer. You can leave it empty."
      value={typed.when}
      error={error('when')}
    />
  )
}

function WhenInput({ typed, error }: Pick<Asked, 'typed' | 'error'>) {
  return (
    <TextInput
      name="when"
      label="When (optional)"
      hint="For example: today, Friday nights, since the summer. Say if you think it will happen again soon."
      value={typed.when}
      error={error('when')}
    />
  )
}
