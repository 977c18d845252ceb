import type { AssessmentTemplate } from '../../reference/index.js'
import { type Answer, isBlank } from './answers.js'
import { type Slot, slotKey, slotsOf } from './slots.js'

/** The codes that each section of choices offers now, by the section's code. */
export type Offered = ReadonlyMap<string, ReadonlySet<string>>

type Carried = { readonly slot: Slot; readonly answer: Answer }

/**
 * What a new assessment takes over from an earlier one, under the template as it is now. Domains and signs are known by
 * their codes, wherever the template puts them; what is no longer asked or offered stays behind. What people said was
 * said then, and a level is judged anew: neither is carried.
 */
export function carryOver(
  template: AssessmentTemplate,
  earlier: ReadonlyMap<string, Answer>,
  offered: Offered,
): Carried[] {
  const marked = [...earlier.values()].flatMap((answer) => (answer.type === 'indicators' ? answer.seen : []))
  return slotsOf(template).flatMap((slot) => {
    const answer = answerFor(slot, { template, earlier, marked, offered })
    return answer ? [{ slot, answer }] : []
  })
}

type From = {
  readonly template: AssessmentTemplate
  readonly earlier: ReadonlyMap<string, Answer>
  readonly marked: readonly string[]
  readonly offered: Offered
}

function answerFor(slot: Slot, { template, earlier, marked, offered }: From): Answer | undefined {
  const { section } = slot
  const same = earlier.get(slotKey(slot))
  switch (slot.type) {
    case 'text':
      return same?.type === 'text' && !isBlank(same.text) ? same : undefined
    case 'choice':
      return same?.type === 'choice' ? stillOffered(same, offered.get(section.code)) : undefined
    case 'indicators': {
      if (section.type !== 'indicators') return undefined
      const asked = new Set(section.indicators.filter((each) => !each.retired).map((each) => each.code))
      const seen = marked.filter((code) => asked.has(code))
      const notes = same?.type === 'indicators' ? same.notes : ''
      return same || seen.length > 0 ? { type: 'indicators', seen, notes } : undefined
    }
    case 'domain': {
      const found = [...earlier].find(
        ([key, answer]) => answer.type === 'domain' && key.split('/').at(-1) === slot.itemCode,
      )?.[1]
      if (found?.type !== 'domain') return undefined
      const isRating = template.ratings.some((each) => !each.retired && each.code === found.rating)
      return { ...found, rating: isRating ? found.rating : '' }
    }
    case 'voice':
    case 'level':
      return undefined
  }
}

function stillOffered(answer: Extract<Answer, { type: 'choice' }>, codes: ReadonlySet<string> = new Set()) {
  const chosen = answer.chosen.filter((each) => codes.has(each.code))
  if (chosen.length === 0 && isBlank(answer.reason)) return undefined
  return { ...answer, chosen, main: chosen.some((each) => each.code === answer.main) ? answer.main : '' }
}
