import { letter, type MailTemplate } from '../template.js'

export const signInAddressChanged: MailTemplate = {
  name: 'sign-in-address-changed',
  takes: ['link'],
  subject: 'Your address for Kith was changed',
  text: ({ firstName, link }) =>
    letter(
      firstName,
      'A Kith administrator changed the email address that you sign in with. This one no longer works for it.',
      link,
      'If you did not ask for that, ring the Kith administrator of your agency.',
    ),
}
