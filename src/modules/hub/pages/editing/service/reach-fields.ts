import { CONTACT_WORDS } from '../../../domain/service-words.js'
import { type Field, optionsOf, type Rows } from '../fields/field.js'

const LINE = 200
const WORDS = 1000

export const CONTACT_ROWS: Rows = {
  kind: 'rows',
  name: 'contacts',
  label: 'Ways to reach it',
  called: 'a way to reach it',
  hint: 'The first telephone number is its headline. Only numbers and addresses for the public.',
  each: 'Way',
  count: 8,
  spare: 1,
  fields: [
    {
      kind: 'choice',
      as: 'select',
      name: 'kind',
      label: 'How?',
      called: 'how it is reached',
      options: optionsOf(CONTACT_WORDS),
    },
    { kind: 'line', name: 'to', label: 'Number or address', called: 'the number or address', most: 500 },
    {
      kind: 'line',
      name: 'word',
      label: 'Word to send, with a text message',
      called: 'the word to send',
      most: LINE,
      width: 10,
      optional: true,
    },
    {
      kind: 'line',
      name: 'says',
      label: 'What to say beside it',
      called: 'what to say beside it',
      most: LINE,
      optional: true,
    },
  ],
}

/** How to reach it, and what that is like. */
export function reachFields(): readonly Field[] {
  return [
    CONTACT_ROWS,
    {
      kind: 'tick',
      name: 'isRight',
      label: 'Tried today',
      called: 'whether you tried them',
      text: 'I rang or opened every one of these today, and each is right',
      hint: 'A new number, and any other new way in, is unverified until someone has tried it. Unverified, it is not published.',
    },
    {
      kind: 'words',
      name: 'confidentiality',
      label: 'When would it have to tell someone?',
      called: 'when it would tell someone',
      most: WORDS,
      optional: true,
    },
    { kind: 'known', name: 'free', label: 'Is it free?', called: 'whether it is free' },
    { kind: 'known', name: 'showsOnBill', label: 'Does it show on the bill?', called: 'whether it shows on the bill' },
    { kind: 'known', name: 'anonymous', label: 'Can someone stay anonymous?', called: 'whether it is anonymous' },
    { kind: 'known', name: 'textRelay', label: 'Does it take text relay?', called: 'whether it takes text relay' },
    {
      kind: 'known',
      name: 'signOffered',
      label: 'Does it offer British Sign Language?',
      called: 'whether it offers BSL',
    },
    { kind: 'web', name: 'signUrl', label: 'Where is that?', called: 'where BSL is', optional: true },
    {
      kind: 'known',
      name: 'interpreter',
      label: 'Does it find an interpreter?',
      called: 'whether it finds an interpreter',
    },
    {
      kind: 'line',
      name: 'languagesWords',
      label: 'Languages, in words',
      called: 'the languages',
      most: LINE,
      optional: true,
    },
    {
      kind: 'line',
      name: 'languageCodes',
      label: 'Languages, by their codes',
      called: 'the codes of languages',
      hint: 'For example, en, pl',
      most: LINE,
      width: 20,
      optional: true,
    },
  ]
}
