import type { AssessmentTemplate, Domain, Section } from '../../reference/index.js'
import type { AnswerType } from './answers.js'

/** What is saved by itself: a section, or one domain of a section of domains. */
export type Slot = {
  readonly section: Section
  readonly domain: Domain | undefined
  readonly sectionCode: string
  /** The domain's code; '' for a whole section. */
  readonly itemCode: string
  /** The part of the record that holds the answers. */
  readonly part: string
  readonly type: AnswerType
}

/** The sections that this version asks for, in its order. Retired ones are asked of nobody. */
export function askedSections(template: AssessmentTemplate): Section[] {
  return template.items.filter((section) => !section.retired)
}

/** Everything of a template that is saved by itself, in its order. */
export function slotsOf(template: AssessmentTemplate): Slot[] {
  return askedSections(template).flatMap(slotsWithin)
}

export function slotsWithin(section: Section): Slot[] {
  const whole = {
    section,
    domain: undefined,
    sectionCode: section.code,
    itemCode: '',
    part: section.heldAs ?? 'assessment',
  }
  if (section.type !== 'domains') return [{ ...whole, type: section.type }]
  return section.domains
    .filter((domain) => !domain.retired)
    .map((domain) => ({ ...whole, domain, itemCode: domain.code, part: domain.heldAs ?? whole.part, type: 'domain' }))
}

export function findSlot(template: AssessmentTemplate, sectionCode: string, itemCode = ''): Slot | undefined {
  return slotsOf(template).find((slot) => slot.sectionCode === sectionCode && slot.itemCode === itemCode)
}

/** The name of a slot, as in an address: `analysis`, `domains/missing`. */
export function slotKey({ sectionCode, itemCode }: { sectionCode: string; itemCode: string }): string {
  return itemCode === '' ? sectionCode : `${sectionCode}/${itemCode}`
}
