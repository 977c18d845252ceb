import type { VNode } from 'preact'
import { type Attributes, classes, type Words } from './props.js'

/** One page above this one; the page itself has no link. */
export type Breadcrumb = { text: Words; href?: string | undefined; attributes?: Attributes | undefined }

type BreadcrumbsProps = {
  items: readonly Breadcrumb[]
  label?: string | undefined
  collapseOnMobile?: boolean | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

/** Where this page is. */
export function Breadcrumbs({ items, label = 'Breadcrumb', ...props }: BreadcrumbsProps): VNode {
  return (
    <nav
      class={classes(
        'govuk-breadcrumbs',
        props.class,
        props.collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile',
      )}
      {...props.attributes}
      aria-label={label}
    >
      <ol class="govuk-breadcrumbs__list">
        {items.map((item) =>
          item.href ? (
            <li class="govuk-breadcrumbs__list-item">
              <a class="govuk-breadcrumbs__link" href={item.href} {...item.attributes}>
                {item.text}
              </a>
            </li>
          ) : (
            <li class="govuk-breadcrumbs__list-item" aria-current="page">
              {item.text}
            </li>
          ),
        )}
      </ol>
    </nav>
  )
}
