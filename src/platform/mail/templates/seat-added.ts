import { letter, type MailTemplate } from '../template.js'

export const seatAdded: MailTemplate = {
  name: 'seat-added',
  takes: ['link'],
  subject: 'A new place to work from in Kith',
  text: ({ firstName, link }) =>
    letter(
      firstName,
      'You have been given another place to work from in Kith. Sign in as you always do, then choose it.',
      link,
      'If you did not expect this, tell the Kith administrator of your agency.',
    ),
}
