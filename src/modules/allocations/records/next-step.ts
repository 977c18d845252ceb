import { dayOf } from '../../../kernel/calendar-date.js'
import { dayFrom } from '../../../web/format.js'
import type { NextStepProvider } from '../../records/index.js'
import { askedWords } from '../pages/asked-words.js'
import { findWait } from '../queries/waiting.query.js'

/** While nobody works with the child, finding someone comes before everything else. */
export const nextStep: NextStepProvider = {
  recordKind: 'child',
  async find(tx, by, { recordId, level }, may) {
    const wait = await findWait(tx, recordId)
    if (!wait) return undefined
    const since = `Waiting since ${dayFrom(dayOf(by.now), dayOf(wait.waitingSince))}.`
    if (!may('allocations:allocate') || level !== 'work') return undefined
    return {
      order: 10,
      text: 'Find a worker',
      meta: `${askedWords(wait)} ${since}`,
      href: `/children/${recordId}/allocate`,
      button: 'Choose a worker',
    }
  },
}
