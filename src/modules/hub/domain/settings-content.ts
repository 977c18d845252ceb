import { z } from 'zod'

const words = z.string().trim().min(1).max(1000)
const short = z.string().trim().min(1).max(200)
const https = z.url({ protocol: /^https$/ })
const serviceKey = z.string().regex(/^[a-z0-9-]+$/)

/** What someone who tells something is led to: Kith’s inbox where the partnership staffs one, or its own way. */
const tellRoute = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('inbox'), says: words, answeredBy: short, within: short }),
  z.strictObject({
    by: z.literal('elsewhere'),
    says: words,
    service: serviceKey,
    form: https.optional(),
    email: z.email().optional(),
  }),
])
export type TellRoute = z.infer<typeof tellRoute>

/** A public session or a piece of news. Later modules publish their own; an officer may write one. */
const noticeSchema = z.strictObject({
  title: short,
  says: words,
  on: short,
  doors: z.array(z.enum(['young-people', 'parents-carers', 'communities', 'professionals'])).min(1),
  link: https.optional(),
  until: z.iso.date(),
})

/** What is local about the hub beside its pages and its services. */
export const settingsContentSchema = z.strictObject({
  /** Where “Exit this page” leads: a page that looks the same for everyone. */
  exitTo: https,
  /** How the area is called in a sentence. */
  area: short,
  runBy: words,
  contactEmail: z.email(),
  /** Names by which pages call services that differ from place to place. */
  aliases: z.record(z.string(), serviceKey),
  /** Shown on the front page and first on each door, if verified and in date. */
  topService: serviceKey,
  tell: z.strictObject({ child: tellRoute, place: tellRoute, police: tellRoute }),
  /** Languages that pages are offered in, beside English, with their own names. */
  languages: z.array(z.strictObject({ code: z.string().regex(/^[a-z]{2,3}$/), name: short })).max(10),
  notices: z.array(noticeSchema).max(50),
})
export type SettingsContent = z.infer<typeof settingsContentSchema>
