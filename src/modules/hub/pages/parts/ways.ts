import { addressOf } from '../../domain/edition.js'
import { EDITIONS, type PageContent } from '../../domain/page-content.js'
import { pageWords } from './page-words.js'
import type { Shown } from './shown.js'

/** Where the reader is: the hub, their door. */
export function trailOf(page: PageContent, { edition }: Shown): { href: string; text: string }[] {
  const first = { href: page.language === 'en' ? '/be-aware' : `/be-aware/${page.language}`, text: 'Be Aware' }
  if (page.reader === 'everyone' || page.kind === 'door') return [first]
  const door =
    edition.pageAt({ language: page.language, edition: page.edition, slug: page.reader }) ??
    edition.pageAt({ language: 'en', edition: 'standard', slug: page.reader })
  return door ? [first, { href: addressOf(door), text: pageWords(page).say.doors[page.reader] }] : [first]
}

export const DOOR_NAMES = pageWords({ language: 'en' }).say.doors

/** The same page otherwise: in easy read, in standard words, in each language it is offered in. */
export function editionsOf(
  page: PageContent,
  { edition, frame }: Shown,
): { href: string; text: string; language?: string }[] {
  const languages = [{ code: 'en', name: 'English' }, ...frame.languages]
  const sameLanguage = EDITIONS.filter((each) => each !== page.edition).flatMap((each) => {
    const other = edition.pageAt({ ...page, edition: each })
    return other ? [{ href: addressOf(other), text: each === 'easy-read' ? 'Easy read' : 'Standard page' }] : []
  })
  const otherLanguages = languages
    .filter(({ code }) => code !== page.language)
    .flatMap(({ code, name }) => {
      const other =
        edition.pageAt({ ...page, language: code }) ?? edition.pageAt({ ...page, language: code, edition: 'standard' })
      return other ? [{ href: addressOf(other), text: name, language: code }] : []
    })
  return [...sameLanguage, ...otherLanguages]
}
