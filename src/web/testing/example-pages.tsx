import type { VNode } from 'preact'
import { Button } from '../components/button.js'
import { Form } from '../components/form.js'
import { PasswordInput } from '../components/password-input.js'
import { Radios } from '../components/radios.js'
import { TextInput } from '../components/text-input.js'
import { Textarea } from '../components/textarea.js'
import { EmergencyBanner } from '../emergency-banner.js'
import { QuestionPage } from '../question-page.js'

/** One step of an intake form, as in the design: with an error, a draft and the emergency banner. */
export function ExampleQuestion({ wrong }: { wrong: boolean }): VNode {
  return (
    <QuestionPage
      title="Raise a concern"
      back="/back"
      showsSaved
      strip={<EmergencyBanner />}
      withoutNavigation
      errors={wrong ? [{ text: 'Write what Maisie said, or choose “No, not yet”', href: '#words' }] : []}
      errorTitle="Something is missing"
      aside={{
        title: 'Why we ask',
        children: (
          <p class="govuk-body">
            Maisie’s words stay hers. They are kept exactly as you write them, are never corrected, and go beside every
            decision about her.
          </p>
        ),
      }}
    >
      <Form autosave="concerns/new/said">
        <Radios
          name="said"
          legend={
            <>
              <span class="govuk-caption-m">Concern about Maisie Dunmore · part 3 of 5</span>
              Has Maisie said anything about this?
            </>
          }
          legendSize="l"
          legendIsHeading
          hint="You do not need to ask her now. If she has said something, her own words help more than a summary."
          value="yes"
          items={[
            { value: 'yes', text: 'Yes, to me or to someone I can name', reveal: <Reveal wrong={wrong} /> },
            {
              value: 'shown',
              text: 'Not in words, but she has shown something',
              hint: 'A drawing, a message, tears, going quiet',
            },
            { value: 'no', text: 'No, not yet' },
          ]}
        />
        <div class="kith-actions">
          <Button>Save and continue</Button>
          <a class="govuk-link" href="/later">
            Save and come back later
          </a>
        </div>
      </Form>
    </QuestionPage>
  )
}

function Reveal({ wrong }: { wrong: boolean }) {
  return (
    <>
      <Textarea
        name="words"
        label="What she said, in her own words"
        labelSize="s"
        hint="Write it the way she said it, slang and all. You can say what you think it means on the next page."
        error={wrong ? 'Write what Maisie said, or choose “No, not yet”' : undefined}
        isVoice
        rows={4}
        spellcheck={false}
      />
      <TextInput name="heard" label="Who heard it, and when" labelSize="s" value="Me, in the medical room" />
    </>
  )
}

/** A form with everything a draft must leave out. */
export function ExampleDraft(): VNode {
  return (
    <QuestionPage title="A draft" showsSaved>
      <h1 class="govuk-heading-l">A draft</h1>
      <Form autosave="concerns/new/said">
        <Textarea name="words" label="What she said" />
        <Radios
          name="told"
          legend="Was she told?"
          items={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
          ]}
        />
        <PasswordInput name="secret" label="Password" />
        <Button>Save and continue</Button>
      </Form>
    </QuestionPage>
  )
}
