import type { ToldOutcome } from '../domain/outcome.js'

/** Everything that can be read back with a key. Nobody writes another sentence, and nothing is put into these. */
export const OUTCOME_SENTENCES: Readonly<Record<ToldOutcome, string>> = {
  received: 'We have it. Someone will read it.',
  'being-looked-at': 'Someone is looking at it now.',
  'passed-on': 'We passed it on to people who can act on it.',
  'with-police': 'The police have it as information.',
  kept: 'We looked at it and kept it. Nothing more happens now. We read it again beside anything new.',
  'need-to-hear-more':
    'We need to hear more. Tell us again on this site, write that you told us before, and add what you know. You can also ring us.',
}
