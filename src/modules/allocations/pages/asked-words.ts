import type { Wait } from '../data/wait.store.js'

const ASKED = {
  assessment: 'Screening asked for an assessment.',
  'strategy-discussion': 'Screening asked for a strategy discussion.',
  work: 'Screening asked for a worker.',
} as const satisfies Record<Wait['askedFor'], string>

/** What a child waits for, as a sentence. */
export function askedWords({ sourceKind, askedFor }: Pick<Wait, 'sourceKind' | 'askedFor'>): string {
  if (sourceKind === 'returned') return 'Given back by the last worker.'
  if (sourceKind === 'import') return 'Came with a return from the council.'
  return ASKED[askedFor]
}
