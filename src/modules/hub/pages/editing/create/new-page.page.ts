import { dayOf } from '../../../../../kernel/calendar-date.js'
import { accept, refuseAll } from '../../../../../kernel/outcome.js'
import { settingsIn } from '../../../domain/contents.js'
import { EDITIONS, PAGE_KINDS, type PageContent, READERS } from '../../../domain/page-content.js'
import type { EditChoices } from '../../../queries/choices.query.js'
import type { Around } from '../../../queries/contents.query.js'
import { pageFactsFields } from '../facts/facts-fields.js'
import type { Field, FieldRefusal } from '../fields/field.js'
import { EDITION_WORDS, PAGE_KIND_WORDS, READER_WORDS } from '../words.js'
import { newItem } from './new-item.js'

/** Facts that are asked for at once; the rest can wait. */
const ASKED_NOW: ReadonlySet<string> = new Set(['title', 'windowTitle', 'summary', 'lead', 'owner', 'checkEveryMonths'])

/** A page that was not there before: for whom, about what, at which address. */
export const newPagePage = newItem({
  path: '/hub/pages/new',
  audit: 'hub.new-page-form-viewed',
  heading: () => 'New page',
  lead: 'Its address is its own for good, and the same in every language and edition. You add its parts next.',
  back: { href: '/hub/pages', text: 'Back to pages' },
  keyField: 'slug',
  fields: (_request, choices, around) => fieldsFor(choices, around),
  first: { language: 'en', edition: 'standard', owner: 'Be Aware editor', checkEveryMonths: 6 },
  build: (values, { now }, around) => {
    const { pageKind: kind, ...read } = values as Partial<PageContent> & { pageKind: PageContent['kind'] }
    const page = { ...read, kind } as PageContent
    const refusals = faultsOf(page)
    if (refusals.length > 0) return refuseAll(refusals)
    const isTranslation = page.language !== 'en'
    const original = around.published.page.get(`en/standard/${page.slug}`)
    return accept({
      kind: 'page',
      content: {
        ...page,
        searchWords: [],
        // A translation begins with the parts that are to be translated.
        blocks: isTranslation && page.edition === 'standard' ? (original?.blocks ?? []) : [],
        lastChecked: dayOf(now),
        sources: isTranslation ? (original?.sources ?? []) : [],
        ...(isTranslation ? { awaitsHumanCheck: true } : {}),
      },
    })
  },
})

function fieldsFor({ strands, contexts }: EditChoices, { published }: Around): readonly Field[] {
  const languages = settingsIn(published)?.languages ?? []
  return [
    {
      kind: 'choice',
      as: 'radios',
      name: 'reader',
      label: 'Who is it for?',
      called: 'who it is for',
      options: READERS.map((value) => ({ value, text: READER_WORDS[value] })),
    },
    {
      kind: 'choice',
      as: 'radios',
      name: 'pageKind',
      label: 'What is it?',
      called: 'what it is',
      options: PAGE_KINDS.map((value) => ({ value, text: PAGE_KIND_WORDS[value] })),
    },
    {
      kind: 'choice',
      as: 'select',
      name: 'subject',
      label: 'About which kind of harm, or which place?',
      called: 'what it is about',
      hint: 'Only for a page about a kind of harm or a place where harm happens.',
      options: [...strands, ...contexts.filter(({ value }) => !strands.some((each) => each.value === value))],
      optional: true,
    },
    {
      kind: 'line',
      name: 'slug',
      label: 'Its address below /be-aware/',
      called: 'its address',
      hint: 'For example, young-people/my-rights. It begins with whom it is for.',
      most: 100,
    },
    {
      kind: 'choice',
      as: 'radios',
      name: 'language',
      label: 'In which language?',
      called: 'its language',
      options: [{ value: 'en', text: 'English' }, ...languages.map(({ code, name }) => ({ value: code, text: name }))],
    },
    {
      kind: 'choice',
      as: 'radios',
      name: 'edition',
      label: 'In which edition?',
      called: 'its edition',
      options: EDITIONS.map((value) => ({ value, text: EDITION_WORDS[value] })),
    },
    ...pageFactsFields({ language: 'en' }).filter(({ name }) => ASKED_NOW.has(name)),
  ]
}

function faultsOf({ kind, subject, slug, reader }: PageContent): FieldRefusal[] {
  const isAbout = kind === 'strand' || kind === 'context'
  const isBehindDoor = reader !== 'everyone' && slug !== reader
  const isWell = /^[a-z0-9]+(?:[-/][a-z0-9]+)*$/.test(slug) && (!isBehindDoor || slug.startsWith(`${reader}/`))
  return [
    ...(isAbout && !subject ? [{ code: 'not-chosen', field: 'subject', called: 'what it is about' } as const] : []),
    ...(isWell ? [] : [{ code: 'not-an-address', field: 'slug', called: 'its address' } as const]),
  ]
}
