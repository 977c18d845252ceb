import { isId } from '../../../../kernel/ids.js'
import type { Refusal } from '../../../../kernel/outcome.js'
import { lineOf, paragraphOf, type Typed } from '../entry/typed.js'

export const NOTE_MOST = 1000

/** What is missing before an entry can be moved or struck out. */
export function misfiledFaults(typed: Typed): Refusal[] {
  const faults: Refusal[] = []
  const what = lineOf(typed, 'what')
  if (what !== 'move' && what !== 'strike-out') faults.push({ code: 'what-missing', field: 'what' })
  if (what === 'move' && !isId(lineOf(typed, 'to'))) faults.push({ code: 'target-missing', field: 'q' })
  if (lineOf(typed, 'reason') === '') faults.push({ code: 'reason-missing', field: 'reason' })
  if (paragraphOf(typed, 'note').length > NOTE_MOST) faults.push({ code: 'note-too-long', field: 'note' })
  return faults
}
