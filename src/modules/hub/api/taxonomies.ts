import type { OpenEdition } from '../domain/edition.js'
import { NEEDS, type Need, type ServiceContent } from '../domain/service-content.js'
import type { FeedTaxonomy, FeedTerm } from './feed-types.js'
import { idsOf } from './stable-id.js'

export type Taxonomies = {
  readonly taxonomies: readonly FeedTaxonomy[]
  readonly terms: readonly FeedTerm[]
  /** The terms of a service: what it helps with, then the strands it knows. */
  readonly termsOf: (service: ServiceContent) => readonly { kind: 'need' | 'strand'; term: FeedTerm }[]
}

const NEED_TERMS: Readonly<Record<Need, { name: string; description: string }>> = {
  'talk-to-someone': { name: 'Talking to someone', description: 'Someone listens and helps to think what to do.' },
  'report-harm': { name: 'Reporting harm', description: 'Telling someone who can act that a child is being harmed.' },
  'pass-on-information': { name: 'Passing on information', description: 'Telling what one knows of a crime.' },
  'pictures-online': { name: 'Pictures online', description: 'A picture or video of a child is online, or may be.' },
  'missing-or-away': { name: 'Missing or away', description: 'A child is missing, or away from home.' },
  'mental-health': { name: 'Mental health', description: 'A young person feels low, scared or unable to cope.' },
  'worried-about-own-behaviour': {
    name: 'Worry about one’s own behaviour',
    description: 'Someone worries about what they have done, or might do.',
  },
  'support-for-parents': { name: 'Support for parents', description: 'Help for a parent or carer themselves.' },
  'support-after-harm': { name: 'Support after harm', description: 'Help for a young person who has been harmed.' },
  'advice-for-work': { name: 'Advice for work', description: 'Advice for people who work with children.' },
}

/** Our needs and the partnership’s strands, each with an address of its own. `base` is where the feed stands. */
export function taxonomiesOf({ partnershipId, partnershipName, strands }: OpenEdition, base: string): Taxonomies {
  const ids = idsOf(partnershipId)
  const taxonomy = (key: string, name: string, description: string): FeedTaxonomy => {
    const id = ids(`taxonomy/${key}`)
    return { id, name, description, uri: `${base}/taxonomies/${id}`, version: '1' }
  }
  const term = (of: FeedTaxonomy, key: string, words: { name: string; description: string }, parent?: string) => {
    const id = ids(`term/${key}`)
    return {
      id,
      name: words.name,
      term: words.name,
      description: words.description,
      ...(parent === undefined ? {} : { parent_id: ids(`term/${parent}`) }),
      taxonomy: of.name,
      taxonomy_id: of.id,
      term_uri: `${base}/taxonomy_terms/${id}`,
    }
  }
  const needs = taxonomy('needs', 'Needs', 'What someone may need of a service.')
  const harms = taxonomy('strands', 'Strands of exploitation', `The kinds of harm that ${partnershipName} works on.`)
  const needTerms = new Map<string, FeedTerm>(
    NEEDS.map((need) => [need, term(needs, `need/${need}`, NEED_TERMS[need])]),
  )
  const strandTerms = new Map<string, FeedTerm>(
    strands.map(({ code, label, description, parent }) => [
      code,
      term(
        harms,
        `strand/${code}`,
        { name: label, description: description ?? label },
        parent === undefined ? undefined : `strand/${parent}`,
      ),
    ]),
  )
  return {
    taxonomies: [needs, harms],
    terms: [...needTerms.values(), ...strandTerms.values()],
    termsOf: (service) => [
      ...known(needTerms, service.needs).map((each) => ({ kind: 'need' as const, term: each })),
      ...known(strandTerms, service.strands).map((each) => ({ kind: 'strand' as const, term: each })),
    ],
  }
}

function known(terms: ReadonlyMap<string, FeedTerm>, codes: readonly string[]): FeedTerm[] {
  return codes.flatMap((code) => terms.get(code) ?? [])
}
