import type { Danger, Knows } from '../domain/concern.js'

export const DANGER_WORDS: Readonly<Record<Danger, string>> = {
  yes: 'Yes, a child is in danger now',
  'not-sure': 'Not sure',
  no: 'No, not now',
}
export const KNOWS_WORDS: Readonly<Record<Knows, string>> = { yes: 'Yes', no: 'No', 'not-sure': 'Not known' }

export function knowsWords(answer: Knows | null): string {
  return answer ? KNOWS_WORDS[answer] : 'Not said'
}
