import { letter, type MailTemplate } from '../template.js'

/** What modules send when there is something to read: the link says which page, the mail does not say what. */
export const somethingNew: MailTemplate = {
  name: 'something-new',
  takes: ['link'],
  subject: 'Something new for you in Kith',
  text: ({ firstName, link }) => letter(firstName, 'There is something new for you to read. Sign in to see it.', link),
}
