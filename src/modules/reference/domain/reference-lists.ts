import { z } from 'zod'
import { AGENCY_KINDS, ROLES } from '../../../kernel/actor.js'
import { activeItems, codeSchema, itemShape, versionShape, wordsSchema } from './version.js'

export const SCREENING_OUTCOMES = [
  'no-further-action',
  'advice',
  'early-help',
  'assessment',
  'strategy-discussion',
  'context-concern',
  'police-intelligence-only',
] as const
export type ScreeningOutcome = (typeof SCREENING_OUTCOMES)[number]

export const ACTION_KINDS = ['safeguard', 'disrupt', 'gather', 'support', 'strategic'] as const
export type ActionKind = (typeof ACTION_KINDS)[number]

/** Lists on whose codes the software acts: a pack may reword their labels, and may neither add nor retire a code. */
export const CLOSED_LISTS = {
  'agency-kinds': AGENCY_KINDS,
  roles: ROLES,
  'screening-outcomes': SCREENING_OUTCOMES,
  'action-kinds': ACTION_KINDS,
} as const satisfies Record<string, readonly string[]>

/** Lists that every pack has, with whatever codes it likes. It may carry others besides. */
export const OPEN_LISTS = [
  'referral-sources',
  'reasons-not-told',
  'legal-statuses',
  'plan-statuses',
  'placement-types',
  'named-professional-kinds',
  'relationship-kinds',
  'communication-needs',
  'languages',
  'sexes',
  'gender-identities',
  'ethnicities',
  'religions',
  'disabilities',
  'sexual-orientations',
  'purposes-for-looking',
  'break-glass-reasons',
  'restriction-reasons',
  'closure-reasons',
  'removal-reasons',
  'misfiled-reasons',
  'action-not-done-reasons',
  'clock-pause-reasons',
  'clock-breach-reasons',
] as const

export type ListCode = keyof typeof CLOSED_LISTS | (typeof OPEN_LISTS)[number]

/** An entry of a list. `censusCode` is its code in the Children in Need census, where the census has one. */
const listEntrySchema = z.strictObject({
  ...itemShape,
  hint: wordsSchema.optional(),
  group: wordsSchema.optional(),
  censusCode: z
    .string()
    .regex(/^[A-Z0-9]{1,4}$/)
    .optional(),
})
export type ListEntry = z.infer<typeof listEntrySchema>

const referenceListSchema = z.strictObject({
  ...itemShape,
  code: codeSchema,
  entries: z.array(listEntrySchema).min(1),
})
export type ReferenceList = z.infer<typeof referenceListSchema>

export const referenceListsSchema = z.strictObject({
  ...versionShape('reference-lists'),
  items: z.array(referenceListSchema).min(1),
})
export type ReferenceListsVersion = z.infer<typeof referenceListsSchema>

/** The entries of a list that may be chosen, in the pack's order. Throws for a list that no checked pack lacks. */
export function listEntries(version: ReferenceListsVersion, list: ListCode): ListEntry[] {
  return activeItems(getList(version, list).entries)
}

/** What an entry is called, retired or not: an old record still says what it said. Undefined for an unknown code. */
export function entryLabel(version: ReferenceListsVersion, list: ListCode, code: string): string | undefined {
  return getList(version, list).entries.find((entry) => entry.code === code)?.label
}

function getList(version: ReferenceListsVersion, code: ListCode): ReferenceList {
  const list = version.items.find((item) => item.code === code)
  if (!list) throw new Error(`The reference lists ${version.version} have no list ${code}`)
  return list
}
