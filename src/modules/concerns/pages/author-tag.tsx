import type { VNode } from 'preact'
import { AgencyTag } from '../../../web/kith/agency-tag.js'
import type { Author } from '../domain/concern.js'
import { agencyWord } from './agency-word.js'

/** Where a concern comes from, in a word: an agency, or the public. */
export function AuthorTag({ author }: { author: Pick<Author, 'source' | 'agencyKind'> }): VNode {
  return <AgencyTag>{author.source === 'public' ? 'From the public' : agencyWord(author.agencyKind)}</AgencyTag>
}

/** Who raised it, on one line, after the tag. */
export function authorWords(author: Pick<Author, 'source' | 'authorName' | 'authorTitle' | 'agencyName'>): string {
  return author.source === 'public'
    ? `${author.authorName}, ${author.authorTitle}`
    : `${author.authorName}, ${author.authorTitle}, ${author.agencyName}`
}
