import type { Role } from '../../kernel/actor.js'

/**
 * Who may read and write down what children and parents say, wherever the record and its part `voice` are open to
 * them. Everyone who works with a child may write their words; the reader of a casework role may read them.
 */
export const VOICE_POLICY = {
  'voice:read': [
    'screener',
    'allocated-worker',
    'team-manager',
    'contextual-worker',
    'mace-coordinator',
    'chair',
    'agency-spoc',
    'police-intelligence',
    'return-interviewer',
    'guardian',
  ],
  'voice:record': [
    'screener',
    'allocated-worker',
    'team-manager',
    'contextual-worker',
    'mace-coordinator',
    'agency-spoc',
    'return-interviewer',
  ],
} as const satisfies Readonly<Record<`voice:${string}`, readonly Role[]>>
