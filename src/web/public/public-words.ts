import { directionOf } from './public-frame.js'

/** The words of the frame, in each language that somebody has written them in. */
export type PublicWords = {
  /** The language they are in. */
  readonly language: string
  readonly skip: string
  readonly safety: string
  /** “In danger now? Call 999”: what a small screen leaves out stands apart. */
  readonly danger: { readonly ask: string; readonly more: string; readonly call: string; readonly unspoken: string }
  readonly exit: {
    readonly name: string
    readonly emergency: string
    /** Said by GOV.UK’s script to those who do not see the page. */
    readonly said?: Readonly<Record<string, string>>
  }
  readonly head: { readonly name: string; readonly help: string; readonly tell: string; readonly search: string }
  readonly trail: string
  readonly foot: {
    readonly safe: string
    readonly privacy: string
    readonly cookies: string
    readonly accessibility: string
    readonly library: string
    readonly whose: string
    readonly unwatched: string
  }
}

const ENGLISH: PublicWords = {
  language: 'en',
  skip: 'Skip to main content',
  safety: 'Safety',
  danger: {
    ask: 'In danger',
    more: ' now',
    call: '? Call ',
    unspoken: '. Can’t speak? Call 999, listen, then press 55.',
  },
  exit: { name: 'Exit this page', emergency: 'Emergency: ' },
  head: { name: 'Help and language', help: 'Find help', tell: 'Tell someone', search: 'Search' },
  trail: 'Breadcrumb',
  foot: {
    safe: 'Staying safe on this site',
    privacy: 'Privacy',
    cookies: 'Cookies: there are none',
    accessibility: 'Accessibility',
    library: 'Posters and guides',
    whose: 'Who runs this',
    unwatched: 'Nothing here watches what you read.',
  },
}

const POLISH: PublicWords = {
  language: 'pl',
  skip: 'Przejdź do treści',
  safety: 'Bezpieczeństwo',
  danger: {
    ask: 'Coś ci grozi',
    more: ' teraz',
    call: '? Dzwoń: ',
    unspoken: '. Nie możesz mówić? Zadzwoń pod 999, słuchaj, a potem naciśnij 55.',
  },
  exit: {
    name: 'Opuść stronę',
    emergency: 'Pilne: ',
    said: {
      'data-i18n.activated': 'Ładowanie.',
      'data-i18n.timed-out': 'Czas na opuszczenie strony minął.',
      'data-i18n.press-two-more-times': 'Naciśnij Shift jeszcze 2 razy, żeby opuścić stronę.',
      'data-i18n.press-one-more-time': 'Naciśnij Shift jeszcze raz, żeby opuścić stronę.',
    },
  },
  head: { name: 'Pomoc i język', help: 'Znajdź pomoc', tell: 'Powiedz komuś', search: 'Szukaj' },
  trail: 'Jesteś tutaj',
  foot: {
    safe: 'Jak bezpiecznie korzystać ze strony',
    privacy: 'Prywatność',
    cookies: 'Pliki cookie: nie ma żadnych',
    accessibility: 'Dostępność',
    library: 'Plakaty i poradniki',
    whose: 'Kto prowadzi tę stronę',
    unwatched: 'Nikt tu nie śledzi, co czytasz.',
  },
}

const WORDS: Readonly<Record<string, PublicWords>> = { en: ENGLISH, pl: POLISH }

/** The frame’s words for a page; in English where nobody has written them in its language. */
export function publicWords(language: string): PublicWords {
  return Object.hasOwn(WORDS, language) ? (WORDS[language] as PublicWords) : ENGLISH
}

type Foreign = { lang?: string; dir?: 'ltr' | 'rtl' }

/** Marks words that are in another language than their page, so that they are read out right and keep their full stops. */
export function wordsIn(language: string, page: string): Foreign {
  if (language === page) return {}
  const direction = directionOf(language)
  return {
    lang: language === 'en' ? 'en-GB' : language,
    ...(direction === directionOf(page) ? {} : { dir: direction }),
  }
}
