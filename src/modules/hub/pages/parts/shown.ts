import type { PublicFrame } from '../../../../web/public/public-frame.js'
import type { OpenEdition } from '../../domain/edition.js'

/** What every part of a public page is drawn from: what is published, and the moment. */
export type Shown = {
  readonly edition: OpenEdition
  readonly now: Date
  readonly frame: PublicFrame
  /** On paper: what is not verified is left out. */
  readonly isForPrint?: boolean | undefined
}

/** What stands round every page of the hub. */
export function frameOf({ settings, partnershipName, demonstration }: OpenEdition): PublicFrame {
  return {
    partnershipName,
    demonstration,
    exitTo: settings.exitTo,
    runBy: settings.runBy,
    languages: settings.languages,
  }
}

/** While nothing was ever published: the way out still has to lead somewhere. */
export const EMPTY_FRAME: PublicFrame = {
  partnershipName: '',
  demonstration: false,
  exitTo: 'https://www.bbc.co.uk/weather',
  runBy: 'Nothing has been published here yet.',
  languages: [],
}
