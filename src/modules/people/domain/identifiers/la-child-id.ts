import { accept, type Outcome, refuse } from '../../../../kernel/outcome.js'

/** A council's own identifier for a child, as the council writes it. Unique within that council only. */
export type LaChildId = string & { readonly __laChildId: true }

export type LaChildIdRefusal = {
  readonly code: 'la-child-id-missing' | 'la-child-id-length' | 'la-child-id-characters'
  readonly field: 'laChildId'
}

const field = 'laChildId'

/**
 * Reads a council's identifier. Its letters keep their case: it goes back to the council as it came. The census schema
 * asks only that it is not empty; at most 20 characters, letters, digits and `- / _ .` is what returns hold (unverified).
 */
export function parseLaChildId(text: string): Outcome<LaChildId, LaChildIdRefusal> {
  const id = text.trim()
  if (id === '') return refuse({ code: 'la-child-id-missing', field })
  if (id.length > 20) return refuse({ code: 'la-child-id-length', field })
  if (!/^[A-Za-z0-9][A-Za-z0-9/_.-]*$/.test(id)) return refuse({ code: 'la-child-id-characters', field })
  return accept(id as LaChildId)
}
