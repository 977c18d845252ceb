import { z } from 'zod'
import { codeSchema, itemShape, wordsSchema } from './version.js'

/** The part of the record under which answers are kept, where it is not the assessment's own. */
const HELD_AS = ['assessment', 'voice', 'health'] as const

const sectionShape = {
  ...itemShape,
  part: codeSchema,
  guidance: wordsSchema.optional(),
  heldAs: z.enum(HELD_AS).optional(),
  required: z.literal(true).optional(),
}

/** A part of a child's life, rated with evidence. Prompts show what each rating can look like; they decide nothing. */
const domainSchema = z.strictObject({
  ...itemShape,
  asks: wordsSchema,
  heldAs: z.enum(HELD_AS).optional(),
  prompts: z.array(z.strictObject({ rating: codeSchema, text: wordsSchema })),
})
export type Domain = z.infer<typeof domainSchema>

export const INDICATOR_KINDS = ['vulnerability', 'risk-indicator', 'actual-harm', 'strength'] as const
export type IndicatorKind = (typeof INDICATOR_KINDS)[number]

/**
 * Something that was seen. Without a strand it belongs to all. An indicator of actual harm asks for a strategy
 * discussion now; no other does. (Tools that mix harm into risk hide it: CSA Centre, review of risk tools, 2017.)
 */
const indicatorSchema = z.strictObject({
  ...itemShape,
  kind: z.enum(INDICATOR_KINDS),
  strand: codeSchema.optional(),
  asksForStrategyDiscussion: z.literal(true).optional(),
})
export type Indicator = z.infer<typeof indicatorSchema>

const optionSchema = z.strictObject({ ...itemShape, hint: wordsSchema.optional() })

/** What a voice field holds. `own-words` are kept exactly as they were said and are never corrected. */
const voiceFieldSchema = z.strictObject({
  ...itemShape,
  hint: wordsSchema.optional(),
  holds: z.enum(['own-words', 'text', 'date', 'choice']),
  options: z.array(optionSchema).optional(),
  required: z.literal(true).optional(),
})
export type VoiceField = z.infer<typeof voiceFieldSchema>

const domainsSectionSchema = z.strictObject({
  ...sectionShape,
  type: z.literal('domains'),
  domains: z.array(domainSchema).min(1),
})
const indicatorsSectionSchema = z.strictObject({
  ...sectionShape,
  type: z.literal('indicators'),
  indicators: z.array(indicatorSchema).min(1),
})
const textSectionSchema = z.strictObject({ ...sectionShape, type: z.literal('text') })
const voiceSectionSchema = z.strictObject({
  ...sectionShape,
  type: z.literal('voice'),
  whose: z.enum(['child', 'parent']),
  fields: z.array(voiceFieldSchema).min(1),
})
/** One or many of its own options, or of `strands`, `context-kinds`, the template's `ratings` or a reference list. */
const choiceSectionSchema = z.strictObject({
  ...sectionShape,
  type: z.literal('choice'),
  many: z.boolean(),
  options: z.array(optionSchema).optional(),
  optionsFrom: codeSchema.optional(),
  reason: z.enum(['none', 'offered', 'required']),
})
const levelSectionSchema = z.strictObject({
  ...sectionShape,
  type: z.literal('level'),
  rationaleLabel: wordsSchema,
})

export const sectionSchema = z.discriminatedUnion('type', [
  domainsSectionSchema,
  indicatorsSectionSchema,
  textSectionSchema,
  voiceSectionSchema,
  choiceSectionSchema,
  levelSectionSchema,
])
export type Section = z.infer<typeof sectionSchema>
export type SectionType = Section['type']
export type SectionOf<T extends SectionType> = Extract<Section, { type: T }>
