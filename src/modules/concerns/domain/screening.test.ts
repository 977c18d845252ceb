import { describe, expect, it } from 'vitest'
import type { AgencyId, RecordId } from '../../../kernel/ids.js'
import { SCREENING_OUTCOMES, type ScreeningOutcome } from '../../reference/index.js'
import { grantsForDecision } from './grants.js'
import { newsFor } from './news.js'
import { type DecideRefusal, type Decision, decideSubject, needsRecord, OUTCOMES_FOR } from './screening.js'
import { MOST_TEXT, type SubjectKind } from './subject.js'

const COUNCIL = 'council' as AgencyId
const SCREENER = { role: 'screener', agencyId: COUNCIL } as const

const aDecision = (more: Partial<Decision> = {}): Decision => ({
  outcome: 'advice',
  reasons: 'Seen once, by an adult who knows her.',
  note: '',
  child: { is: 'not-said' },
  teamIds: [],
  ...more,
})
const decide = (
  decision: Partial<Decision>,
  {
    kind = 'child' as SubjectKind,
    isDecided = false,
    hasTeams = false,
    seat = SCREENER as Parameters<typeof decideSubject>[2],
  } = {},
) => decideSubject({ kind, isDecided, ownerAgencyId: COUNCIL, hasTeams }, aDecision(decision), seat)

describe('deciding about a subject', () => {
  it.each<{ decision: Partial<Decision>; kind?: SubjectKind; refused: DecideRefusal['code'][]; because: string }>([
    { decision: {}, refused: [], because: 'advice needs reasons and no record' },
    { decision: { reasons: ' \n' }, refused: ['reasons-missing'], because: 'space is no reason' },
    { decision: { reasons: 'a'.repeat(MOST_TEXT) }, refused: [], because: 'the longest reasons still fit' },
    { decision: { reasons: 'a'.repeat(MOST_TEXT + 1) }, refused: ['reasons-too-long'], because: 'one more does not' },
    {
      decision: { note: 'a'.repeat(MOST_TEXT + 1) },
      refused: ['note-too-long'],
      because: 'the note has the same limit',
    },
    { decision: { outcome: 'assessment' }, refused: ['child-not-said'], because: 'someone works with the child' },
    { decision: { outcome: 'early-help' }, refused: ['child-not-said'], because: 'someone works with the child' },
    {
      decision: { outcome: 'strategy-discussion' },
      refused: ['child-not-said'],
      because: 'someone works with the child',
    },
    { decision: { outcome: 'assessment', child: { is: 'new' } }, refused: [], because: 'a new child gets a record' },
    {
      decision: { outcome: 'assessment', child: { is: 'known', recordId: 'r' as RecordId } },
      refused: [],
      because: 'a known child has one',
    },
    { decision: { outcome: 'context-concern' }, refused: ['outcome-does-not-fit'], because: 'a child is not a place' },
    { decision: { outcome: 'context-concern' }, kind: 'context', refused: [], because: 'a place goes to its own list' },
    {
      decision: { outcome: 'assessment' },
      kind: 'context',
      refused: ['outcome-does-not-fit'],
      because: 'a place has no assessment yet',
    },
    {
      decision: { outcome: 'early-help' },
      kind: 'nobody',
      refused: ['outcome-does-not-fit'],
      because: 'nobody can be helped who is not known',
    },
    {
      decision: { outcome: 'police-intelligence-only' },
      kind: 'nobody',
      refused: [],
      because: 'the police may keep what names nobody',
    },
  ])('is refused for $refused: $because', ({ decision, kind = 'child', refused }) => {
    const decided = decide(decision, { kind })
    expect(decided.ok ? [] : decided.refusals.map((each) => each.code)).toEqual(refused)
  })

  it.each([
    { role: 'screener', agencyId: COUNCIL, may: true, because: 'the decision is the council’s' },
    {
      role: 'screener',
      agencyId: 'police' as AgencyId,
      may: false,
      because: 'another agency adds and does not decide',
    },
    {
      role: 'agency-spoc',
      agencyId: COUNCIL,
      may: false,
      because: 'a single point of contact adds and does not decide',
    },
    { role: 'team-manager', agencyId: COUNCIL, may: false, because: 'a manager allocates what was decided' },
  ] as const)('by a $role of $agencyId: $may, because $because', ({ role, agencyId, may }) => {
    expect(decide({}, { seat: { role, agencyId } }).ok).toBe(may)
  })

  it.each<{ outcome: ScreeningOutcome; hasTeams: boolean; teamIds: string[]; because: string; ok: boolean }>([
    {
      outcome: 'assessment',
      hasTeams: true,
      teamIds: [],
      ok: false,
      because: 'nobody would see that a worker is needed',
    },
    { outcome: 'strategy-discussion', hasTeams: true, teamIds: [], ok: false, because: 'nobody would see it' },
    { outcome: 'assessment', hasTeams: true, teamIds: ['team'], ok: true, because: 'a team is asked' },
    { outcome: 'assessment', hasTeams: false, teamIds: [], ok: true, because: 'there is no team to ask yet' },
    { outcome: 'early-help', hasTeams: true, teamIds: [], ok: true, because: 'those who know the child may give it' },
    { outcome: 'advice', hasTeams: true, teamIds: [], ok: true, because: 'nobody works with the child' },
  ])('of $outcome with teams $teamIds is $ok: $because', ({ outcome, hasTeams, teamIds, ok }) => {
    const decided = decide({ outcome, child: { is: 'new' }, teamIds: teamIds as never[] }, { hasTeams })
    expect(decided.ok ? [] : decided.refusals).toEqual(ok ? [] : [{ code: 'team-missing', field: 'teams' }])
  })

  it('is refused where someone decided before, whatever else is wrong', () => {
    expect(decide({ reasons: '' }, { isDecided: true })).toEqual({ ok: false, refusals: [{ code: 'already-decided' }] })
  })

  it('offers every decision of the local list to some kind of subject', () => {
    const offered = new Set<ScreeningOutcome>(Object.values(OUTCOMES_FOR).flat())
    expect([...offered].toSorted()).toEqual(SCREENING_OUTCOMES.toSorted())
  })
})

