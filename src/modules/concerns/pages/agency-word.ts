import type { AgencyKind } from '../../../kernel/actor.js'
import { AGENCY_KIND_WORDS } from '../../access/index.js'

/** An agency in a word: “Police”, “Social care”. */
export function agencyWord(kind: string): string {
  return AGENCY_KIND_WORDS[kind as AgencyKind] ?? 'Another agency'
}
