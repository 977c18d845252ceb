import type { ReportKind, Told, ToldOutcome } from '../../intake/index.js'
import type { ScreeningOutcome } from '../../reference/index.js'
import { NOBODY, type SubjectWords } from './subject.js'

const FOR_THE_POLICE = 'Information for the police'

/** Whom or what a report is about, as a subject to decide about. */
export function subjectOf(told: Told): { readonly words: SubjectWords; readonly called: string | undefined } {
  switch (told.kind) {
    case 'child':
      return {
        words: {
          ...NOBODY,
          kind: 'child',
          ...told.child,
          connection: told.teller.relation === 'myself' ? 'Tells us about themselves' : '',
        },
        called: undefined,
      }
    case 'place': {
      const { called, contextKind, contextKindLabel } = told.place
      return {
        words: { ...NOBODY, kind: 'context', description: called, contextKind, contextKindLabel },
        called: undefined,
      }
    }
    case 'police':
      return { words: NOBODY, called: FOR_THE_POLICE }
  }
}

/** Someone whom the police are told about: an adult who may pose a risk, in the part that is shut for most. */
export function adultIn(told: Told) {
  if (told.kind !== 'police' || told.doneBy === '') return undefined
  return {
    called: 'As it was told to us',
    description: told.doneBy,
    connection: '',
    howKnown: told.teller.relationWords,
  }
}

export const TOLD_AS_WORDS: Readonly<Record<ReportKind, string>> = {
  child: 'About a child',
  place: 'About a place or a group',
  police: FOR_THE_POLICE,
}

/**
 * What may be read with a key after each decision. Work with a child or a family looks the same from outside, whatever
 * it is: whoever told may be someone the child is not safe from.
 */
const TOLD: Readonly<Record<ScreeningOutcome, ToldOutcome>> = {
  'no-further-action': 'kept',
  advice: 'kept',
  'early-help': 'passed-on',
  assessment: 'passed-on',
  'strategy-discussion': 'passed-on',
  'context-concern': 'passed-on',
  'police-intelligence-only': 'with-police',
}
const MOST_FIRST: readonly ToldOutcome[] = ['passed-on', 'with-police', 'kept']

/** One sentence for all that was decided: what was acted on counts before what was kept. */
export function toldOutcomeFor(outcomes: readonly ScreeningOutcome[]): ToldOutcome {
  const told = outcomes.map((each) => TOLD[each])
  return MOST_FIRST.find((each) => told.includes(each)) ?? 'kept'
}
