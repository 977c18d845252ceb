import type { OwnPasswordRefusal } from '../commands/check-own-password.js'
import { LONGEST_PASSWORD, type PasswordRefusal, SHORTEST_PASSWORD } from '../domain/password-rules.js'
import { waitWords } from './wait-words.js'

export const PASSWORD_HINT = `At least ${SHORTEST_PASSWORD} characters. Three or four words that do not belong together are easy to keep in mind and hard to guess. You can paste it, and any characters may be used.`

export const SAY_PASSWORD: Record<PasswordRefusal['code'], string> = {
  'password-missing': 'Enter a new password',
  'password-too-short': `Your new password must be ${SHORTEST_PASSWORD} characters or more`,
  'password-too-long': `Your new password must be ${LONGEST_PASSWORD} characters or fewer`,
  'password-common':
    'Many people choose that password, or one like it, so it is guessed first. Choose three or four words that do not belong together.',
  'password-names':
    'That password is made of names that are easy to guess here. Choose three or four words that do not belong together.',
}

export function sayOwnPassword(refusal: OwnPasswordRefusal, now: Date): string {
  switch (refusal.code) {
    case 'current-missing':
      return 'Enter your password'
    case 'current-wrong':
      return 'That is not your password. Check it and try again.'
    case 'wait':
      return `There were too many wrong tries. Wait ${waitWords(now, refusal.until)}, then try again.`
  }
}
