import { z } from 'zod'
import { codeSchema, itemShape, versionShape, wordsSchema } from './version.js'

/**
 * A strand of exploitation. One beneath another names its parent. A retired strand says in `mapsTo` where work
 * recorded under it belongs now: one code moves by itself, several ask a person, none leaves it as it was.
 */
const strandSchema = z.strictObject({
  ...itemShape,
  shortLabel: wordsSchema,
  description: wordsSchema,
  parent: codeSchema.optional(),
  mapsTo: z.array(codeSchema).optional(),
})
export type Strand = z.infer<typeof strandSchema>

export const strandsSchema = z.strictObject({ ...versionShape('strands'), items: z.array(strandSchema).min(1) })
export type StrandsVersion = z.infer<typeof strandsSchema>
