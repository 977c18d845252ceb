import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import { type QueryRefusal, valueOf } from './filters.js'

/** A part of a list, as HSDS’s `Page` has it. */
export type Page<T> = {
  readonly total_items: number
  readonly total_pages: number
  readonly page_number: number
  readonly size: number
  readonly first_page: boolean
  readonly last_page: boolean
  readonly empty: boolean
  readonly contents: readonly T[]
}

export type PageWanted = { readonly page: number; readonly perPage: number }

const PER_PAGE = 50
/** More is answered with this many: a page stays small enough to be read. */
const MOST_PER_PAGE = 200

export function readPage(query: Readonly<Record<string, string>>): Outcome<PageWanted, QueryRefusal> {
  const page = readCount(valueOf(query, 'page'), 1)
  if (page === undefined) return refuse({ code: 'not-a-page', field: 'page' })
  const perPage = readCount(valueOf(query, 'per_page'), PER_PAGE)
  if (perPage === undefined) return refuse({ code: 'not-a-page', field: 'per_page' })
  return accept({ page, perPage: Math.min(perPage, MOST_PER_PAGE) })
}

/** A page past the last is an empty one. */
export function pageOf<T, Shown>(
  items: readonly T[],
  { page, perPage }: PageWanted,
  show: (item: T) => Shown,
): Page<Shown> {
  const pages = Math.ceil(items.length / perPage)
  const contents = items.slice((page - 1) * perPage, page * perPage).map(show)
  return {
    total_items: items.length,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  }
}

function readCount(text: string, otherwise: number): number | undefined {
  if (text === '') return otherwise
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined
}
