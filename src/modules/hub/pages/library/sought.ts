import type { DownloadContent } from '../../domain/download-content.js'
import type { OpenEdition } from '../../domain/edition.js'
import { type Door, DOORS } from '../parts/door-list.js'

/** The library’s form as it was sent. Empty is all. */
export type Sought = { readonly reader: string; readonly strand: string }

export const EVERYTHING: Sought = { reader: '', strand: '' }

/** A choice that is not among ours counts as none: whoever looks is shown more, not less. */
export function soughtIn({ strands }: OpenEdition, typed: Sought): Sought {
  return {
    reader: Object.hasOwn(DOORS, typed.reader) ? typed.reader : '',
    strand: strands.some(({ code }) => code === typed.strand) ? typed.strand : '',
  }
}

export function isSought({ readers, strands }: DownloadContent, { reader, strand }: Sought): boolean {
  const isForReader = reader === '' || readers.some((each) => each === reader || each === 'everyone')
  return isForReader && (strand === '' || strands.length === 0 || strands.includes(strand))
}

/** What is there for a reader: what is about a strand first, if one was asked for. */
export function downloadsFor(edition: OpenEdition, reader: Door, sought: Sought): DownloadContent[] {
  const fitting = edition.downloads.filter((each) => isSought(each, sought) && isSought(each, { reader, strand: '' }))
  return sought.strand === ''
    ? fitting
    : fitting.toSorted((one, other) => Number(one.strands.length === 0) - Number(other.strands.length === 0))
}
