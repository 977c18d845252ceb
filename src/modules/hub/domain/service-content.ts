import { z } from 'zod'
import { READERS } from './page-content.js'

/** What someone may need: the finder asks in these words, and the feed publishes them as a taxonomy of ours. */
export const NEEDS = [
  'talk-to-someone',
  'report-harm',
  'pass-on-information',
  'pictures-online',
  'missing-or-away',
  'mental-health',
  'worried-about-own-behaviour',
  'support-for-parents',
  'support-after-harm',
  'advice-for-work',
] as const
export type Need = (typeof NEEDS)[number]

export const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof DAYS)[number]

const words = z.string().trim().min(1).max(1000)
const short = z.string().trim().min(1).max(200)
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const https = z.url({ protocol: /^https$/ })
/** Yes, no, or nobody has found out. */
const known = z.boolean().nullable()

/** When a service answers. `closes` at or before `opens` is on the next day; 00:00 to 00:00 is all day. */
const hours = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unknown'), words }),
  z.strictObject({ kind: z.literal('always'), words }),
  z.strictObject({
    kind: z.literal('weekly'),
    words,
    spans: z
      .array(z.strictObject({ days: z.array(z.enum(DAYS)).min(1), opens: clockTime, closes: clockTime }))
      .min(1)
      .max(14),
    /** What happens on England’s bank holidays. */
    bankHolidays: z.enum(['as-usual', 'closed', 'unknown']),
  }),
])
export type Hours = z.infer<typeof hours>

const contact = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('phone'),
    number: z.string().regex(/^[+0-9][0-9 ]{2,20}$/),
    says: short.optional(),
  }),
  /** Send a word to a number; without one, any text will do. */
  z.strictObject({
    kind: z.literal('text'),
    number: z.string().regex(/^[+0-9][0-9 ]{2,20}$/),
    word: short.optional(),
    says: short.optional(),
  }),
  z.strictObject({ kind: z.literal('chat'), url: https, says: short.optional() }),
  z.strictObject({ kind: z.literal('online-form'), url: https, says: short.optional() }),
  z.strictObject({ kind: z.literal('web'), url: https, says: short.optional() }),
  z.strictObject({ kind: z.literal('email'), address: z.email(), says: short.optional() }),
])
export type Contact = z.infer<typeof contact>

const common = {
  key: z.string().regex(/^[a-z0-9-]+$/),
  name: short,
  organisation: z.strictObject({ name: short, url: https.optional() }),
  /** What it does, in a sentence or two. */
  does: words,
  /** What it cannot do: “Cannot take a report from someone who has been harmed.” */
  cannot: words.optional(),
  doNotUseIf: words.optional(),
  takesReportsFromThoseHarmed: known,
  whoFor: short,
  readers: z.array(z.enum(READERS)).min(1),
  needs: z.array(z.enum(NEEDS)).min(1),
  /** Codes of strands it knows about; none means any. */
  strands: z.array(z.string()),
  ages: z.strictObject({ from: z.number().int().min(0).optional(), to: z.number().int().max(120).optional() }),
  area: z.strictObject({ words: short, reach: z.enum(['national', 'local']) }),
  hours,
  contacts: z.array(contact).min(1).max(8),
  languages: z.strictObject({
    words: short.optional(),
    codes: z.array(z.string().regex(/^[a-z]{2,3}$/)),
    interpreter: known,
  }),
  signLanguage: z.strictObject({ offered: known, url: https.optional() }),
  textRelay: known,
  free: known,
  showsOnBill: known,
  anonymous: known,
  /** When it would have to tell someone. */
  confidentiality: words.optional(),
  /** A person opened the number or the page and found it right. Null until then. */
  verified: z.strictObject({ on: z.iso.date(), by: short }).nullable(),
  checkEveryMonths: z.number().int().min(1).max(6),
  sources: z.array(z.strictObject({ title: short, url: z.url().optional(), says: words })),
  status: z.enum(['active', 'inactive', 'temporarily closed', 'defunct']),
}

const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/i
const STREET =
  /\b\d+[a-z]?,?\s+(?:[\p{L}’'-]+\s+){1,3}(?:street|road|lane|avenue|close|drive|court|way|place|square|terrace|crescent)\b/iu

/** The fields whose words give a postcode, or a number in a street. */
function whereabouts(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value === 'string') return POSTCODE.test(value) || STREET.test(value) ? [[...path]] : []
  if (Array.isArray(value)) return value.flatMap((each, index) => whereabouts(each, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) => whereabouts(each, [...path, name]))
}

/**
 * A service as the register holds it. There is no field for a line that is not for the public, and a refuge has none for
 * where it is: what cannot be written cannot be published.
 */
export const serviceContentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('helpline'), ...common }),
  z.strictObject({ kind: z.literal('online'), ...common }),
  z.strictObject({ kind: z.literal('refuge'), ...common }).superRefine((service, { addIssue }) => {
    for (const path of whereabouts(service))
      addIssue({ code: 'custom', path, message: 'a refuge never says where it is' })
  }),
  z.strictObject({
    kind: z.literal('place'),
    ...common,
    /** A building the service itself tells everyone to come to. */
    visit: z.strictObject({
      name: short,
      address: z.array(short).min(1).max(6),
      postcode: short,
      access: words.optional(),
    }),
  }),
])
export type ServiceContent = z.infer<typeof serviceContentSchema>
