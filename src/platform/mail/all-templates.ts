import type { MailTemplate } from './template.js'
import { dueForACheck } from './templates/due-for-a-check.js'
import { invitation } from './templates/invitation.js'
import { passwordChanged } from './templates/password-changed.js'
import { reset } from './templates/reset.js'
import { seatAdded } from './templates/seat-added.js'
import { secondFactorChanged } from './templates/second-factor-changed.js'
import { signInAddressChanged } from './templates/sign-in-address-changed.js'
import { somethingNew } from './templates/something-new.js'
import { somethingToDo } from './templates/something-to-do.js'

/** Every mail that Kith can send, by name. */
export const TEMPLATES = {
  'due-for-a-check': dueForACheck,
  invitation,
  'password-changed': passwordChanged,
  reset,
  'seat-added': seatAdded,
  'second-factor-changed': secondFactorChanged,
  'sign-in-address-changed': signInAddressChanged,
  'something-new': somethingNew,
  'something-to-do': somethingToDo,
} as const satisfies Record<string, MailTemplate>
export type TemplateName = keyof typeof TEMPLATES

/** A template by the name that was queued; undefined when this version has none. */
export function findTemplate(name: string): MailTemplate | undefined {
  return Object.hasOwn(TEMPLATES, name) ? TEMPLATES[name as TemplateName] : undefined
}
