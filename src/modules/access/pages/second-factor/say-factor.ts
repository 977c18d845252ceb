import type { FactorRefusal } from '../../commands/check-factor.js'
import { waitWords } from '../wait-words.js'

export function sayFactor(refusal: FactorRefusal, now: Date): string {
  switch (refusal.code) {
    case 'code-missing':
      return 'Enter the code from your app, or a recovery code'
    case 'code-wrong':
      return 'That code is not right. Enter the one your app shows now, or a recovery code you have not used.'
    case 'code-used':
      return 'That code has been used. Wait until your app shows the next one, then enter that.'
    case 'wait':
      return `There were too many wrong codes from here. Wait ${waitWords(now, refusal.until)}, then try again.`
  }
}
