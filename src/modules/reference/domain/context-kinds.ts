import { z } from 'zod'
import { itemShape, versionShape, wordsSchema } from './version.js'

/** A kind of place or group outside the home in which harm happens and can be stopped. */
const contextKindSchema = z.strictObject({
  ...itemShape,
  description: wordsSchema,
  examples: z.array(wordsSchema),
})
export type ContextKind = z.infer<typeof contextKindSchema>

export const contextKindsSchema = z.strictObject({
  ...versionShape('context-kinds'),
  items: z.array(contextKindSchema).min(1),
})
export type ContextKindsVersion = z.infer<typeof contextKindsSchema>
