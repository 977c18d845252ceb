import type { VNode } from 'preact'
import type { Content } from '../components/props.js'
import type { PublicFrame } from './public-frame.js'
import { PublicLayout } from './public-layout.js'

export type PublicErrorKind = 'not-found' | 'too-many' | 'unreadable' | 'down' | 'sorry'

const TITLES: Record<PublicErrorKind, string> = {
  'not-found': 'Page not found',
  'too-many': 'Wait a minute',
  unreadable: 'We could not read that',
  down: 'We can’t take this right now',
  sorry: 'Something went wrong',
}

/** What is said in the public zone when a page cannot be shown: the way on, and someone to talk to. */
export function PublicError({
  frame,
  kind,
  reference,
}: {
  frame: PublicFrame
  kind: PublicErrorKind
  reference?: string
}): VNode {
  return (
    <PublicLayout frame={frame} title={TITLES[kind]} noIndex>
      <div class="kith-measure">
        <h1 class="govuk-heading-xl">{TITLES[kind]}</h1>
        {says(kind, reference)}
        <p class="govuk-body">
          If a child is in danger now, call 999. If you want to talk to someone,{' '}
          <a class="govuk-link" href="/be-aware/services">
            find help
          </a>
          . Or go to{' '}
          <a class="govuk-link" href="/be-aware">
            the first page
          </a>
          .
        </p>
      </div>
    </PublicLayout>
  )
}

function says(kind: PublicErrorKind, reference: string | undefined): Content {
  switch (kind) {
    case 'not-found':
      return <p class="govuk-body">The page may have moved, or its address was copied in part.</p>
    case 'too-many':
      return (
        <p class="govuk-body">
          A lot came from your network in a short time. Wait one minute, then try again. What you typed is still on the
          page before this one.
        </p>
      )
    case 'unreadable':
      return <p class="govuk-body">Nothing was sent. Go back and try once more.</p>
    case 'down':
      return (
        <p class="govuk-body">
          Nothing was sent. What you typed is still on the page before this one: go back, and try again in a few
          minutes. Don’t wait if you need someone now: ring instead.
        </p>
      )
    case 'sorry':
      return (
        <p class="govuk-body">
          This is our fault, not yours, and nothing was sent. Try again in a minute. If you tell us about it, say{' '}
          <b>{reference}</b>.
        </p>
      )
  }
}
