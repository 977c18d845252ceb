import { dayIn, wordsIn } from '../../../../platform/http/typed.js'
import type { RecordId } from '../../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../../kernel/outcome.js'
import { type Body, textOf } from '../../../../platform/http/body.js'
import type { SayConferenceInput } from '../../commands/say-conference.js'
import type { DiscussionId } from '../../domain/level.js'
import type { FormRefusal } from '../say-refusal.js'

export function readConferenceForm(
  body: Body,
  recordId: RecordId,
  discussionId: DiscussionId,
): Outcome<SayConferenceInput, FormRefusal> {
  const about = { recordId, discussionId, reasonLate: wordsIn(body, 'reasonLate') }
  const held = textOf(body, 'held')
  if (held === 'no') return accept({ ...about, held: false, why: wordsIn(body, 'why') })
  if (held !== 'yes') return refuse({ code: 'choice-missing', field: 'held' })
  const on = dayIn(body, 'on')
  if (!on) return refuse({ code: on === null ? 'date-missing' : 'date-not-real', field: 'on' })
  return accept({ ...about, held: true, on })
}
