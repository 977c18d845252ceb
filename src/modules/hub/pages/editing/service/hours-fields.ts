import { DAYS } from '../../../domain/service-content.js'
import { BANK_HOLIDAY_WORDS, DAY_WORDS } from '../../../domain/service-words.js'
import { type Field, optionsOf, type Rows } from '../fields/field.js'

const WORDS = 1000

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
