import type { VNode } from 'preact'
import { ServiceCard, type TellRoute } from '../../../hub/index.js'
import { type Shown, TellPage } from './tell-page.js'

type Props = { shown: Shown; sealed: string; route: Extract<TellRoute, { by: 'elsewhere' }> }

/** The partnership takes this by its own number, form or address: here they are, and nothing is asked. */
export function ElsewhereView({ shown, sealed, route }: Props): VNode {
  const service = shown.edition.serviceAt(route.service)
  return (
    <TellPage shown={shown} title="Who takes this">
      <h1 class="govuk-heading-l">Here is who takes this</h1>
      <p class="govuk-body">{route.says}</p>
      {service && <ServiceCard service={service} shown={shown} heading="h2" />}
      {(route.form || route.email) && (
        <ul class="govuk-list kith-gap-s">
          {route.form && (
            <li>
              <a class="govuk-link" href={route.form} rel="noreferrer">
                Fill in their form
              </a>{' '}
              (on another website)
            </li>
          )}
          {route.email && (
            <li>
              Write to{' '}
              <a class="govuk-link" href={`mailto:${route.email}`}>
                {route.email}
              </a>
            </li>
          )}
        </ul>
      )}
      <p class="govuk-body kith-gap-s">You typed nothing here that we keep.</p>
      <form method="post" action="/be-aware/tell/elsewhere" novalidate>
        <input type="hidden" name="journey" value={sealed} />
        <button type="submit" class="kith-as-link" name="button" value="back">
          Back
        </button>
      </form>
    </TellPage>
  )
}
