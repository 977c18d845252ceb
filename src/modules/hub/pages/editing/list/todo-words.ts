import type { Todo } from '../../../queries/items.query.js'

/** What there is to do, as a heading and in a sentence. */
export const TODO_WORDS: Readonly<Record<Todo, { readonly name: string; readonly about: string }>> = {
  waiting: { name: 'Waiting for review', about: 'A second person reads each, and publishes it or sends it back.' },
  held: { name: 'Held back', about: 'Approved, and not published because something stops it.' },
  numbers: {
    name: 'Numbers to verify',
    about: 'Ring each, and say that it is right. Until then it leaves print and top places.',
  },
  due: { name: 'Due for a check', about: 'Read each again, open its links, and say that it still holds.' },
  drafts: { name: 'Drafts', about: 'Being written, or sent back to be mended.' },
  planned: { name: 'To be published', about: 'Approved for a day and a time.' },
}
