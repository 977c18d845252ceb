/** All that can be read back from the public side. Nothing about a child, a decision or a person is in it. */
export const TOLD_OUTCOMES = [
  'received',
  'being-looked-at',
  'passed-on',
  'with-police',
  'kept',
  'need-to-hear-more',
] as const
export type ToldOutcome = (typeof TOLD_OUTCOMES)[number]
