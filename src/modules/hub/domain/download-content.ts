import { z } from 'zod'
import { blockSchema, READERS } from './page-content.js'

const short = z.string().trim().min(1).max(200)
const common = {
  key: z.string().regex(/^[a-z0-9-]+$/),
  title: short,
  says: z.string().trim().min(1).max(500),
  readers: z.array(z.enum(READERS)).min(1),
  /** Codes of strands; none means all. */
  strands: z.array(z.string()),
  owner: short,
  lastChecked: z.iso.date(),
  checkEveryMonths: z.number().int().min(1).max(12),
}

/** Something to keep, print or hang up: ours, set from typed blocks as a tagged PDF; or someone else’s, as a link. */
export const downloadContentSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('poster'),
    ...common,
    headline: short,
    lines: z.array(short).min(1).max(6),
    service: z.string(),
    also: short.optional(),
  }),
  z.strictObject({
    kind: z.literal('guide'),
    ...common,
    lead: z.string().min(1).max(1000),
    blocks: z.array(blockSchema).min(1).max(20),
  }),
  z.strictObject({
    kind: z.literal('toolkit'),
    ...common,
    lead: z.string().min(1).max(1000),
    blocks: z.array(blockSchema).min(1).max(40),
  }),
  z.strictObject({
    kind: z.literal('elsewhere'),
    ...common,
    url: z.url({ protocol: /^https$/ }),
    publishedBy: short,
    dated: short,
  }),
])
export type DownloadContent = z.infer<typeof downloadContentSchema>
