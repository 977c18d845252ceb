import { type CalendarDate, dayOf } from '../../../kernel/calendar-date.js'
import { dayFrom } from '../../../web/format.js'
import type { FollowUp, FollowUpKind } from '../domain/voice.js'
import type { Voice } from '../queries/voice.query.js'

/** “Callum, 14”, “Leanne, mum”. */
export function whoSaid(voice: Pick<Voice, 'whose' | 'whoSaid'>, childName: string): string {
  if (voice.whose === 'child') return childName
  return voice.whoSaid || (voice.whose === 'parent' ? 'A parent' : 'A carer')
}

const ALONE = { yes: ', alone', no: ', with others there', 'not-known': '' } as const

/** “, to Dean Fairclough, alone, at the youth club, 19 November.” */
export function circumstancesOf(voice: Voice, today: CalendarDate): string {
  const to = voice.toWhom ? `, to ${voice.toWhom}` : ''
  const where = voice.whereSaid ? `, ${voice.whereSaid}` : ''
  const when = voice.saidOn
    ? `, ${dayFrom(today, voice.saidOn)}`
    : `, written down ${dayFrom(today, dayOf(voice.recordedAt))}`
  return `${to}${ALONE[voice.alone]}${where}${when}.`
}

export const FOLLOW_UP_WORDS = {
  space: 'How it was made safe to talk',
  audience: 'Who heard',
  influence: 'What changed',
  'told-back': 'Told back',
} as const satisfies Record<FollowUpKind, string>

/** “Police put a marker on the house, 20 November”, several one after another; undefined when nobody wrote any. */
export function followUpsInWords(
  followUps: readonly FollowUp[],
  kind: FollowUpKind,
  today: CalendarDate,
): string | undefined {
  const said = followUps
    .filter((each) => each.kind === kind)
    .map((each) => (each.happenedOn ? `${each.words}, ${dayFrom(today, each.happenedOn)}` : each.words))
  return said.length > 0 ? said.join('; ') : undefined
}
