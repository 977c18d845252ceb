import type { VNode } from 'preact'
import { Button } from '../../../../../web/components/button.js'
import { Form } from '../../../../../web/components/form.js'
import { Radios } from '../../../../../web/components/radios.js'
import { QuestionPage } from '../../../../../web/question-page.js'
import type { LocalDataPack } from '../../../domain/local-data-provider.js'

type LocalDataViewProps = {
  packs: readonly LocalDataPack[]
  isLoaded: boolean
  chosen?: string | undefined
  error?: string | undefined
}

export function LocalDataView({ packs, isLoaded, chosen, error }: LocalDataViewProps): VNode {
  return (
    <QuestionPage title="Local data" errors={error === undefined ? [] : [{ text: error, href: '#pack' }]}>
      {isLoaded || packs.length === 0 ? (
        <>
          <h1 class="govuk-heading-l">Local data</h1>
          <p class="govuk-body">
            {isLoaded
              ? 'Your partnership has its local data. Changes are published as new versions.'
              : 'No local data come with this Kith. Publish your own with “npx kith publish”.'}
          </p>
          <Button href="/administration">Go to administration</Button>
        </>
      ) : (
        <Form>
          <Radios
            name="pack"
            legend="Which local data do you begin with?"
            legendSize="l"
            legendIsHeading
            hint="Risk levels, strands, localities, lists, intervals and the assessment template. Each can be changed later, as a new version; what was made under a version keeps it."
            value={chosen}
            error={error}
            items={packs.map((pack) => ({ value: pack.code, text: pack.name, hint: pack.says }))}
          />
          <Button>Publish these</Button>
        </Form>
      )}
    </QuestionPage>
  )
}
