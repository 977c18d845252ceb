import { lineIn } from '../../../../platform/http/typed.js'
import type { VNode } from 'preact'
import { defineDoorway } from '../../../../platform/http/doorway.js'
import { seeOther, show } from '../../../../platform/http/page.js'
import { TextInput } from '../../../../web/components/text-input.js'
import { LONGEST_NAME, nameFault } from '../administration/single-line.js'
import { SetUpPage } from './set-up.view.js'
import { sealSoFar } from './so-far.js'
import { withSoFar } from './while-empty.js'

export const setUpPartnershipDoorway = defineDoorway({
  path: '/set-up/partnership',
  get: withSoFar(async (_request, soFar, sealed) =>
    show(<PartnershipView sealed={sealed} name={soFar.partnershipName} />),
  ),
  post: withSoFar(async ({ deps, body }, soFar, sealed) => {
    const name = lineIn(body, 'name')
    const fault = nameFault(name)
    if (fault) return show(<PartnershipView sealed={sealed} name={name} error={SAY[fault]} />, 400)
    return seeOther(`/set-up/agency?so-far=${sealSoFar(deps, { ...soFar, partnershipName: name })}`)
  }),
})

const SAY = {
  missing: 'Enter the name of your partnership',
  'too-long': `The name must be ${LONGEST_NAME} characters or fewer`,
  'not-a-line': 'The name must be one line of text',
} satisfies Record<NonNullable<ReturnType<typeof nameFault>>, string>

function PartnershipView(props: { sealed: string; name: string | undefined; error?: string }): VNode {
  return (
    <SetUpPage
      title="Your partnership"
      action="/set-up/partnership"
      button="Continue"
      step="Step 1 of 3"
      sealed={props.sealed}
      errors={props.error ? [{ text: props.error, href: '#name' }] : []}
    >
      <TextInput
        name="name"
        label="Name of the safeguarding partnership"
        hint="It stands at the top of every page."
        value={props.name}
        error={props.error}
      />
    </SetUpPage>
  )
}
