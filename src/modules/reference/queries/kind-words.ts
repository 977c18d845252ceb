import type { PackKind } from '../domain/pack.js'

/** What a kind of local data is called, and what it is for. */
export const KIND_WORDS = {
  strands: { name: 'Strands of exploitation', about: 'The kinds of harm that work is recorded under.' },
  'context-kinds': { name: 'Kinds of context', about: 'Places and groups in which harm happens and can be stopped.' },
  'risk-levels': {
    name: 'Risk levels',
    about: 'What each level means, when it is reviewed, and how a child leaves it.',
  },
  localities: { name: 'Localities', about: 'The parts of the area that have meetings of their own.' },
  intervals: { name: 'Lengths of time', about: 'How long each duty runs, and the numbers that the system goes by.' },
  calendar: { name: 'Working-day calendar', about: 'Bank holidays and the days on which your offices are closed.' },
  'reference-lists': { name: 'Lists', about: 'What people choose from: sources, reasons, roles, relationships.' },
  'assessment-template': {
    name: 'Assessment templates',
    about: 'Sections, questions, indicators, ratings and floors.',
  },
} as const satisfies Record<PackKind, { name: string; about: string }>
