import type { VNode } from 'preact'
import { classes, type Content, type Words } from '../components/props.js'

type SheetProps = {
  /** For the heading; the sheet is named by it. */
  id: string
  title: Words
  size?: 's' | 'm' | undefined
  headingLevel?: 2 | 3 | undefined
  /** At the end of the heading's line: a link or a count. */
  beside?: Content
  class?: string | undefined
  children: Content
}

/** One subject on white paper. */
export function Sheet({ id, title, size = 'm', headingLevel = 2, beside, class: extra, children }: SheetProps): VNode {
  const Heading = `h${headingLevel}` as 'h2' | 'h3'
  const heading = (
    <Heading class={`govuk-heading-${size}`} id={id}>
      {title}
    </Heading>
  )
  return (
    <section class={classes('kith-sheet', extra)} aria-labelledby={id}>
      {beside ? (
        <div class="kith-sheet__head">
          {heading}
          {beside}
        </div>
      ) : (
        heading
      )}
      {children}
    </section>
  )
}

/** The heading of a page, with a line of facts at its end. */
export function PageHeading({ children, beside }: { children: Words; beside?: Content }): VNode {
  return (
    <div class="kith-sheet__head">
      <h1 class="govuk-heading-l">{children}</h1>
      {beside ? <p class="kith-meta">{beside}</p> : null}
    </div>
  )
}
