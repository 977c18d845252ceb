import type { VNode } from 'preact'
import type { Content, Words } from './components/props.js'
import { Restricted } from './kith/restricted.js'
import { Layout, SignedOutLayout } from './layout.js'
import { PLACES } from './places.js'
import { useRequestContext } from './request-context.js'

export type ErrorPageProps =
  /** 500: something of ours broke. The reference finds it in the log. */
  | { kind: 'sorry'; reference: string }
  /** 404: no such page, or none for this reader; the two look the same. */
  | { kind: 'not-found' }
  /** 403: a restriction or a declared conflict. Says who may open it, if it may say so. */
  | { kind: 'closed'; children?: Content }
  /** 403: the seat's role does not do this. */
  | { kind: 'not-yours' }
  /** 503: we are putting something right. */
  | { kind: 'maintenance'; until?: Words | undefined }

const TITLES: Record<ErrorPageProps['kind'], string> = {
  sorry: 'Something went wrong',
  'not-found': 'Page not found',
  closed: 'This record is closed to you',
  'not-yours': 'This page is for other roles',
  maintenance: 'Kith is closed for a short while',
}

/** What is said when a page cannot be shown. */
export function ErrorPage(props: ErrorPageProps): VNode {
  const { seat } = useRequestContext()
  const title = TITLES[props.kind]
  const content = (
    <div class="kith-measure">
      <h1 class="govuk-heading-l">{title}</h1>
      <Says {...props} />
    </div>
  )
  if (seat) return <Layout title={title}>{content}</Layout>
  return (
    <SignedOutLayout title={title} withoutLinks={props.kind === 'maintenance'}>
      {content}
    </SignedOutLayout>
  )
}

function Says(props: ErrorPageProps) {
  switch (props.kind) {
    case 'sorry':
      return (
        <>
          <p class="govuk-body">This is our fault, not yours. Go back and try again in a minute.</p>
          <p class="govuk-body">Forms that keep a draft still have what you typed, up to the last time it was saved.</p>
          <p class="govuk-body">
            If it happens again, ring your Kith administrator and give this reference:{' '}
            <b class="kith-num kith-nowrap">{props.reference}</b>. It says nothing about a child.
          </p>
        </>
      )
    case 'not-found':
      return (
        <>
          <p class="govuk-body">There is nothing for you at this address.</p>
          <p class="govuk-body">
            If you typed it, check it. If you followed a link from a message, the work may have moved to someone else:
            ask the person who sent it.
          </p>
          <HomeLink />
        </>
      )
    case 'closed':
      return (
        <>
          <Restricted title="You cannot open it from where you are working now" headingLevel={2}>
            {props.children ?? (
              <p class="govuk-body">
                Someone has closed this record to all but the people it names. Ask your manager who they are.
              </p>
            )}
          </Restricted>
          <p class="govuk-body kith-gap-s">
            If a child is in danger now, call{' '}
            <a class="govuk-link" href="tel:999">
              999
            </a>
            . Do not wait for access.
          </p>
          <HomeLink />
        </>
      )
    case 'not-yours':
      return (
        <>
          <p class="govuk-body">
            Where you are working from now does not include this. If you have another role, change to it.
          </p>
          <HomeLink />
        </>
      )
    case 'maintenance':
      return (
        <>
          <p class="govuk-body">
            {props.until ? <>We expect to be back {props.until}. </> : null}What you had saved is safe. Keep notes on
            paper until then, and add them afterwards with the time they happened.
          </p>
          <p class="govuk-body">
            If a child is in danger now, call{' '}
            <a class="govuk-link" href="tel:999">
              999
            </a>
            . For anything that cannot wait, ring the screening desk.
          </p>
        </>
      )
  }
}

function HomeLink() {
  const { seat } = useRequestContext()
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={PLACES.home}>
        {seat ? 'Go to Today' : 'Go to sign in'}
      </a>
    </p>
  )
}
