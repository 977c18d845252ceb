import type { AnswerCode } from '../../domain/answers.js'
import { NO_FILES } from './picture-words.js'

export type QuestionCode = AnswerCode | 'no-files'

export const SAY_ANSWERS: Readonly<Record<QuestionCode, string>> = {
  'what-missing': 'Write what is happening, or what you know. A few words will do',
  'what-too-long': 'Write it in 5,000 characters or fewer',
  'relation-missing': 'Choose how you know about this, or that you would rather not say',
  'relation-words-too-long': 'Say how you know in 200 characters or fewer',
  'name-too-long': 'Write the name in 100 characters or fewer',
  'age-not-a-number': 'Write the age as a number up to 25, or leave it empty',
  'school-too-long': 'Say where they can be found in 200 characters or fewer',
  'description-too-long': 'Write it in 1,000 characters or fewer',
  'where-too-long': 'Say where in 200 characters or fewer',
  'when-too-long': 'Say when in 200 characters or fewer',
  'place-missing': 'Say which place or group it is, as well as you can',
  'place-too-long': 'Say which place or group it is in 200 characters or fewer',
  'context-unknown': 'Choose one of the kinds on this page',
  'harmed-missing': 'Choose yes, no or not sure',
  'harmed-words-too-long': 'Write it in 1,000 characters or fewer',
  'done-by-too-long': 'Write it in 1,000 characters or fewer',
  'source-too-long': 'Write it in 1,000 characters or fewer',
  'contact-missing': 'Choose whether we may contact you',
  'way-to-reach-missing':
    'Write a phone number or an e-mail address. If you would rather stay anonymous, go back and choose that',
  'phone-not-a-number': 'Write the phone number in figures, like 07700 900123',
  'email-not-an-address': 'Write the e-mail address in full, like name@example.org',
  'safely-too-long': 'Say when and how in 1,000 characters or fewer',
  'no-files': NO_FILES,
}
