import type { AssessmentTemplate, Floor, Rating } from './assessment-template.js'
import { type Described, describeItem, describeWithin, type Fact, inWords, plain, text, yesNo } from './described.js'
import type { Domain, Indicator, Section, VoiceField } from './template-sections.js'
import type { Item } from './version.js'

/** Everything in a template in words: parts, ratings, floors, sections and what stands within them. */
export function describeTemplate(template: AssessmentTemplate): Described[] {
  return [
    ...template.parts.map((part) => describeItem('Part', '', part, [])),
    ...template.ratings.map(describeRating),
    ...template.floors.map(describeFloor),
    ...template.items.flatMap(describeSection),
  ]
}

function describeRating(rating: Rating): Described {
  return describeItem('Rating', '', rating, [plain('rank', rating.rank ?? 'none'), text('hint', rating.hint)])
}

function describeFloor(floor: Floor): Described {
  const when =
    floor.when.is === 'younger-than' ? `younger than ${floor.when.years}` : `has a ${inWords(floor.when.fact)}`
  return describeItem('Floor', '', floor, [
    plain('condition', when),
    plain('lowest level', `‘${floor.minimumLevel}’`),
    text('prompt', floor.prompt),
  ])
}

function describeSection(section: Section): Described[] {
  const whole = describeItem('Section', '', section, [
    plain('part', `‘${section.part}’`),
    plain('type', section.type),
    yesNo('required', section.required),
    plain('held as', section.heldAs),
    text('guidance', section.guidance),
    ...factsOfSection(section),
  ])
  return [whole, ...describeInside(section)]
}

function factsOfSection(section: Section): (Fact | undefined)[] {
  switch (section.type) {
    case 'voice':
      return [plain('whose voice', section.whose)]
    case 'choice':
      return [
        plain('answers', section.many ? 'many' : 'one'),
        plain('options from', section.optionsFrom),
        plain('reason', section.reason),
      ]
    case 'level':
      return [text('question for the reasons', section.rationaleLabel)]
    default:
      return []
  }
}

function describeInside(section: Section): Described[] {
  switch (section.type) {
    case 'domains':
      return section.domains.map((domain) => describeDomain(domain, section.code))
    case 'indicators':
      return section.indicators.map((indicator) => describeIndicator(indicator, section.code))
    case 'voice':
      return section.fields.flatMap((field) => describeField(field, section))
    case 'choice':
      return describeOptions(section, section.code, section.options)
    default:
      return []
  }
}

function describeDomain(domain: Domain, section: string): Described {
  return describeItem('Domain', '', domain, [
    text('question', domain.asks),
    plain('held as', domain.heldAs),
    plain('section', `‘${section}’`),
    ...domain.prompts.map((prompt) => text(`prompt for ${inWords(prompt.rating)}`, prompt.text)),
  ])
}

function describeIndicator(indicator: Indicator, section: string): Described {
  return describeItem('Indicator', '', indicator, [
    plain('kind', inWords(indicator.kind)),
    plain('strand', indicator.strand ?? 'every strand'),
    yesNo('asks for a strategy discussion', indicator.asksForStrategyDiscussion),
    plain('section', `‘${section}’`),
  ])
}

function describeField(field: VoiceField, section: Section): Described[] {
  return [
    describeWithin('field', section, section.code, field, [
      plain('holds', inWords(field.holds)),
      yesNo('required', field.required),
      text('hint', field.hint),
    ]),
    ...describeOptions(field, `${section.code} ${field.code}`, field.options),
  ]
}

function describeOptions(
  of: Item,
  within: string,
  options: readonly (Item & { hint?: string | undefined })[] | undefined,
): Described[] {
  return (options ?? []).map((option) => describeWithin('option', of, within, option, [text('hint', option.hint)]))
}
