import type { PageFacts } from '../../../domain/page-slices.js'
import type { Field, Rows, Values } from '../fields/field.js'

const LINE = 200
const WORDS = 2000

/** What every item with an owner says about its checks. */
export const CHECK_FIELDS: readonly Field[] = [
  {
    kind: 'line',
    name: 'owner',
    label: 'Who looks after it?',
    called: 'who looks after it',
    hint: 'A role, such as Be Aware editor. The public sees it.',
    most: LINE,
    width: 30,
  },
  {
    kind: 'day',
    name: 'lastChecked',
    label: 'When was all of it last checked?',
    called: 'the day of the last check',
    hint: 'For example, 27 3 2026',
  },
  {
    kind: 'whole',
    name: 'checkEveryMonths',
    label: 'How often is it checked?',
    called: 'how often it is checked',
    hint: 'In months, 12 at most.',
    from: 1,
    to: 12,
    suffix: 'months',
  },
]

export const SOURCE_ROWS: Rows = {
  kind: 'rows',
  name: 'sources',
  label: 'Sources',
  called: 'the sources',
  hint: 'Where each fact comes from. For editors: the public never sees them.',
  each: 'Source',
  optional: true,
  count: 30,
  spare: 1,
  fields: [
    { kind: 'line', name: 'title', label: 'What it is', called: 'what the source is', most: LINE },
    {
      kind: 'web',
      name: 'url',
      label: 'Web address',
      called: 'the web address of the source',
      isAny: true,
      optional: true,
    },
    { kind: 'words', name: 'says', label: 'What it says', called: 'what the source says', most: WORDS, rows: 2 },
  ],
}

/** What a page says beside its parts. */
export function pageFactsFields({ language }: { language: string }): readonly Field[] {
  return [
    { kind: 'line', name: 'title', label: 'Title', called: 'the title', hint: 'The heading of the page.', most: LINE },
    {
      kind: 'line',
      name: 'windowTitle',
      label: 'Title of the window',
      called: 'the title of the window',
      hint: 'Stands in the browser’s bar and its history, where others may see it. It names no kind of harm.',
      most: LINE,
    },
    {
      kind: 'words',
      name: 'summary',
      label: 'Summary',
      called: 'the summary',
      hint: 'One sentence, for lists and for search.',
      most: WORDS,
      rows: 2,
    },
    { kind: 'words', name: 'lead', label: 'First paragraph', called: 'the first paragraph', most: WORDS, rows: 4 },
    {
      kind: 'lines',
      name: 'searchWords',
      label: 'Words to find it by',
      called: 'the words to find it by',
      hint: 'Words of everyday speech that the page does not print, one on each line.',
      most: LINE,
      count: 60,
      rows: 6,
      optional: true,
    },
    ...(language === 'en'
      ? []
      : [
          {
            kind: 'tick',
            name: 'awaitsHumanCheck',
            label: 'Translation',
            called: 'the translation',
            text: 'Nobody who speaks this language has checked it yet. The page says so at its top',
          } as const,
        ]),
    ...CHECK_FIELDS,
    SOURCE_ROWS,
  ]
}

/** The facts as they are now with what was read from the form. What was left empty is left out. */
export function pageFactsFrom(values: Values, before: PageFacts): PageFacts {
  const { awaitsHumanCheck: _, ...rest } = before
  const { awaitsHumanCheck, ...read } = values
  return { ...rest, ...read, ...(awaitsHumanCheck === true ? { awaitsHumanCheck } : {}) }
}
