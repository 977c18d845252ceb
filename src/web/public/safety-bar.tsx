import type { VNode } from 'preact'
import { Shape } from '../kith/shapes.js'
import { publicWords, wordsIn } from './public-words.js'

/**
 * Danger on one side, the way out on the other, at the top of every public page. GOV.UK’s “Exit this page”: by its
 * button, by the hidden link after the skip link, by Shift three times. Without script both are plain links.
 */
export function SafetyBar({ exitTo, language }: { exitTo: string; language: string }): VNode {
  const { danger, exit, safety, language: said } = publicWords(language)
  const marked = wordsIn(said, language)
  return (
    <aside class="kith-safety" aria-label={safety}>
      <a
        href={exitTo}
        class="govuk-skip-link govuk-js-exit-this-page-skiplink"
        rel="nofollow noreferrer"
        data-module="govuk-skip-link"
        {...marked}
      >
        {exit.name}
      </a>
      <div class="govuk-width-container kith-safety__in">
        <p {...marked}>
          {danger.ask}
          <span class="kith-safety__more">{danger.more}</span>
          {danger.call}
          <a class="govuk-link" href="tel:999">
            999
          </a>
          <span class="kith-safety__more">{danger.unspoken}</span>
        </p>
        <div class="govuk-exit-this-page" data-module="govuk-exit-this-page" {...exit.said}>
          <a
            href={exitTo}
            role="button"
            draggable={false}
            class="govuk-button govuk-exit-this-page__button govuk-js-exit-this-page-button kith-exit"
            rel="nofollow noreferrer"
          >
            <Shape name="leave" />
            <span {...marked}>
              <span class="govuk-visually-hidden">{exit.emergency}</span>
              {exit.name}
            </span>
          </a>
        </div>
      </div>
    </aside>
  )
}
