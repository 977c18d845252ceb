import { z } from 'zod'
import { dateSchema, itemShape, versionShape, wordsSchema } from './version.js'

/**
 * Where a locality's boundary is drawn: a file in the pack, and in a GeoJSON file the feature whose `code` is named.
 * A TopoJSON file is taken whole: its shapes together are the locality.
 */
const boundarySchema = z.strictObject({
  file: z.string().regex(/^boundaries\/[a-z0-9-]+\.(geojson|topojson)$/, 'a file in the folder boundaries'),
  feature: wordsSchema.optional(),
  licence: wordsSchema,
})

/** A part of the area with its own meetings. Not a council district: its dates are its own. */
const localitySchema = z.strictObject({
  ...itemShape,
  boundary: boundarySchema.nullable(),
  validFrom: dateSchema,
  validTo: dateSchema.optional(),
})
export type Locality = z.infer<typeof localitySchema>

export const localitiesSchema = z.strictObject({
  ...versionShape('localities'),
  items: z.array(localitySchema).min(1),
})
export type LocalitiesVersion = z.infer<typeof localitiesSchema>
