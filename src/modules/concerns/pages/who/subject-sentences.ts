import type { SubjectCode } from './subject.form.js'

/** What is wrong with how a child, a place or a group was described. */
export const SAY_SUBJECT: Readonly<Record<SubjectCode, string>> = {
  'name-missing': 'Enter the part of the name that you know',
  'name-too-long': 'Enter first names of 100 characters or fewer',
  'family-name-too-long': 'Enter a last name of 100 characters or fewer',
  'description-missing': 'Describe them so that someone else would know whom or what you mean',
  'description-too-long': 'Describe them in 5,000 characters or fewer',
  'born-not-real': 'The date of birth must be a real date, such as 27 3 2012',
  'born-in-future': 'The date of birth must be in the past',
  'born-too-long-ago': 'The date of birth is of someone over 25. Adults who may pose a risk have a page of their own',
  'age-not-a-number': 'Enter an age in whole years, from 0 to 25, or leave it empty',
  'school-too-long': 'Enter a school of 200 characters or fewer',
  'connection-too-long': 'Say how they come into it in 200 characters or fewer',
  'kind-missing': 'Choose what kind of place or group it is',
}
