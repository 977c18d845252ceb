import type { VNode } from 'preact'
import { Radios } from '../../../../web/components/radios.js'
import { type Shown, TellForm, TellPage } from './tell-page.js'

type Props = { shown: Shown; danger: string; error: string | undefined; notice: string | undefined }

/** The first question, before anything else: is someone in danger now. */
export function StartView({ shown, danger, error, notice }: Props): VNode {
  return (
    <TellPage
      shown={shown}
      title="Tell us something"
      errors={error ? [{ text: error, href: '#danger' }] : []}
      notice={notice}
    >
      <TellForm step="" sealed={undefined} hasBack={false}>
        <Radios
          name="danger"
          legend="Is someone in danger now?"
          legendSize="l"
          legendIsHeading
          hint="Someone is being hurt, is about to be hurt, or is being taken away, while you read this."
          error={error}
          value={danger}
          items={[
            { value: 'yes', text: 'Yes, someone is in danger now' },
            { value: 'no', text: 'No, not at this moment' },
            { value: 'not-sure', text: 'I am not sure' },
          ]}
        />
      </TellForm>
      <ul class="govuk-list kith-gap">
        <li>
          <a class="govuk-link" href="/be-aware/tell/danger">
            How to call 999 if you can’t speak
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/be-aware/tell/pictures">
            What to do with a picture: you can’t send it here
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/be-aware/tell/what-became-of-it">
            You told us before: see what became of it
          </a>
        </li>
      </ul>
    </TellPage>
  )
}
