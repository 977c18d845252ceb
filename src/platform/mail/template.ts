/**
 * Everything that a mail may say of anyone: the first name of its reader, a link into Kith and a code. A mail is read on
 * phones, over shoulders and by whoever shares the mailbox, so that no child, place or kind of harm is ever in one.
 */
export type MailValues = { readonly firstName: string; readonly link: string; readonly code: string }

export type MailTemplate = {
  readonly name: string
  /** What must be given beside the first name. */
  readonly takes: readonly ('link' | 'code')[]
  /** The same for everyone: it stands in lists of mail. */
  readonly subject: string
  readonly text: (values: MailValues) => string
}

/** Joins paragraphs, and signs. */
export function letter(firstName: string, ...paragraphs: readonly string[]): string {
  return [`Hello ${firstName},`, ...paragraphs, FOOT].join('\n\n')
}

const FOOT =
  'Kith\nThis message was sent by a machine. Replies are not read. Nothing about a child is ever written in a message like this.'
