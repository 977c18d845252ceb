import type { VNode } from 'preact'
import { defineDoorway } from '../../../../platform/http/doorway.js'
import { show } from '../../../../platform/http/page.js'
import { AnyLayout } from '../any-layout.js'

export const accessibilityDoorway = defineDoorway({ path: '/accessibility', get: () => show(<AccessibilityView />) })

function AccessibilityView(): VNode {
  return (
    <AnyLayout title="Accessibility statement">
      <h1 class="govuk-heading-l">Accessibility statement</h1>
      <p class="govuk-body">
        Kith is for everyone who protects children, whatever they see, hear or press. It is built to the Web Content
        Accessibility Guidelines 2.2 at level AA, which the law asks of public bodies for their own staff too.
      </p>
      <h2 class="govuk-heading-m">What you can do</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>use every page with a keyboard alone, and see where you are</li>
        <li>use it without JavaScript, and with a screen reader</li>
        <li>make the text four times as large without losing anything, and read it on a screen 320 pixels wide</li>
        <li>tell states apart by a word and a shape, never by colour alone</li>
        <li>stop at any time in a long form: what you typed is kept</li>
      </ul>
      <h2 class="govuk-heading-m">How it is checked</h2>
      <p class="govuk-body">
        A machine checks every page with axe and an HTML validator before each change. That finds about half of what can
        be wrong. It has not yet been tested by people who use assistive technology every day: until it has, this
        statement claims no more than partial compliance.
      </p>
      <h2 class="govuk-heading-m">What is not yet as it should be</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>there is no dark setting yet; your system’s high-contrast setting works</li>
        <li>documents that people attach are theirs, and may not be accessible</li>
      </ul>
      <h2 class="govuk-heading-m">Tell us</h2>
      <p class="govuk-body">
        If something is in your way, tell your agency’s Kith administrator, who passes it on and tells you what happens.
        If the answer does not help, contact the Equality Advisory and Support Service.
      </p>
    </AnyLayout>
  )
}
