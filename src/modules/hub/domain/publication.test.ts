import { describe, expect, it } from 'vitest'
import type { AccountId } from '../../../kernel/ids.js'
import { VERSION_STATES, type VersionState } from './item.js'
import { type Move, moveFault, MOVES, stateAfter, type Written } from './publication.js'

const [ruth, lena, kith] = ['ruth', 'lena', 'kith'] as AccountId[] as [AccountId, AccountId, AccountId]

/** Every move that there is from each state, and where it leads. What is not here cannot be done. */
const LIVES: Readonly<Record<VersionState, Partial<Record<Move, VersionState>>>> = {
  draft: { edit: 'draft', send: 'in-review', discard: 'discarded' },
  'in-review': { approve: 'approved', 'send-back': 'draft', withdraw: 'draft' },
  approved: { approve: 'approved', publish: 'published', 'send-back': 'draft', withdraw: 'draft' },
  published: { supersede: 'superseded', 'take-down': 'superseded', 'start-draft': 'published' },
  superseded: { restore: 'superseded' },
  discarded: { restore: 'discarded' },
}

describe('the life of a version', () => {
  it.each(VERSION_STATES.flatMap((state) => MOVES.map((move) => ({ state, move, to: LIVES[state][move] }))))(
    'from $state, $move leads to $to',
    ({ state, move, to }) => {
      expect(stateAfter(state, move)).toBe(to)
    },
  )

  it('publishes nothing that nobody approved', () => {
    expect(VERSION_STATES.filter((state) => stateAfter(state, 'publish'))).toEqual(['approved'])
    expect(VERSION_STATES.filter((state) => stateAfter(state, 'approve'))).toEqual(['in-review', 'approved'])
  })
})

describe('who may do it', () => {
  const byRuth: Written = { state: 'in-review', writtenByAccount: ruth, alsoWrittenBy: [], loadedFrom: null }
  const byBoth: Written = { ...byRuth, alsoWrittenBy: [lena] }
  const loaded: Written = { ...byRuth, writtenByAccount: kith, loadedFrom: 'northmoor' }
  const taken: Written = { ...loaded, alsoWrittenBy: [ruth] }
  const draft: Written = { ...byRuth, state: 'draft' }

  it.each([
    { what: byRuth, move: 'approve', who: lena, fault: undefined, because: 'she wrote nothing of it' },
    { what: byRuth, move: 'approve', who: ruth, fault: 'second-person-needed', because: 'she wrote it' },
    { what: byRuth, move: 'send-back', who: ruth, fault: 'second-person-needed', because: 'she would review herself' },
    { what: byBoth, move: 'approve', who: lena, fault: 'second-person-needed', because: 'she wrote on it' },
    { what: loaded, move: 'approve', who: ruth, fault: undefined, because: 'nobody here wrote a first edition' },
    { what: taken, move: 'approve', who: ruth, fault: 'second-person-needed', because: 'she changed it' },
    { what: taken, move: 'approve', who: lena, fault: undefined, because: 'only the other changed it' },
    { what: byRuth, move: 'withdraw', who: ruth, fault: undefined, because: 'it is hers' },
    { what: byBoth, move: 'withdraw', who: lena, fault: undefined, because: 'it is hers too' },
    { what: byRuth, move: 'withdraw', who: lena, fault: 'not-yours', because: 'she sends it back instead' },
    { what: loaded, move: 'withdraw', who: lena, fault: undefined, because: 'someone has to write on it' },
    { what: taken, move: 'withdraw', who: lena, fault: 'not-yours', because: 'it is someone’s by now' },
    { what: draft, move: 'edit', who: lena, fault: undefined, because: 'two may write on one draft' },
    { what: draft, move: 'approve', who: lena, fault: 'moved-on', because: 'it was not sent' },
  ] as const)('$move by $who: $fault, because $because', ({ what, move, who, fault }) => {
    expect(moveFault(what, move, who)).toBe(fault)
  })
})
