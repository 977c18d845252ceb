import type { PageRequest } from '../../../platform/http/page.js'

/** The kinds of record whose clocks have a page, and where their pages begin. */
export const PLACES = [
  { kind: 'child', base: '/children' },
  { kind: 'concern', base: '/concerns' },
] as const
export type Place = (typeof PLACES)[number]

/** Pages of clocks are the same for every kind of record; only the address differs, and fits the kind. */
export function fitsPlace({ hold }: Pick<PageRequest, 'hold'>, place: Place): boolean {
  return hold?.kind === place.kind
}

export function clocksPath({ base }: Place, recordId: string | undefined): string {
  return `${base}/${recordId}/clocks`
}
