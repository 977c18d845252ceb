import type { VNode } from 'preact'
import { type Body, textOf } from '../../../../../platform/http/body.js'
import { Button } from '../../../../../web/components/button.js'
import { Form } from '../../../../../web/components/form.js'
import { Radios } from '../../../../../web/components/radios.js'
import { QuestionPage } from '../../../../../web/question-page.js'
import { errorFor, errorsFor } from '../../../../../web/say-refusals.js'
import type { FirstEditionRefusal } from './first-edition.page.js'

const SAY: Record<FirstEditionRefusal['code'], string> = {
  'pack-missing': 'Select whose services and settings come with it',
  'nothing-new': 'Everything in it is here already. Nothing was changed',
}

type Props = {
  packs: readonly { readonly code: string; readonly name: string }[]
  typed: Body
  refusals: readonly FirstEditionRefusal[]
}

export function FirstEditionView({ packs, typed, refusals }: Props): VNode {
  return (
    <QuestionPage
      title="Load a first edition, Be Aware"
      errors={errorsFor(refusals, SAY)}
      back="/hub"
      backText="Back to Be Aware"
    >
      <h1 class="govuk-heading-l">Load a first edition</h1>
      <p class="govuk-body">
        Kith comes with pages for each reader, a register of national services, and papers to print. They are loaded as
        versions that wait for review: nothing is published until someone has read it, and rung each number.
      </p>
      <p class="govuk-body">What you have already stays as it is.</p>
      <Form>
        <Radios
          name="pack"
          legend="Whose services and settings come with it?"
          legendSize="s"
          items={packs.map(({ code, name }) => ({ value: code, text: name }))}
          value={textOf(typed, 'pack')}
          error={errorFor(refusals, SAY, 'pack')}
        />
        <Button>Load it</Button>
      </Form>
    </QuestionPage>
  )
}
