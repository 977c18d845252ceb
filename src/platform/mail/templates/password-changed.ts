import { letter, type MailTemplate } from '../template.js'

export const passwordChanged: MailTemplate = {
  name: 'password-changed',
  takes: ['link'],
  subject: 'Your password for Kith was changed',
  text: ({ firstName, link }) =>
    letter(
      firstName,
      'The password of your account was changed, and you were signed out everywhere else.',
      'If that was not you, choose a new password now and tell your Kith administrator.',
      link,
    ),
}
