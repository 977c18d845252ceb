import type { VNode } from 'preact'
import { type Attributes, classes, type Content, type Words } from './props.js'

/** One thing to put right, and where: `#name` of the control, `#name-day` of a date. */
export type PageError = { text: Words; href?: string | undefined; attributes?: Attributes | undefined }

type ErrorSummaryProps = {
  errors: readonly PageError[]
  title?: Words | undefined
  description?: Content
  disableAutoFocus?: boolean | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

/** Everything to put right, at the top of the page, each linked to its control. */
export function ErrorSummary({ errors, title = 'There is a problem', ...props }: ErrorSummaryProps): VNode {
  return (
    <div
      class={classes('govuk-error-summary', props.class)}
      data-disable-auto-focus={props.disableAutoFocus}
      {...props.attributes}
      data-module="govuk-error-summary"
    >
      <div role="alert">
        <h2 class="govuk-error-summary__title">{title}</h2>
        <div class="govuk-error-summary__body">
          {props.description ? <p>{props.description}</p> : null}
          {errors.length > 0 && (
            <ul class="govuk-list govuk-error-summary__list">
              {errors.map((error) => (
                <li>
                  {error.href ? (
                    <a href={error.href} {...error.attributes}>
                      {error.text}
                    </a>
                  ) : (
                    error.text
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  )
}
