import { type AssessmentTemplate, sectionsOf, templateIndicators } from './assessment-template.js'
import { nameOf } from './pack.js'
import { type PackRefusal, packRefusal } from './pack-refusal.js'
import { ranksInOrder, repeated } from './plain-checks.js'
import type { Domain, Indicator } from './template-sections.js'
import { activeItems } from './version.js'

/** What can be said of a template by itself. Strands, levels and lists it names are checked by `checkReferences`. */
export function checkTemplate(template: AssessmentTemplate): PackRefusal[] {
  return [
    ...checkCodes(template),
    ...checkParts(template),
    ...checkRatings(template),
    ...checkIndicators(template),
    ...checkMustHaves(template),
    ...checkOptions(template),
  ]
}

/** Answers are kept by code: within a template a domain, an indicator, a field or a floor is named once. */
function checkCodes(template: AssessmentTemplate): PackRefusal[] {
  const groups = [
    template.parts,
    template.ratings,
    template.floors,
    sectionsOf(template, 'domains').flatMap((section) => section.domains),
    templateIndicators(template),
    ...sectionsOf(template, 'voice').map((section) => section.fields),
    ...sectionsOf(template, 'voice').flatMap((section) => section.fields.map((field) => field.options ?? [])),
    ...sectionsOf(template, 'choice').map((section) => section.options ?? []),
    ...sectionsOf(template, 'domains').flatMap((section) => section.domains.map(promptCodes)),
  ]
  const doubles = groups.flatMap((group) => repeated(group.map((each) => each.code)))
  return doubles.map((code) => packRefusal('duplicate-code', nameOf(template), code))
}

function promptCodes(domain: Domain): { code: string }[] {
  return domain.prompts.map((prompt) => ({ code: prompt.rating }))
}

function checkParts(template: AssessmentTemplate): PackRefusal[] {
  const name = nameOf(template)
  const parts = new Set(template.parts.map((part) => part.code))
  const used = new Set(activeItems(template.items).map((section) => section.part))
  return [
    ...template.items
      .filter((section) => !parts.has(section.part))
      .map((section) => packRefusal('unknown-part', name, section.label, section.part)),
    ...template.parts.filter((part) => !used.has(part.code)).map((part) => packRefusal('empty-part', name, part.label)),
  ]
}

function checkRatings(template: AssessmentTemplate): PackRefusal[] {
  const name = nameOf(template)
  const ratings = activeItems(template.ratings)
  const inUse = new Set(ratings.map((rating) => rating.code))
  const ranks = ratings.flatMap((rating) => (rating.rank === null ? [] : [rating.rank])).toSorted((a, b) => a - b)
  const refusals = ranksInOrder(ranks, name)
  const rated = template.items.filter((section) => section.type === 'choice' && section.optionsFrom === 'ratings')
  if (ratings.length === 0)
    refusals.push(...rated.map((section) => packRefusal('ratings-missing', name, section.label)))
  for (const section of sectionsOf(template, 'domains')) {
    if (ratings.length === 0) refusals.push(packRefusal('ratings-missing', name, section.label))
    for (const domain of section.domains)
      for (const prompt of domain.prompts)
        if (!inUse.has(prompt.rating)) refusals.push(packRefusal('unknown-rating', name, domain.label, prompt.rating))
  }
  return refusals
}

const BACKGROUND = /\b(ethnic\w*|rac(e|ial)|religio\w*|faith|nationalit\w*|muslim|jewish|roma|gypsy|traveller)\b/i

function checkIndicators(template: AssessmentTemplate): PackRefusal[] {
  const name = nameOf(template)
  const mixed = sectionsOf(template, 'indicators').filter(
    (section) => new Set(activeItems(section.indicators).map(isHarm)).size > 1,
  )
  return [
    ...mixed.map((section) => packRefusal('harm-beside-risk', name, section.label)),
    ...templateIndicators(template).flatMap((indicator) => {
      const refusals: PackRefusal[] = []
      if (isHarm(indicator) && !indicator.asksForStrategyDiscussion)
        refusals.push(packRefusal('harm-without-flag', name, indicator.label))
      if (!isHarm(indicator) && indicator.asksForStrategyDiscussion)
        refusals.push(packRefusal('flag-without-harm', name, indicator.label))
      if (BACKGROUND.test(indicator.label)) refusals.push(packRefusal('background-as-indicator', name, indicator.label))
      return refusals
    }),
  ]
}

function isHarm(indicator: Indicator): boolean {
  return indicator.kind === 'actual-harm'
}

function checkMustHaves(template: AssessmentTemplate): PackRefusal[] {
  const name = nameOf(template)
  const levels = activeItems(sectionsOf(template, 'level')).length
  const childs = activeItems(sectionsOf(template, 'voice')).filter((section) => section.whose === 'child')
  return [
    ...(levels === 1 ? [] : [packRefusal('no-level-section', name, String(levels))]),
    ...(childs.length > 0 ? [] : [packRefusal('no-childs-voice', name)]),
  ]
}

function checkOptions(template: AssessmentTemplate): PackRefusal[] {
  const name = nameOf(template)
  const sections = sectionsOf(template, 'choice').filter(
    (section) => (section.options === undefined) === (section.optionsFrom === undefined),
  )
  const fields = sectionsOf(template, 'voice')
    .flatMap((section) => section.fields)
    .filter((field) => (field.holds === 'choice') !== (field.options !== undefined))
  return [...sections, ...fields].map((each) => packRefusal('options-unclear', name, each.label))
}
