import { READERS } from '../../../domain/page-content.js'
import { DAYS, NEEDS } from '../../../domain/service-content.js'
import {
  BANK_HOLIDAY_WORDS,
  CONTACT_WORDS,
  DAY_WORDS,
  NEED_WORDS,
  REACH_WORDS,
  SERVICE_KIND_WORDS,
  STATUS_WORDS,
} from '../../../domain/service-words.js'
import type { EditChoices } from '../../../queries/choices.query.js'
import type { Field, Option, Rows } from '../fields/field.js'
import { SOURCE_ROWS } from '../facts/facts-fields.js'
import { READER_WORDS } from '../words.js'

const LINE = 200
const WORDS = 1000

export function optionsOf(words: Readonly<Record<string, string>>): Option[] {
  return Object.entries(words).map(([value, text]) => ({ value, text }))
}

const READER_OPTIONS = READERS.map((value) => ({ value, text: READER_WORDS[value] }))

/** What it is and whom it is for. */
export function aboutFields({ strands }: Pick<EditChoices, 'strands'>): readonly Field[] {
  return [
    { kind: 'line', name: 'name', label: 'Name', called: 'the name', most: LINE },
    {
      kind: 'choice',
      as: 'radios',
      name: 'kind',
      label: 'What is it?',
      called: 'what it is',
      hint: 'A refuge never says where it is: there is no field for that.',
      options: optionsOf(SERVICE_KIND_WORDS),
    },
    { kind: 'line', name: 'organisationName', label: 'Who runs it?', called: 'who runs it', most: LINE },
    {
      kind: 'web',
      name: 'organisationUrl',
      label: 'Their web address',
      called: 'their web address',
      optional: true,
    },
    {
      kind: 'words',
      name: 'does',
      label: 'What does it do?',
      called: 'what it does',
      hint: 'In a sentence or two, as you would say it to a young person.',
      most: WORDS,
    },
    {
      kind: 'words',
      name: 'cannot',
      label: 'What can it not do?',
      called: 'what it cannot do',
      hint: 'For example, cannot take a report from someone who has been harmed.',
      most: WORDS,
      rows: 2,
      optional: true,
    },
    {
      kind: 'words',
      name: 'doNotUseIf',
      label: 'When should someone not use it?',
      called: 'when not to use it',
      most: WORDS,
      rows: 2,
      optional: true,
    },
    {
      kind: 'known',
      name: 'takesReportsFromThoseHarmed',
      label: 'Does it take reports from those who have been harmed?',
      called: 'whether it takes reports',
    },
    {
      kind: 'line',
      name: 'whoFor',
      label: 'Who is it for?',
      called: 'who it is for',
      hint: 'For example, anyone under 19.',
      most: LINE,
    },
    { kind: 'choices', name: 'readers', label: 'For which readers?', called: 'a reader', options: READER_OPTIONS },
    {
      kind: 'choices',
      name: 'needs',
      label: 'For which needs?',
      called: 'a need',
      hint: 'The finder asks in these words.',
      options: NEEDS.map((value) => ({ value, text: NEED_WORDS[value] })),
    },
    {
      kind: 'choices',
      name: 'strands',
      label: 'For which kinds of harm?',
      called: 'a kind of harm',
      hint: 'None means any.',
      options: strands,
      optional: true,
    },
    {
      kind: 'whole',
      name: 'agesFrom',
      label: 'From which age?',
      called: 'the youngest age',
      from: 0,
      to: 120,
      optional: true,
    },
    {
      kind: 'whole',
      name: 'agesTo',
      label: 'To which age?',
      called: 'the oldest age',
      from: 0,
      to: 120,
      optional: true,
    },
    { kind: 'line', name: 'areaWords', label: 'In which area?', called: 'the area', most: LINE, width: 30 },
    {
      kind: 'choice',
      as: 'radios',
      name: 'areaReach',
      label: 'How far does it reach?',
      called: 'how far it reaches',
      options: optionsOf(REACH_WORDS),
    },
    {
      kind: 'choice',
      as: 'radios',
      name: 'status',
      label: 'Is it there?',
      called: 'whether it is there',
      options: optionsOf(STATUS_WORDS),
    },
    {
      kind: 'line',
      name: 'visitName',
      label: 'Name of the building',
      called: 'the name of the building',
      hint: 'This and the next three are for a place to go to, and for nothing else.',
      most: LINE,
      optional: true,
    },
    {
      kind: 'lines',
      name: 'visitAddress',
      label: 'Address',
      called: 'the address',
      hint: 'One line of it on each line.',
      most: LINE,
      count: 6,
      rows: 4,
      optional: true,
    },
    {
      kind: 'line',
      name: 'visitPostcode',
      label: 'Postcode',
      called: 'the postcode',
      most: 10,
      width: 10,
      optional: true,
    },
    {
      kind: 'words',
      name: 'visitAccess',
      label: 'How to get in',
      called: 'how to get in',
      hint: 'Steps, lifts, parking, the bus.',
      most: WORDS,
      rows: 2,
      optional: true,
    },
  ]
}

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

export const SPAN_ROWS: Rows = {
  kind: 'rows',
  name: 'spans',
  label: 'When it answers, where its hours are known',
  called: 'the hours',
  hint: 'One for all days that have the same hours. Until 2am is written as 2am: it ends on the next day.',
  each: 'Hours',
  optional: true,
  count: 14,
  spare: 1,
  fields: [
    {
      kind: 'choices',
      name: 'days',
      label: 'Days',
      called: 'the days',
      options: DAYS.map((value) => ({ value, text: DAY_WORDS[value] })),
      inLine: true,
    },
    { kind: 'time', name: 'opens', label: 'From', called: 'the time from which it answers' },
    { kind: 'time', name: 'closes', label: 'Until', called: 'the time until which it answers' },
  ],
}

/** When it answers, in words for people and as data for “open now”. */
export function hoursFields(): readonly Field[] {
  return [
    {
      kind: 'line',
      name: 'words',
      label: 'Its hours, in words',
      called: 'its hours in words',
      hint: 'For example, every day from 9am to midnight.',
      most: WORDS,
    },
    {
      kind: 'choice',
      as: 'radios',
      name: 'hoursKind',
      label: 'Are they known?',
      called: 'whether its hours are known',
      options: [
        { value: 'always', text: 'It answers day and night' },
        { value: 'weekly', text: 'It answers at the hours below' },
        { value: 'unknown', text: 'Nobody has found out' },
      ],
    },
    SPAN_ROWS,
    {
      kind: 'choice',
      as: 'radios',
      name: 'bankHolidays',
      label: 'On bank holidays',
      called: 'what happens on bank holidays',
      options: optionsOf(BANK_HOLIDAY_WORDS),
      optional: true,
    },
  ]
}

export function upkeepFields(): readonly Field[] {
  return [
    {
      kind: 'whole',
      name: 'checkEveryMonths',
      label: 'How often is it checked?',
      called: 'how often it is checked',
      hint: 'In months, six at most.',
      from: 1,
      to: 6,
      suffix: 'months',
    },
    SOURCE_ROWS,
  ]
}
