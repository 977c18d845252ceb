import type { VNode } from 'preact'
import { Radios } from '../../../../../web/components/radios.js'
import { TextInput } from '../../../../../web/components/text-input.js'
import type { Asked } from './asked.js'

export function PlaceQuestion({ typed, error, contexts }: Asked): VNode {
  return (
    <>
      <h1 class="govuk-heading-l">Which place or group is it?</h1>
      <TextInput
        name="called"
        label="Its name, or where it is"
        hint="A shop and its street, a bus route, what a group calls itself, the name of a game or a chat"
        value={typed.called}
        error={error('called')}
      />
      {contexts.length > 0 && (
        <Radios
          name="context"
          legend="What kind is it? (optional)"
          legendSize="s"
          value={typed.context}
          error={error('context')}
          items={contexts.map(({ code, label }) => ({ value: code, text: label }))}
        />
      )}
    </>
  )
}
