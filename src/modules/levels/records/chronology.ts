import { dayOf } from '../../../kernel/calendar-date.js'
import type { ChronologyEntry, ChronologyProvider } from '../../records/index.js'
import { listDecisions } from '../data/decision.store.js'
import { type Discussion, listDiscussions } from '../data/discussion.store.js'
import { type KeptParticipant, listParticipants } from '../data/participant.store.js'
import type { LevelDecision } from '../domain/level.js'
import { decidedBy, decisionTitle, dissentWords, enquiryWords, tookPart, toldWords } from '../pages/level/words.js'

/** What was decided about the level, with dissent, and the discussions at which nothing was. */
export const chronology: ChronologyProvider = {
  part: 'level',
  kinds: { level: 'The level', discussion: 'Strategy discussions' },
  async list(tx, by, recordIds) {
    const [decisions, participants, discussions] = await Promise.all([
      listDecisions(tx, recordIds),
      listParticipants(tx, recordIds),
      listDiscussions(tx, recordIds),
    ])
    const byId = new Map(decisions.map((each) => [each.id, each]))
    return [
      ...decisions.map((each) =>
        decisionEntry(each, {
          before: each.previousId ? byId.get(each.previousId) : undefined,
          participants: participants.filter((who) => who.decisionId === each.id),
          discussion: discussions.find((held) => held.id === each.sourceId),
          now: by.now,
        }),
      ),
      ...discussions
        .filter((held) => !decisions.some((each) => each.sourceId === held.id))
        .map((held) =>
          discussionEntry(
            held,
            participants.filter((who) => who.discussionId === held.id),
          ),
        ),
    ]
  },
}

type Around = {
  readonly before: LevelDecision | undefined
  readonly participants: readonly KeptParticipant[]
  readonly discussion: Discussion | undefined
  readonly now: Date
}

function decisionEntry(decision: LevelDecision, { before, participants, discussion, now }: Around): ChronologyEntry {
  return {
    recordId: decision.recordId,
    id: decision.id,
    at: decision.decidedAt,
    dateOnly: !discussion,
    kind: 'level',
    mark: discussion ? 'talk' : decision.kind === 'removed' ? 'steady' : 'file',
    title: decisionTitle(decision, before),
    text: lines(
      discussion?.summary,
      decision.rationale,
      decision.kind === 'removed' && decision.remainingPlan,
      decision.kind === 'removed' && toldWords(decision, dayOf(now)),
      discussion && enquiryWords(discussion),
      tookPart(participants),
      ...dissentWords(participants),
      decidedBy(decision),
    ),
    agencyName: decision.agencyName,
    authorName: decision.authorName,
    controllerAgencyId: decision.contributedByAgencyId,
    source: discussion ? 'Strategy discussion' : 'Agreement of the level',
    thirdParty: false,
    href: `/children/${decision.recordId}/level`,
  }
}

function discussionEntry(held: Discussion, participants: readonly KeptParticipant[]): ChronologyEntry {
  return {
    recordId: held.recordId,
    id: held.id,
    at: held.heldAt,
    kind: 'discussion',
    mark: 'talk',
    title: 'Strategy discussion',
    text: lines(held.summary, enquiryWords(held), tookPart(participants), ...dissentWords(participants)),
    agencyName: held.agencyName,
    authorName: held.authorName,
    controllerAgencyId: held.contributedByAgencyId,
    source: 'Strategy discussion',
    thirdParty: false,
    href: `/children/${held.recordId}/level`,
  }
}

function lines(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join('\n')
}
