import type { Block, BlockType } from '../../../domain/page-content.js'
import type { Field, Option, Values } from '../fields/field.js'

/** What an editor can choose from. */
export type Choices = {
  readonly services: readonly Option[]
  readonly pages: readonly Option[]
  readonly drawings: readonly Option[]
}

const LINE = 200
const WORDS = 2000

const heading: Field = { kind: 'line', name: 'heading', label: 'Heading', called: 'the heading', most: LINE }
const headingIfWanted: Field = { ...heading, optional: true }
const intro: Field = {
  kind: 'words',
  name: 'intro',
  label: 'What comes before the list',
  called: 'what comes before the list',
  most: WORDS,
  optional: true,
}
const text = (label: string, called: string): Field => ({ kind: 'words', name: 'text', label, called, most: WORDS })

/** The questions that each type of part asks. */
export const BLOCK_FIELDS: { readonly [Type in BlockType]: (choices: Choices) => readonly Field[] } = {
  never: () => [text('The words', 'the words')],
  warning: () => [text('The warning', 'the warning')],
  call: ({ services }) => [
    {
      kind: 'choice',
      as: 'select',
      name: 'service',
      label: 'Whose number?',
      called: 'whose number it is',
      options: services,
      hint: 'The number itself comes from the register. It is shown only while it is verified.',
    },
    text('What to say beside it', 'what to say beside it'),
  ],
  text: () => [
    headingIfWanted,
    {
      kind: 'paragraphs',
      name: 'paragraphs',
      label: 'Paragraphs',
      called: 'the paragraphs',
      hint: 'Leave an empty line between two paragraphs.',
      most: WORDS,
      count: 12,
      rows: 12,
    },
  ],
  steps: () => [
    heading,
    {
      kind: 'rows',
      name: 'items',
      label: 'Steps, in order',
      called: 'the steps',
      each: 'Step',
      count: 12,
      spare: 2,
      fields: [
        { kind: 'line', name: 'lead', label: 'What to do', called: 'what to do', most: LINE },
        {
          kind: 'words',
          name: 'text',
          label: 'More about it',
          called: 'more about it',
          most: WORDS,
          rows: 2,
          optional: true,
        },
      ],
    },
  ],
  signs: () => [
    heading,
    intro,
    {
      kind: 'rows',
      name: 'groups',
      label: 'Groups of signs',
      called: 'the groups',
      each: 'Group',
      count: 6,
      spare: 1,
      fields: [
        {
          kind: 'line',
          name: 'heading',
          label: 'Heading of the group',
          called: 'the heading of the group',
          most: LINE,
        },
        {
          kind: 'lines',
          name: 'items',
          label: 'Signs',
          called: 'the signs',
          hint: 'One on each line. Say what changed, never what a child is like.',
          most: WORDS,
          count: 12,
          rows: 6,
        },
      ],
    },
  ],
  list: () => [
    headingIfWanted,
    intro,
    {
      kind: 'lines',
      name: 'items',
      label: 'Points',
      called: 'the points',
      hint: 'One on each line.',
      most: WORDS,
      count: 20,
      rows: 10,
    },
  ],
  donts: () => [
    heading,
    {
      kind: 'lines',
      name: 'items',
      label: 'What not to do',
      called: 'what not to do',
      hint: 'One on each line.',
      most: WORDS,
      count: 8,
      rows: 8,
    },
  ],
  questions: () => [
    headingIfWanted,
    {
      kind: 'rows',
      name: 'items',
      label: 'Questions',
      called: 'the questions',
      each: 'Question',
      count: 15,
      spare: 2,
      fields: [
        { kind: 'line', name: 'question', label: 'What people ask', called: 'what people ask', most: LINE },
        {
          kind: 'paragraphs',
          name: 'answer',
          label: 'What we say',
          called: 'what we say',
          hint: 'Leave an empty line between two paragraphs.',
          most: WORDS,
          count: 6,
          rows: 4,
        },
      ],
    },
  ],
  voice: () => [
    headingIfWanted,
    {
      kind: 'choice',
      as: 'radios',
      name: 'whose',
      label: 'Whose words?',
      called: 'whose words they are',
      options: [
        { value: 'child', text: 'A child’s or young person’s' },
        { value: 'family', text: 'A parent’s or carer’s' },
      ],
    },
    {
      kind: 'words',
      name: 'words',
      label: 'The words',
      called: 'the words',
      hint: 'Exactly as they were said, and only if they chose to share them.',
      most: WORDS,
      rows: 4,
    },
    {
      kind: 'line',
      name: 'who',
      label: 'Who said it, as they want to be known',
      called: 'who said it',
      hint: 'For example, a girl of 15.',
      most: LINE,
    },
  ],
  services: ({ services }) => [
    heading,
    { kind: 'picks', name: 'services', label: 'Services', called: 'a service', options: services, count: 8 },
  ],
  links: ({ pages }) => [
    heading,
    {
      kind: 'rows',
      name: 'items',
      label: 'Pages',
      called: 'the pages',
      each: 'Page',
      count: 20,
      spare: 2,
      fields: [
        { kind: 'choice', as: 'select', name: 'to', label: 'Page', called: 'the page', options: pages },
        {
          kind: 'words',
          name: 'says',
          label: 'What to say about it',
          called: 'what to say about it',
          most: WORDS,
          rows: 2,
          optional: true,
        },
      ],
    },
  ],
  elsewhere: () => [
    heading,
    {
      kind: 'rows',
      name: 'items',
      label: 'Pages elsewhere',
      called: 'the pages',
      each: 'Page',
      count: 12,
      spare: 1,
      fields: [
        { kind: 'line', name: 'name', label: 'What it is called', called: 'what it is called', most: LINE },
        { kind: 'web', name: 'url', label: 'Web address', called: 'the web address' },
        { kind: 'line', name: 'owner', label: 'Who looks after it', called: 'who looks after it', most: LINE },
        {
          kind: 'day',
          name: 'openedOn',
          label: 'When did you last open it?',
          called: 'the day on which you opened it',
        },
      ],
    },
  ],
  picture: ({ drawings }) => [
    { kind: 'choice', as: 'select', name: 'drawing', label: 'Drawing', called: 'the drawing', options: drawings },
    {
      kind: 'paragraphs',
      name: 'text',
      label: 'Words beside it',
      called: 'the words beside it',
      hint: 'One to four short sentences, with an empty line between.',
      most: WORDS,
      count: 4,
      rows: 6,
    },
  ],
}

/** What a part says, by the names of its questions. */
export function valuesOfBlock(block: Block): Values {
  const { type: _, ...values } = block
  return values
}
