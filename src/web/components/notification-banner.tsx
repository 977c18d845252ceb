import type { VNode } from 'preact'
import { type Attributes, classes, type Content, type Words } from './props.js'

type NotificationBannerProps = {
  kind?: 'success' | undefined
  title?: Words | undefined
  titleId?: string | undefined
  headingLevel?: 2 | 3 | undefined
  role?: 'alert' | 'region' | undefined
  disableAutoFocus?: boolean | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
} & ({ text: Words; children?: undefined } | { text?: undefined; children: Content })

/** Something that has just happened, or that everyone on this page should know. One a page. */
export function NotificationBanner(props: NotificationBannerProps): VNode {
  const isSuccess = props.kind === 'success'
  const titleId = props.titleId ?? 'govuk-notification-banner-title'
  const Heading = `h${props.headingLevel ?? 2}` as 'h2' | 'h3'
  return (
    <div
      class={classes('govuk-notification-banner', isSuccess && 'govuk-notification-banner--success', props.class)}
      role={props.role ?? (isSuccess ? 'alert' : 'region')}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={props.disableAutoFocus}
      {...props.attributes}
    >
      <div class="govuk-notification-banner__header">
        <Heading class="govuk-notification-banner__title" id={titleId}>
          {props.title ?? (isSuccess ? 'Success' : 'Important')}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {props.text === undefined ? props.children : <p class="govuk-notification-banner__heading">{props.text}</p>}
      </div>
    </div>
  )
}
