import type { CalendarDate } from '../../../../kernel/calendar-date.js'
import { fullDay } from '../../../../web/format.js'
import { wordsIn } from '../../../../web/public/public-words.js'
import type { PageContent } from '../../domain/page-content.js'

/** What the hub says round an editor’s words. */
type PageWords = {
  readonly oneSign: string
  readonly onThisPage: string
  readonly print: string
  readonly tell: string
  readonly talk: string
  readonly otherHelp: string
  readonly danger: readonly [string, string]
  readonly back: string
  readonly warning: string
  readonly unchecked: string
  readonly checked: (page: PageContent, days: { last: CalendarDate; next: CalendarDate }) => string
  readonly doors: Readonly<Record<Exclude<PageContent['reader'], 'everyone'>, string>>
  readonly served: Readonly<Record<string, string>>
}

const ENGLISH: PageWords = {
  oneSign: 'One sign is not proof. A change matters most.',
  onThisPage: 'On this page',
  print: 'Print',
  tell: 'Tell someone',
  talk: 'Talk to someone',
  otherHelp: 'Find other help',
  danger: ['If someone is in danger now, call ', '.'],
  back: 'Back to the page',
  warning: 'Warning',
  unchecked:
    'This translation has not been checked by a person who speaks the language yet. Where it is unclear, go by the English page.',
  checked: ({ owner }, { last, next }) =>
    `This page was last checked on ${fullDay(last)} by the partnership’s ${owner}. Next check: ${fullDay(next)}.`,
  doors: {
    'young-people': 'Young people',
    'parents-carers': 'Parents and carers',
    communities: 'Local communities',
    professionals: 'Professionals',
  },
  served: {},
}

const POLISH: PageWords = {
  oneSign: 'Jeden sygnał to nie dowód. Najważniejsza jest zmiana.',
  onThisPage: 'Na tej stronie',
  print: 'Wydrukuj',
  tell: 'Powiedz komuś',
  talk: 'Porozmawiaj z kimś',
  otherHelp: 'Znajdź inną pomoc',
  danger: ['Jeśli ktoś jest teraz w niebezpieczeństwie, zadzwoń pod ', '.'],
  back: 'Wróć do strony',
  warning: 'Uwaga',
  unchecked:
    'Tego tłumaczenia nie sprawdziła jeszcze osoba, która mówi po polsku. Jeśli coś jest niejasne, kieruj się stroną po angielsku.',
  checked: (_page, { last, next }) =>
    `Angielską stronę sprawdzono ostatnio ${polishDay(last)}. Następne sprawdzenie: ${polishDay(next)}.`,
  doors: {
    'young-people': 'Młodzi ludzie',
    'parents-carers': 'Rodzice i opiekunowie',
    communities: 'Mieszkańcy',
    professionals: 'Osoby, które pracują z dziećmi',
  },
  served: {
    tell: 'Powiedz komuś',
    'tell/what-became-of-it': 'Sprawdź, co zrobiono z twoim zgłoszeniem',
    services: 'Znajdź pomoc',
    library: 'Plakaty i poradniki',
    search: 'Szukaj',
  },
}

const WORDS: Readonly<Record<string, PageWords>> = { en: ENGLISH, pl: POLISH }

/** In the page’s language, or in English and then marked as such. */
export function pageWords({ language }: Pick<PageContent, 'language'>) {
  const isWritten = Object.hasOwn(WORDS, language)
  const say = isWritten ? (WORDS[language] as PageWords) : ENGLISH
  return { say, marked: wordsIn(isWritten ? language : 'en', language) }
}

function polishDay(day: CalendarDate): string {
  return new Intl.DateTimeFormat('pl', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
}
