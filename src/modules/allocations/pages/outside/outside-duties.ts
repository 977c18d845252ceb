import { FAMILY_ASSESSMENT, type OutsideRule, TRANSITION_ENDS, TRANSITION_STARTS } from '../../domain/clock-rules.js'

/** A duty that is done outside Kith, where it is said, and in what words. */
export type OutsideDuty = {
  readonly rule: OutsideRule
  /** The address after the child's own. */
  readonly path: string
  readonly title: string
  /** On Today, for doing it. */
  readonly verb: string
  /** Undefined for a watch, which is never done. */
  readonly done: { readonly question: string; readonly onWhichDay: string } | undefined
  readonly notOwed: string
  readonly why: string
}

export const OUTSIDE_DUTIES: readonly OutsideDuty[] = [
  {
    rule: FAMILY_ASSESSMENT,
    path: 'family-assessment',
    title: 'What came of the child and family assessment',
    verb: 'Say what came of it',
    done: { question: 'Has it been completed?', onWhichDay: 'On which day was it authorised?' },
    notOwed: 'No, it is not needed any more',
    why: 'Why is it not needed?',
  },
  {
    rule: TRANSITION_STARTS,
    path: 'adult-services',
    title: 'Planning with adult services',
    verb: 'Say when planning began',
    done: { question: 'Has it begun?', onWhichDay: 'On which day did it begin?' },
    notOwed: 'No, it is not needed',
    why: 'Why is it not needed?',
  },
  {
    rule: TRANSITION_ENDS,
    path: 'transition-support',
    title: 'Transition support ends',
    verb: 'Say why it ends',
    done: undefined,
    notOwed: '',
    why: 'Why does it end now?',
  },
]

export function outsidePath({ path }: OutsideDuty, recordId: string): string {
  return `/children/${recordId}/${path}`
}
