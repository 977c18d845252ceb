import { isValidElement, type VNode } from 'preact'
import { BackLink } from './components/back-link.js'
import { type Content, classes } from './components/props.js'
import { Document } from './document.js'
import { Footer } from './footer.js'
import { Masthead } from './masthead.js'

type LayoutProps = {
  /** For the browser's title bar: what the page is, never a child's name. The page prints its own `h1`. */
  title: string
  children: Content
  /** Puts “Error: ” before the title. */
  hasErrors?: boolean | undefined
  /** White instead of paper, for forms. */
  isForm?: boolean | undefined
  /** Under the masthead, on black: `EmergencyBanner` on intake pages. */
  strip?: Content
  /** Before the main part: a back link, breadcrumbs, when the draft was kept. */
  before?: Content
  /** No links and no search, so that one thing is done: the steps of a longer form. */
  withoutNavigation?: boolean | undefined
  /** Where to see who has looked at the record this page is about. */
  whoHasLooked?: string | undefined
  /** Only on paper: who printed it, when, and that the copy is written down. */
  printLine?: string | undefined
}

/** The frame of every page for someone who is signed in. */
export function Layout(props: LayoutProps): VNode {
  return (
    <Document
      title={props.title}
      hasErrors={props.hasErrors ?? false}
      bodyClass={classes('kith--work', props.isForm && 'kith--form')}
    >
      <Masthead strip={props.strip} withoutNavigation={props.withoutNavigation ?? false} />
      <div class="govuk-width-container">
        <Before>{props.before}</Before>
        <main class="govuk-main-wrapper" id="main">
          {props.printLine && <p class="kith-print-only kith-meta">{props.printLine}</p>}
          {props.children}
        </main>
      </div>
      <Footer whoHasLooked={props.whoHasLooked} />
    </Document>
  )
}

/** What comes before the main part; a back link by itself gets a landmark, as it has on question pages. */
function Before({ children }: { children?: Content }) {
  if (isValidElement(children) && children.type === BackLink) return <nav aria-label="Back">{children}</nav>
  return <>{children}</>
}

/** The frame of the pages before sign-in: mark, partnership, one thing to do. */
export function SignedOutLayout(
  props: Pick<LayoutProps, 'title' | 'children' | 'hasErrors' | 'before'> & { withoutLinks?: boolean | undefined },
): VNode {
  return (
    <Document title={props.title} hasErrors={props.hasErrors ?? false} bodyClass="kith--work kith--form">
      <Masthead withoutNavigation />
      <div class="govuk-width-container">
        <Before>{props.before}</Before>
        <main class="govuk-main-wrapper" id="main">
          <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">{props.children}</div>
          </div>
        </main>
      </div>
      <Footer withoutLinks={props.withoutLinks} />
    </Document>
  )
}
