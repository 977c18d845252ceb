import type { VNode } from 'preact'

/** On every intake page, as the `strip` of its layout: this form is not a way to get help tonight. */
export function EmergencyBanner(): VNode {
  return (
    <div class="kith-danger">
      <div class="govuk-width-container">
        <p>
          Is a child in danger now? Call <PhoneLink number="999" />. Not an emergency, but the police should know? Call{' '}
          <PhoneLink number="101" />.
        </p>
      </div>
    </div>
  )
}

function PhoneLink({ number }: { number: string }) {
  return (
    <a class="govuk-link" href={`tel:${number}`}>
      {number}
    </a>
  )
}
