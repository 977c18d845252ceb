import { letter, type MailTemplate } from '../template.js'

export const secondFactorChanged: MailTemplate = {
  name: 'second-factor-changed',
  takes: ['link'],
  subject: 'Your second factor for Kith was changed',
  text: ({ firstName, link }) =>
    letter(
      firstName,
      'What you use beside your password to sign in to Kith (codes from an app, recovery codes) was changed or taken away.',
      'If that was not you, choose a new password now and ring your Kith administrator.',
      link,
    ),
}