describe('what the referrer is told', () => {
  it.each(SCREENING_OUTCOMES)('is a sentence of its own after %s, that promises nothing of the desk', (outcome) => {
    expect(newsFor(outcome)).toMatch(/\.$/)
    expect(newsFor(outcome)).not.toMatch(/desk holds|police hold|record/)
    expect(SCREENING_OUTCOMES.filter((each) => newsFor(each) === newsFor(outcome))).toEqual([outcome])
  })
})

describe('who is given a child’s record', () => {
  const police = 'police' as AgencyId
  const grants = (outcome: ScreeningOutcome) =>
    grantsForDecision({
      outcome,
      teamIds: ['team' as never],
      ownerAgencyId: COUNCIL,
      deskAgencyIds: [COUNCIL, police],
      decisionId: 'd' as never,
    })

  it('the team to work on all of it, the council’s desk on what it wrote, the others at the desk to read', () => {
    expect(grants('assessment').map(({ toKind, toId, parts, level }) => ({ toKind, toId, parts, level }))).toEqual([
      { toKind: 'team', toId: 'team', parts: ['*'], level: 'work' },
      {
        toKind: 'desk',
        toId: COUNCIL,
        parts: ['summary', 'concern', 'level', 'clock', 'voice', 'history'],
        level: 'work',
      },
      { toKind: 'desk', toId: police, parts: ['summary', 'concern', 'level', 'clock', 'voice'], level: 'read' },
    ])
  })

  it.each(SCREENING_OUTCOMES)('after %s a record is needed only where someone works with the child', (outcome) => {
    expect(needsRecord(outcome)).toBe(['early-help', 'assessment', 'strategy-discussion'].includes(outcome))
  })
})
