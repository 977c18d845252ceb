import { momentOn } from '../../../../../kernel/calendar-date.js'
import { accept, type Outcome, refuse, refuseAll } from '../../../../../kernel/outcome.js'
import { type Body, textOf } from '../../../../../platform/http/body.js'
import { dayIn, wordsIn } from '../../../../../platform/http/typed.js'
import { readTime } from '../fields/read-time.js'

/** What a reviewer decides: from when the public reads it, or what is to be mended first. */
export type Decision =
  | { readonly decision: 'approve'; readonly at: Date | undefined }
  | { readonly decision: 'send-back'; readonly words: string }

export type DecisionRefusal = {
  readonly code: 'decision-missing' | 'day-missing' | 'day-not-real' | 'time-missing' | 'time-not-real'
  readonly field: 'decision' | 'on' | 'time'
}

export function readDecision(body: Body): Outcome<Decision, DecisionRefusal> {
  switch (textOf(body, 'decision')) {
    case 'now':
      return accept({ decision: 'approve', at: undefined })
    case 'back':
      return accept({ decision: 'send-back', words: wordsIn(body, 'words').trim() })
    case 'later':
      return readWhen(body)
    default:
      return refuse({ code: 'decision-missing', field: 'decision' })
  }
}

function readWhen(body: Body): Outcome<Decision, DecisionRefusal> {
  const day = dayIn(body, 'on')
  const typed = textOf(body, 'time').trim()
  const time = readTime(typed)
  if (day && time) {
    const [hour = 0, minute = 0] = time.split(':').map(Number)
    return accept({ decision: 'approve', at: momentOn(day, hour, minute) })
  }
  return refuseAll<DecisionRefusal>([
    ...(day ? [] : [{ code: day === null ? 'day-missing' : 'day-not-real', field: 'on' } as const]),
    ...(time ? [] : [{ code: typed === '' ? 'time-missing' : 'time-not-real', field: 'time' } as const]),
  ])
}
