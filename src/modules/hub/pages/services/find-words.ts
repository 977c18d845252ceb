import type { Wish } from '../../domain/find-services.js'
import type { Need } from '../../domain/service-content.js'

/** What someone may want, as they might say it. */
export const NEED_WORDS: Readonly<Record<Need, string>> = {
  'talk-to-someone': 'Someone to talk to',
  'report-harm': 'To tell someone that a child is being hurt',
  'pass-on-information': 'To pass on something I know',
  'pictures-online': 'Help with a picture or video that is online, or might be',
  'missing-or-away': 'Help when someone is missing, or can’t go home',
  'mental-health': 'Help with feeling low, scared or not able to cope',
  'worried-about-own-behaviour': 'Help with something I have done, or might do',
  'support-for-parents': 'Help for me as a parent or carer',
  'support-after-harm': 'Help after something has happened',
  'advice-for-work': 'Advice for my work with children',
}

export const READER_WORDS: Readonly<Record<NonNullable<Wish['reader']>, string>> = {
  'young-people': 'I’m a young person',
  'parents-carers': 'I’m a parent or carer',
  communities: 'I live or work here',
  professionals: 'I work with children',
}
