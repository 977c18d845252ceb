import type { VNode } from 'preact'
import { wordsIn } from '../../../../web/public/public-words.js'
import type { PageContent } from '../../domain/page-content.js'
import { pageWords } from './page-words.js'

/** A translation that no speaker has read yet says so before anything else: to its reader, and to whoever helps them. */
export function AwaitsCheck({ page }: { page: PageContent }): VNode | null {
  if (!page.awaitsHumanCheck) return null
  const { say, marked } = pageWords(page)
  const english = pageWords({ language: 'en' }).say.unchecked
  return (
    <div class="govuk-inset-text">
      <p {...marked}>{say.unchecked}</p>
      {say.unchecked !== english && (
        <p class="kith-meta" {...wordsIn('en', page.language)}>
          {english}
        </p>
      )}
    </div>
  )
}
