/** What stands round every public page and differs from place to place. The hub fills it in. */
export type PublicFrame = {
  readonly partnershipName: string
  /** A fictional partnership: every page says so. */
  readonly demonstration: boolean
  /** Where “Exit this page” leads. */
  readonly exitTo: string
  /** “Run by the council, the police and the health service in Northmoor.” */
  readonly runBy: string
  /** Languages offered beside English, with their own names. */
  readonly languages: readonly { readonly code: string; readonly name: string }[]
  /** What an editor looks at before the public may: every page says so, and leads back to where it is edited. */
  readonly preview?: { readonly says: string; readonly backTo: string } | undefined
}

/** Languages that are written from right to left, by their codes. */
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi'])

export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr'
}
