import { letter, type MailTemplate } from '../template.js'

export const invitation: MailTemplate = {
  name: 'invitation',
  takes: ['link'],
  subject: 'Your account for Kith',
  text: ({ firstName, link }) =>
    letter(
      firstName,
      'An account has been made for you in Kith, the working system of your safeguarding partnership. Open this link within seven days to choose a password. It works once.',
      link,
      'If you did not expect this, ask the Kith administrator of your agency before you open it.',
    ),
}
