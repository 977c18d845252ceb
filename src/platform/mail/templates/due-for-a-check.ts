import { letter, type MailTemplate } from '../template.js'

/** To those who look after public pages: the link leads to the list, the mail does not say which page. */
export const dueForACheck: MailTemplate = {
  name: 'due-for-a-check',
  takes: ['link'],
  subject: 'Something of yours is due for a check',
  text: ({ firstName, link }) =>
    letter(firstName, 'Something that you look after is due for a check. Sign in to see what it is.', link),
}
