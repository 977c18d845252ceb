import type { Discussion } from '../../data/discussion.store.js'
import type { KeptParticipant } from '../../data/participant.store.js'
import { dayFrom, fullDay, list } from '../../../../web/format.js'
import { type CalendarDate, dayOf } from '../../../../kernel/calendar-date.js'
import type { LevelDecision } from '../../domain/level.js'

type Titled = Pick<LevelDecision, 'kind' | 'source' | 'levelLabel' | 'levelRank' | 'reEntryOf' | 'opensToMace'>

/** “Strategy discussion agreed the level: significant”, “Review: the level stays moderate”, “Removed from MACE”. */
export function decisionTitle(decision: Titled, before: Pick<LevelDecision, 'levelRank'> | undefined): string {
  const word = decision.levelLabel.toLocaleLowerCase('en-GB')
  if (decision.kind === 'removed') return 'Removed from MACE'
  if (decision.kind === 'reviewed') {
    if (!before || before.levelRank === decision.levelRank) return `Review: the level stays ${word}`
    return `Review: ${decision.levelRank > before.levelRank ? 'up' : 'down'} to ${word}`
  }
  const who = decision.source === 'strategy-discussion' ? 'Strategy discussion' : 'The agencies'
  return `${who} agreed the level: ${word}${decision.reEntryOf ? ' (came back to MACE)' : ''}`
}

/** “Harrowmere Police (Dev Patel) disagreed: …”. */
export function dissentWords(participants: readonly KeptParticipant[]): string[] {
  return participants
    .filter((each) => each.dissents)
    .map(
      (each) =>
        `${each.agencyName} (${each.personName}) disagreed${each.viewLabel ? `, and thought ${each.viewLabel.toLocaleLowerCase('en-GB')} right` : ''}: ${each.comment}`,
    )
}

/** “Council (Jo Pemberton), Police (Dev Patel) and Health (Ama Boateng) took part.” */
export function tookPart(participants: readonly KeptParticipant[]): string | undefined {
  if (participants.length === 0) return undefined
  return `${list(participants.map((each) => `${each.agencyName} (${each.personName})`))} took part.`
}

export function decidedBy({
  deciderName,
  deciderAgencyName,
}: Pick<LevelDecision, 'deciderName' | 'deciderAgencyName'>): string {
  return `Decided by ${deciderName}, ${deciderAgencyName}.`
}

/** What a removal says of how the child is told. */
export function toldWords({ toldBy, toldOn }: Pick<LevelDecision, 'toldBy' | 'toldOn'>, today: CalendarDate): string {
  if (!toldOn) return ''
  return `${toldBy} ${toldOn > today ? 'tells' : 'told'} the child on ${dayFrom(today, toldOn)}.`
}

/** What came of an enquiry; undefined where none was started. */
export function enquiryWords(discussion: Discussion): string | undefined {
  if (!discussion.enquiryStarted) return undefined
  if (discussion.conferenceOn)
    return `A section 47 enquiry started. The conference was on ${fullDay(discussion.conferenceOn)}.`
  if (discussion.conferenceNotNeeded)
    return `A section 47 enquiry started. No conference was needed: ${discussion.conferenceNotNeeded}`
  return 'A section 47 enquiry started.'
}

export const dayWords = (now: Date, moment: Date): string => dayFrom(dayOf(now), dayOf(moment))
