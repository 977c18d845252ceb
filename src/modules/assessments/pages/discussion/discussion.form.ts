import type { CalendarDate } from '../../../../kernel/calendar-date.js'
import { accept, type Outcome, refuse } from '../../../../kernel/outcome.js'
import { type Body, textOf } from '../../../../platform/http/body.js'
import { MOST_VOICE_NOTES } from '../../domain/answers.js'
import { readDay } from '../section/read-day.js'

export type DiscussionFormRefusal = {
  readonly code: 'asked-unclear' | 'date-not-real' | 'date-in-future' | 'why-not-too-long'
  readonly field: string
}

type Said =
  | { readonly asked: true; readonly askedOn: CalendarDate | null }
  | { readonly asked: false; readonly whyNot: string }

export const MOST_WHY_NOT = MOST_VOICE_NOTES

export function readDiscussion(body: Body, today: CalendarDate): Outcome<Said, DiscussionFormRefusal> {
  const asked = textOf(body, 'asked')
  if (asked === 'yes') {
    const askedOn = readDay(body, 'askedOn', today)
    return askedOn.ok ? accept({ asked: true, askedOn: askedOn.value }) : askedOn
  }
  if (asked !== 'no') return refuse({ code: 'asked-unclear', field: 'asked' })
  const whyNot = textOf(body, 'whyNot')
  if (whyNot.length > MOST_WHY_NOT) return refuse({ code: 'why-not-too-long', field: 'whyNot' })
  return accept({ asked: false, whyNot })
}
