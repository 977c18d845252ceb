import type { Tx } from '../../../platform/work.js'
import { type AssessmentTemplate, activeItems, type Option, optionsFrom } from '../../reference/index.js'
import { askedSections } from '../domain/slots.js'

/** What each section of choices offers, by the section's code; lists outside the template as they were on a day. */
export async function choiceOptions(
  tx: Tx,
  template: AssessmentTemplate,
  on: Date,
): Promise<ReadonlyMap<string, readonly Option[]>> {
  const found = new Map<string, readonly Option[]>()
  for (const section of askedSections(template)) {
    if (section.type !== 'choice') continue
    const { options, optionsFrom: source } = section
    if (source === 'ratings') found.set(section.code, activeItems(template.ratings))
    else found.set(section.code, source ? await optionsFrom(tx, source, on) : activeItems(options ?? []))
  }
  return found
}
