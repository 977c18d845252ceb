import type { AssessmentTemplate, Section } from '../../reference/index.js'
import { type Answer, isBlank, NOT_GIVEN, type VoiceAnswer } from './answers.js'
import { type Slot, slotKey, slotsWithin } from './slots.js'

export type Standing = 'empty' | 'begun' | 'complete'

type Answers = ReadonlyMap<string, { readonly answers: Answer }>

/** How far a section has come, of what is open to the reader. */
export function sectionStanding(
  section: Section,
  answers: Answers,
  template: AssessmentTemplate,
  holds: (part: string) => boolean,
): Standing {
  const slots = slotsWithin(section).filter((slot) => holds(slot.part))
  const each = slots.map((slot) => slotStanding(slot, answers.get(slotKey(slot))?.answers, template))
  if (each.every((standing) => standing === 'complete')) return 'complete'
  return each.every((standing) => standing === 'empty') ? 'empty' : 'begun'
}

/** How far one slot has come. Marking none of the signs is an answer, once it is saved. */
export function slotStanding(slot: Slot, answer: Answer | undefined, template: AssessmentTemplate): Standing {
  if (!answer || answer.type !== slot.type) return 'empty'
  switch (answer.type) {
    case 'text':
      return isBlank(answer.text) ? 'empty' : 'complete'
    case 'indicators':
      return 'complete'
    case 'choice': {
      if (answer.chosen.length === 0) return isBlank(answer.reason) ? 'empty' : 'begun'
      const needsReason = slot.section.type === 'choice' && slot.section.reason === 'required'
      return needsReason && isBlank(answer.reason) ? 'begun' : 'complete'
    }
    case 'domain': {
      if (answer.rating === '') return isBlank(answer.evidence + answer.source) ? 'empty' : 'begun'
      const bare = isBlank(answer.evidence) || isBlank(answer.source)
      return needsEvidence(answer.rating, template) && bare ? 'begun' : 'complete'
    }
    case 'voice':
      return voiceStanding(slot.section, answer)
    case 'level':
      if (!answer.level) return isBlank(answer.rationale) ? 'empty' : 'begun'
      return isBlank(answer.rationale) ? 'begun' : 'complete'
  }
}

/** A rating that says something was seen says what, and who said so. "Not known" and "no sign" need neither. */
export function needsEvidence(rating: string, { ratings }: Pick<AssessmentTemplate, 'ratings'>): boolean {
  return (ratings.find((each) => each.code === rating)?.rank ?? 0) > 0
}

/** Complete with someone's own words, or with why there are none. */
function voiceStanding(section: Section, { fields }: VoiceAnswer): Standing {
  const given = (code: string) => !isBlank(fields[code] ?? '')
  const asked = section.type === 'voice' ? section.fields.filter((field) => !field.retired) : []
  const hasWords = asked.some((field) => field.holds === 'own-words' && given(field.code))
  if (given(NOT_GIVEN)) return 'complete'
  if (hasWords && asked.every((field) => !field.required || given(field.code))) return 'complete'
  return Object.keys(fields).some(given) ? 'begun' : 'empty'
}

/** What the template requires, and the signs of actual harm: nobody sends an assessment without looking at those. */
export function mustBeComplete(section: Section): boolean {
  if (section.required) return true
  return section.type === 'indicators' && section.indicators.some((each) => each.asksForStrategyDiscussion)
}

/** What is not complete and has to be before a manager reads it. */
export function incompleteSections(
  sections: readonly Section[],
  answers: Answers,
  template: AssessmentTemplate,
  holds: (part: string) => boolean,
): Section[] {
  return sections.filter(
    (section) => mustBeComplete(section) && sectionStanding(section, answers, template, holds) !== 'complete',
  )
}
