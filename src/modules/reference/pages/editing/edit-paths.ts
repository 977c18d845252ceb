import type { PackKind } from '../../domain/pack.js'

/** The kinds that are edited in the browser, and where. The others are files that `kith publish` checks and loads. */
export const EDIT_PATHS: Partial<Record<PackKind, string>> = {
  'risk-levels': '/local-data/risk-levels/edit',
  localities: '/local-data/localities/edit',
}
