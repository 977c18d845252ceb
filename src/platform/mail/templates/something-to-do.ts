import { letter, type MailTemplate } from '../template.js'

/** What modules send when there is something to do: the link says which page, the mail does not say what. */
export const somethingToDo: MailTemplate = {
  name: 'something-to-do',
  takes: ['link'],
  subject: 'Something for you to do in Kith',
  text: ({ firstName, link }) => letter(firstName, 'There is something for you to do. Sign in to see it.', link),
}
