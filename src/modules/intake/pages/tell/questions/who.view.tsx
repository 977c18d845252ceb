import type { VNode } from 'preact'
import { TextInput } from '../../../../../web/components/text-input.js'
import { Textarea } from '../../../../../web/components/textarea.js'
import { type Asked, isAboutMyself } from './asked.js'

export function whoHeading(journey: Asked['journey']): string {
  return isAboutMyself(journey) ? 'Who are you?' : 'Who is the child or young person?'
}

export function WhoQuestion({ journey, typed, error }: Asked): VNode {
  const myself = isAboutMyself(journey)
  return (
    <>
      <h1 class="govuk-heading-l">{whoHeading(journey)}</h1>
      <p class="govuk-body">
        {myself
          ? 'You can leave all of it empty. If we don’t know who you are, it is harder for us to help you.'
          : 'Write what you know and leave the rest empty. If you don’t know who it is, go on.'}
      </p>
      <TextInput
        name="givenNames"
        label={myself ? 'Your first name' : 'First name'}
        value={typed.givenNames}
        error={error('givenNames')}
      />
      <TextInput
        name="familyName"
        label={myself ? 'Your last name' : 'Last name'}
        value={typed.familyName}
        error={error('familyName')}
      />
      <TextInput
        name="age"
        label={myself ? 'How old you are' : 'About how old'}
        hint="A number, like 14"
        width={2}
        inputmode="numeric"
        value={typed.age}
        error={error('age')}
      />
      <TextInput
        name="school"
        label={myself ? 'Your school, college or where you can be found' : 'School, college or where they can be found'}
        value={typed.school}
        error={error('school')}
      />
      <Textarea
        name="description"
        label={myself ? 'Anything else that helps us to find you' : 'What they look like, or what else helps us'}
        rows={3}
        value={typed.description}
        error={error('description')}
      />
    </>
  )
}
