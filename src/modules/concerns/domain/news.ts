import type { ScreeningOutcome } from '../../reference/index.js'

/** What the referrer is told: one of these sentences, and the note the screener adds. Nothing else leaves the desk. */
const SENTENCES = {
  'no-further-action':
    'We looked at it together and decided that nothing further is needed now. It is kept, and read beside anything new.',
  advice: 'We looked at it together. No new service is needed now; here is our advice.',
  'early-help': 'Early help will be offered to the child and the family.',
  assessment: 'A social worker will find out what is happening and what would make the child safer.',
  'strategy-discussion': 'The agencies that must keep the child safe are meeting about it now.',
  'context-concern':
    'It goes on as a concern about the place or the group: what makes it unsafe, and who can change that.',
  'police-intelligence-only': 'The police have it as information. Nobody will contact the child because of it.',
} as const satisfies Record<ScreeningOutcome, string>

export function newsFor(outcome: ScreeningOutcome): string {
  return SENTENCES[outcome]
}
