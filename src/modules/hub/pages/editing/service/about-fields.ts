import { READERS } from '../../../domain/page-content.js'
import { NEEDS } from '../../../domain/service-content.js'
import { NEED_WORDS, REACH_WORDS, SERVICE_KIND_WORDS, STATUS_WORDS } from '../../../domain/service-words.js'
import type { EditChoices } from '../../../queries/choices.query.js'
import { type Field, optionsOf } from '../fields/field.js'
import { READER_WORDS } from '../words.js'

const LINE = 200
const WORDS = 1000

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
