import type { VNode } from 'preact'
import { Button } from '../components/button.js'
import { CharacterCount } from '../components/character-count.js'
import { Checkboxes } from '../components/checkboxes.js'
import { DateInput } from '../components/date-input.js'
import { ErrorSummary } from '../components/error-summary.js'
import { FileUpload } from '../components/file-upload.js'
import { Form } from '../components/form.js'
import { PasswordInput } from '../components/password-input.js'
import { Radios } from '../components/radios.js'
import { Select } from '../components/select.js'
import { TextInput } from '../components/text-input.js'
import { Textarea } from '../components/textarea.js'
import { Sheet } from '../kith/sheet.js'

/** Every control, plain and with an error. */
export function FormGallery(): VNode {
  return (
    <div class="kith-cols kith-cols--half kith--form">
      <Sheet id="plain-h" title="Controls">
        <Form multipart>
          <Plain />
          <Button>Save and continue</Button>
        </Form>
      </Sheet>
      <Sheet id="wrong-h" title="Controls with errors">
        <ErrorSummary
          disableAutoFocus
          errors={[
            { text: 'Write what Maisie said, or choose ‘No, not yet’', href: '#words' },
            { text: 'The return is before Callum went missing. Check both times', href: '#wrong-date-day' },
          ]}
        />
        <Form autosave="gallery">
          <Wrong />
          <Button>Save and continue</Button>
        </Form>
      </Sheet>
    </div>
  )
}

function Plain() {
  return (
    <>
      <TextInput name="heard" label="Who heard it, and when" labelSize="s" value="Me, in the medical room" />
      <TextInput
        name="amount"
        label="What he is told he owes"
        hint="In pounds"
        prefix="£"
        width={5}
        inputmode="numeric"
      />
      <TextInput name="identifier" label="Number on the letter" width={20} spaced value="NM-4K7-2P9" />
      <Textarea name="said" label="What she said, in her own words" isVoice value="He said he would tell everyone." />
      <CharacterCount name="summary" label="In one sentence" limit={{ words: 30 }} rows={3} />
      <Select
        name="locality"
        label="Locality"
        value="eskerby"
        options={[
          { value: '', text: 'Choose one' },
          { value: 'eskerby', text: 'Eskerby' },
          { value: 'harrowmere', text: 'Harrowmere' },
        ]}
      />
      <DateInput name="returnedOn" legend="When did Callum return?" hint="For example, 27 3 2026" value={{ day: 22 }} />
      <Radios
        name="told"
        legend="Has Maisie said anything about this?"
        legendSize="s"
        value="yes"
        items={[
          {
            value: 'yes',
            text: 'Yes, to me or to someone I can name',
            reveal: <TextInput name="told-who" label="Who heard it" />,
          },
          { value: 'shown', text: 'Not in words', hint: 'A drawing, a message, tears, going quiet' },
          { divider: 'or' },
          { value: 'no', text: 'No, not yet', disabled: true },
        ]}
      />
      <Radios
        name="sort"
        legend="Sort by"
        small
        inline
        value="due"
        items={[
          { value: 'due', text: 'soonest due' },
          { value: 'name', text: 'name' },
        ]}
      />
      <Checkboxes
        name="strands"
        legend="Kinds of harm"
        hint="Choose all that you know of"
        values={['criminal']}
        items={[
          { value: 'criminal', text: 'Criminal exploitation', reveal: <TextInput name="lines" label="Which line" /> },
          { value: 'sexual', text: 'Sexual exploitation', hint: 'Online or in person' },
          { divider: 'or' },
          { value: 'none', text: 'None of these', exclusive: true },
        ]}
      />
      <Checkboxes name="agree" items={[{ value: 'yes', text: 'Maisie knows that I am telling you' }]} />
      <FileUpload name="file" label="A photo or a document" hint="Up to 20 megabytes" accept=".pdf,.jpg" />
      <FileUpload name="files" label="More files" multiple enhanced />
      <PasswordInput name="password" label="Password" />
    </>
  )
}

function Wrong() {
  return (
    <>
      <TextInput name="wrong-text" label="Who heard it, and when" hint="A name or a role" error="Write who heard it" />
      <Textarea
        name="words"
        label="What she said, in her own words"
        hint="Write it the way she said it, slang and all."
        error="Write what Maisie said, or choose ‘No, not yet’"
        isVoice
      />
      <CharacterCount
        name="wrong-summary"
        label="In one sentence"
        limit={{ characters: 20 }}
        value="This sentence is longer than it may be."
        error="Write no more than 20 characters"
      />
      <Select
        name="wrong-locality"
        label="Locality"
        error="Choose a locality"
        options={[{ value: '', text: 'Choose one' }]}
      />
      <DateInput
        name="wrong-date"
        legend="When did Callum return?"
        hint="For example, 27 3 2026"
        error="The return is before Callum went missing. Check both times"
        errorParts={['month']}
        value={{ day: '22', month: '10', year: '2026' }}
      />
      <Radios
        name="wrong-told"
        legend="Has Maisie said anything about this?"
        error="Choose what Maisie has said or shown"
        items={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No, not yet' },
        ]}
      />
      <Checkboxes
        name="wrong-strands"
        legend="Kinds of harm"
        error="Choose at least one, or ‘None of these’"
        items={[
          { value: 'criminal', text: 'Criminal exploitation' },
          { value: 'none', text: 'None of these' },
        ]}
      />
      <FileUpload name="wrong-file" label="A photo or a document" error="The file is larger than 20 megabytes" />
      <PasswordInput name="wrong-password" label="Password" error="That is not the password for this account" />
    </>
  )
}
