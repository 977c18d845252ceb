import type { VNode } from 'preact'
import { type Attributes, classes, type Content, type Words } from './props.js'

type PageLink = { href: string; text?: Words | undefined; label?: Words | undefined }

export type PageItem =
  | 'gap'
  | { number: number | string; href: string; current?: boolean | undefined; ariaLabel?: string | undefined }

type PaginationProps = {
  previous?: PageLink | undefined
  next?: PageLink | undefined
  /** Left out when there are only a previous and a next: they are then shown as blocks. */
  pages?: readonly PageItem[] | undefined
  label?: string | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

/** The other pages of a list. */
export function Pagination(props: PaginationProps): VNode {
  const { previous, next, pages } = props
  const isBlock = !pages && Boolean(previous || next)
  return (
    <nav
      class={classes('govuk-pagination', isBlock && 'govuk-pagination--block', props.class)}
      aria-label={props.label ?? 'Pagination'}
      {...props.attributes}
    >
      {previous && <Arrow link={previous} way="prev" isBlock={isBlock} />}
      {pages && (
        <ul class="govuk-pagination__list">
          {pages.map((page) => (
            <Page page={page} />
          ))}
        </ul>
      )}
      {next && <Arrow link={next} way="next" isBlock={isBlock} />}
    </nav>
  )
}

function Page({ page }: { page: PageItem }) {
  if (page === 'gap') return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
  return (
    <li class={classes('govuk-pagination__item', page.current && 'govuk-pagination__item--current')}>
      <a
        class="govuk-link govuk-pagination__link"
        href={page.href}
        aria-label={page.ariaLabel ?? `Page ${page.number}`}
        aria-current={page.current ? 'page' : undefined}
      >
        {page.number}
      </a>
    </li>
  )
}

const ARROWS = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
} as const

function Arrow({ link, way, isBlock }: { link: PageLink; way: 'prev' | 'next'; isBlock: boolean }) {
  const icon = (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${way}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={ARROWS[way]} />
    </svg>
  )
  const text: Content = link.text ?? (
    <>
      {way === 'prev' ? 'Previous' : 'Next'}
      <span class="govuk-visually-hidden"> page</span>
    </>
  )
  return (
    <div class={`govuk-pagination__${way}`}>
      <a class="govuk-link govuk-pagination__link" href={link.href} rel={way}>
        {(isBlock || way === 'prev') && icon}
        <span
          class={classes(
            'govuk-pagination__link-title',
            isBlock && !link.label && 'govuk-pagination__link-title--decorated',
          )}
        >
          {text}
        </span>
        {link.label && isBlock && (
          <>
            {' '}
            <span class="govuk-visually-hidden">:</span> <span class="govuk-pagination__link-label">{link.label}</span>
          </>
        )}
        {!isBlock && way === 'next' && icon}
      </a>
    </div>
  )
}
