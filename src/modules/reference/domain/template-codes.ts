import type { AssessmentTemplate } from './assessment-template.js'
import type { Section } from './template-sections.js'
import type { Item } from './version.js'

/** Every code of a template beneath its sections by which an answer may be kept, prefixed by where it stands. */
export function templateCodes(template: AssessmentTemplate): Map<string, Pick<Item, 'retired'>> {
  const codes = new Map<string, Pick<Item, 'retired'>>()
  for (const rating of template.ratings) codes.set(`rating › ${rating.code}`, rating)
  for (const floor of template.floors) codes.set(`floor › ${floor.code}`, floor)
  for (const section of template.items) for (const [code, item] of codesWithin(section)) codes.set(code, item)
  return codes
}

/** Domains and indicators may move to another section, so only their own code names them; the rest stays put. */
function codesWithin(section: Section): [string, Pick<Item, 'retired'>][] {
  switch (section.type) {
    case 'domains':
      return section.domains.map((domain) => [`domain › ${domain.code}`, domain])
    case 'indicators':
      return section.indicators.map((indicator) => [`indicator › ${indicator.code}`, indicator])
    case 'voice':
      return section.fields.flatMap((field) => [
        [`${section.code} › ${field.code}`, field] as [string, Pick<Item, 'retired'>],
        ...options(`${section.code} › ${field.code}`, field.options),
      ])
    case 'choice':
      return options(section.code, section.options)
    default:
      return []
  }
}

function options(within: string, items: readonly Item[] | undefined): [string, Pick<Item, 'retired'>][] {
  return (items ?? []).map((option) => [`${within} › ${option.code}`, option])
}
