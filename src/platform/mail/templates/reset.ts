import { letter, type MailTemplate } from '../template.js'

export const reset: MailTemplate = {
  name: 'reset',
  takes: ['link'],
  subject: 'Choose a new password for Kith',
  text: ({ firstName, link }) =>
    letter(
      firstName,
      `Someone asked to choose a new password for your account. If that was you, open this link within 30 minutes. It works once.`,
      link,
      'If it was not you, do nothing: your password stays as it is. If it happens again, tell your Kith administrator.',
    ),
}
