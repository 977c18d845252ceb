import type { PersonRefusal } from '../../../commands/people.js'

export const SAY_PERSON_REFUSAL: Record<PersonRefusal['code'], string> = {
  gone: 'They are no longer among the people of this partnership',
  'own-account': 'This is your own account. Ask another administrator.',
  'seats-elsewhere': 'They also work in another partnership, so one partnership alone cannot do this',
  'account-closed': 'Their account is closed. Open it first.',
}
