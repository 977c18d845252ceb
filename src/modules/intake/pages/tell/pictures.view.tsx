import type { VNode } from 'preact'
import { PictureWords } from './picture-words.js'
import { type Shown, TellPage } from './tell-page.js'

/** Why nothing can be attached: a page that can be read without telling anything. */
export function PicturesView({ shown }: { shown: Shown }): VNode {
  return (
    <TellPage shown={shown} title="Pictures and files">
      <h1 class="govuk-heading-l">Pictures and files</h1>
      <PictureWords links />
      <p class="govuk-body">
        <a class="govuk-link" href="/be-aware/tell">
          Tell us something
        </a>
      </p>
    </TellPage>
  )
}
