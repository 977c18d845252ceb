import type { VNode } from 'preact'
import { Radios } from '../../../../../web/components/radios.js'
import { TextInput } from '../../../../../web/components/text-input.js'
import { Textarea } from '../../../../../web/components/textarea.js'
import { type Asked, isAboutMyself } from './asked.js'

export function ContactQuestion({ journey, typed, error }: Asked): VNode {
  const isForPolice = journey.kind === 'police'
  return (
    <>
      <h1 class="govuk-heading-l">May we contact you?</h1>
      <p class="govuk-body">{ANONYMOUS[isAboutMyself(journey) ? 'myself' : journey.kind]}</p>
      <p class="govuk-body">
        We can’t promise to keep it secret. If a child is in danger, we tell the people who can make them safe. We try
        not to say that it came from you, but your own words may show it, or a court may ask.
      </p>
      <Radios
        name="contact"
        legend="Your choice"
        legendSize="s"
        value={typed.contact ?? (isForPolice ? 'no' : undefined)}
        error={error('contact')}
        items={[
          { value: 'yes', text: 'Yes, you may contact me' },
          { value: 'no', text: 'No, I want to stay anonymous' },
        ]}
      />
    </>
  )
}

/** When it is safe to stay anonymous, and what it means. */
const ANONYMOUS = {
  myself:
    'You can stay anonymous. Then we can’t ask you anything or come back to you. If what you wrote shows that you are in danger, we may try to find you, to help you.',
  child:
    'You can stay anonymous. Then we can’t ask you more. We may not find the child if nobody says who and where they are.',
  place: 'You can stay anonymous. Then we can’t ask you more about the place or the group.',
  police:
    'You can stay anonymous, and we have chosen that for you. The police can still use what you know. They can’t ask you more.',
} as const

export function ReachQuestion({ typed, error }: Asked): VNode {
  return (
    <>
      <h1 class="govuk-heading-l">How can we reach you safely?</h1>
      <p class="govuk-body">Give a phone number or an e-mail address that nobody else reads.</p>
      <TextInput name="name" label="Your name (optional)" value={typed.name} error={error('name')} />
      <TextInput name="phone" label="Phone number" type="tel" width={20} value={typed.phone} error={error('phone')} />
      <TextInput
        name="email"
        label="E-mail address"
        type="email"
        spellcheck={false}
        value={typed.email}
        error={error('email')}
      />
      <Textarea
        name="safely"
        label="When and how is it safe? (optional)"
        hint="For example: only text me, after 4pm, don’t leave a message, ask for Sam"
        rows={3}
        value={typed.safely}
        error={error('safely')}
      />
    </>
  )
}
