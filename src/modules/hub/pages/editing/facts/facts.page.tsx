import { accept } from '../../../../../kernel/outcome.js'
import { describeContent } from '../../../domain/describe-content.js'
import type { ItemContent } from '../../../domain/item.js'
import type { PageContent } from '../../../domain/page-content.js'
import { PAGE_FACTS, type PageFacts } from '../../../domain/page-slices.js'
import type { Slice } from '../../../domain/slice.js'
import { draftForm } from '../draft-form.js'
import type { Values } from '../fields/field.js'
import { WordsAside } from '../words-aside.js'
import { pageFactsFields, pageFactsFrom } from './facts-fields.js'

/** What a page says beside its parts: its titles, its summary, who looks after it, where its facts come from. */
export const factsPage = draftForm<PageFacts>({
  path: '/hub/pages/:itemId/facts',
  audit: 'hub.facts-form-viewed',
  kind: 'page',
  slice: () => PAGE_FACTS as unknown as Slice<ItemContent, PageFacts>,
  find: (_request, { kind, content }) => (kind === 'page' ? PAGE_FACTS.pick(content, '') : undefined),
  fields: (_request, { now }) => pageFactsFields(now.content as PageContent),
  valuesOf: (facts) => facts as Values,
  partFrom: (values, before) => accept(pageFactsFrom(values, before)),
  linesOf: (facts) =>
    describeContent({ kind: 'page', content: { ...facts, blocks: [] } }).flatMap(({ label, lines }) =>
      lines.map((line) => `${label}: ${line}`),
    ),
  what: 'facts',
  heading: () => 'About this page',
  aside: (item) => ({ title: 'How to write', children: <WordsAside item={item} /> }),
})
