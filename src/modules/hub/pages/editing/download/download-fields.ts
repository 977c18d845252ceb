import type { DownloadContent } from '../../../domain/download-content.js'
import { READERS } from '../../../domain/page-content.js'
import type { EditChoices } from '../../../queries/choices.query.js'
import { CHECK_FIELDS } from '../facts/facts-fields.js'
import type { Field } from '../fields/field.js'
import { READER_WORDS } from '../words.js'

const LINE = 200

type Kind = DownloadContent['kind']

export const DOWNLOAD_KIND_WORDS: Readonly<Record<Kind, { readonly name: string; readonly about: string }>> = {
  poster: { name: 'Poster', about: 'A headline, a few lines and a number, on one sheet of paper.' },
  guide: { name: 'Guide', about: 'A page or two of ours to keep or print.' },
  toolkit: { name: 'Toolkit', about: 'A longer paper of ours, for people who work with children.' },
  elsewhere: { name: 'A paper of someone else', about: 'A link, with whose it is and when it was dated.' },
}

/** What a download of this kind says beside its parts. */
export function downloadFields(
  kind: Kind,
  { services, strands }: Pick<EditChoices, 'services' | 'strands'>,
): readonly Field[] {
  return [
    { kind: 'line', name: 'title', label: 'Title', called: 'the title', most: LINE },
    {
      kind: 'words',
      name: 'says',
      label: 'What is it, in a sentence?',
      called: 'what it is',
      hint: 'For the list of posters and guides.',
      most: 500,
      rows: 2,
    },
    {
      kind: 'choices',
      name: 'readers',
      label: 'For which readers?',
      called: 'a reader',
      options: READERS.map((value) => ({ value, text: READER_WORDS[value] })),
    },
    {
      kind: 'choices',
      name: 'strands',
      label: 'About which kinds of harm?',
      called: 'a kind of harm',
      hint: 'None means all.',
      options: strands,
      optional: true,
    },
    ...own(kind, services),
    ...CHECK_FIELDS,
  ]
}

function own(kind: Kind, services: EditChoices['services']): readonly Field[] {
  switch (kind) {
    case 'poster':
      return [
        { kind: 'line', name: 'headline', label: 'Headline', called: 'the headline', most: LINE },
        {
          kind: 'lines',
          name: 'lines',
          label: 'Lines',
          called: 'the lines',
          hint: 'One on each line.',
          most: LINE,
          count: 6,
          rows: 6,
        },
        {
          kind: 'choice',
          as: 'select',
          name: 'service',
          label: 'Whose number?',
          called: 'whose number it is',
          options: services,
        },
        {
          kind: 'line',
          name: 'also',
          label: 'What stands below it',
          called: 'what stands below it',
          most: LINE,
          optional: true,
        },
      ]
    case 'elsewhere':
      return [
        { kind: 'web', name: 'url', label: 'Web address', called: 'the web address' },
        { kind: 'line', name: 'publishedBy', label: 'Whose is it?', called: 'whose it is', most: LINE },
        {
          kind: 'line',
          name: 'dated',
          label: 'What is its date?',
          called: 'its date',
          hint: 'As it says itself: for example, May 2025.',
          most: LINE,
          width: 20,
        },
      ]
    default:
      return [
        { kind: 'words', name: 'lead', label: 'First paragraph', called: 'the first paragraph', most: 1000, rows: 4 },
      ]
  }
}
