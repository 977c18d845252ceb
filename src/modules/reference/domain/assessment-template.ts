import { z } from 'zod'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import { type SectionOf, type SectionType, sectionSchema } from './template-sections.js'
import { codeSchema, itemShape, versionShape, wordsSchema } from './version.js'

/** A rating of a domain. `rank` orders ratings and is never added up; null is "not known", which is an answer. */
const ratingSchema = z.strictObject({
  ...itemShape,
  rank: z.int().min(0).max(20).nullable(),
  hint: wordsSchema.optional(),
})
export type Rating = z.infer<typeof ratingSchema>

/**
 * A floor prompts, and asks for a recorded reason where the level chosen lies beneath it; it never chooses. (A child
 * under 13 or with a learning disability who shows indicators is never at the lowest: Herefordshire, Gateshead.)
 */
const floorSchema = z.strictObject({
  ...itemShape,
  when: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('younger-than'), years: z.int().min(1).max(25) }),
    z.strictObject({ is: z.literal('has'), fact: z.enum(['learning-disability']) }),
  ]),
  minimumLevel: codeSchema,
  prompt: wordsSchema,
  reasonRequired: z.literal(true),
})
export type Floor = z.infer<typeof floorSchema>

/**
 * An assessment as data. `template` names the series: versions of one template replace each other, and another
 * template of any shape stands beside it. `use` is `main` where it is the assessment that screening asks for; another
 * main template with a later first day takes its place. Parts are the steps on the screen; each section has one.
 */
export const assessmentTemplateSchema = z.strictObject({
  ...versionShape('assessment-template'),
  template: codeSchema,
  title: wordsSchema,
  purpose: wordsSchema,
  use: z.enum(['main', 'beside']),
  parts: z.array(z.strictObject({ code: codeSchema, label: wordsSchema })).min(1),
  ratings: z.array(ratingSchema),
  floors: z.array(floorSchema),
  items: z.array(sectionSchema).min(1),
})
export type AssessmentTemplate = z.infer<typeof assessmentTemplateSchema>

/** The main template on a day: of those that have begun the one that began last. Undefined before the first. */
export function mainTemplateOn(
  templates: readonly AssessmentTemplate[],
  day: CalendarDate,
): AssessmentTemplate | undefined {
  return templates
    .filter((each) => each.use === 'main' && each.validFrom <= day && !(each.validTo && each.validTo < day))
    .toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1))
    .at(-1)
}

/** Every indicator of a template, whichever section asks for it. */
export function templateIndicators(template: AssessmentTemplate) {
  return sectionsOf(template, 'indicators').flatMap((section) => section.indicators)
}

/** The sections of one type, in the template's order. */
export function sectionsOf<T extends SectionType>(template: AssessmentTemplate, type: T): SectionOf<T>[] {
  return template.items.filter((section): section is SectionOf<T> => section.type === type)
}
