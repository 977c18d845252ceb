import type { Doubt } from '../../domain/doubts.js'
import type { JunkCode } from '../../domain/junk.js'
import type { ReportKind, ReportState } from '../../domain/report.js'

export const KIND_WORDS: Readonly<Record<ReportKind, string>> = {
  child: 'A child',
  place: 'A place or a group',
  police: 'Information for the police',
}

export const STATE_WORDS: Readonly<Record<ReportState, string>> = {
  waiting: 'On its way to the desk',
  'likely-junk': 'Likely junk: nobody has looked yet',
  'taken-over': 'With the screening desk',
  junk: 'Junk',
}

export const DOUBT_WORDS: Readonly<Record<Doubt, string>> = {
  'hidden-field': 'Filled in a field that people do not see',
  'too-fast': 'Written and sent within 15 seconds',
  'same-words': 'The same words came before',
  'same-words-often': 'The same words came many times',
  'like-many': 'Dozens like it came within a day',
  link: 'Holds a link',
  'many-links': 'Holds several links',
  'busy-network': 'More than five came from one network within the hour',
  'very-busy-network': 'Dozens came from one network within the hour',
  flood: 'More came within the hour than the desk can read',
}

export const JUNK_WORDS: Readonly<Record<JunkCode, string>> = {
  advert: 'An advert, or someone selling',
  nonsense: 'Nonsense: it says nothing',
  'trying-it-out': 'Someone trying it out',
  'sent-before': 'The same report again',
  insult: 'Insults, and nothing else',
  other: 'Something else',
}
