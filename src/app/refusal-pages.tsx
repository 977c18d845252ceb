import type { ComponentChildren, VNode } from 'preact'
import type { ServerParts } from '../platform/http/send.js'
import { ErrorPage } from '../web/error-page.js'
import { Layout, SignedOutLayout } from '../web/layout.js'
import { useRequestContext } from '../web/request-context.js'

/** The pages that say no, drawn by the web layer. */
export const refusalPages: ServerParts['refusals'] = {
  notFound: () => <ErrorPage kind="not-found" />,
  notAllowed: () => <ErrorPage kind="not-yours" />,
  down: () => <ErrorPage kind="maintenance" />,
  sorry: (reference) => <ErrorPage kind="sorry" reference={reference} />,
  // Shown for a record that is closed to the seat and for an address that names none: the two look the same.
  closed: (recordId) => (
    <ErrorPage kind="closed">
      <p class="govuk-body">
        Either nobody has opened it to you, or there is no such record. Ask the person who sent you here, or your
        manager.
      </p>
      {recordId && (
        <p class="govuk-body">
          If you must see it to keep a child safe and nobody can open it in time,{' '}
          <a class="govuk-link" href={`/break-glass/${recordId}`}>
            open it for a short time with a reason
          </a>
          . A Caldicott guardian reviews every opening.
        </p>
      )}
    </ErrorPage>
  ),
  tooMany: () => (
    <Says title="Too many requests">
      <p class="govuk-body">Too much was asked from your network in a short time. Wait one minute, then try again.</p>
    </Says>
  ),
  expired: () => (
    <Says title="This form is too old to send">
      <p class="govuk-body">
        You signed in or out since it was opened. Go back, load the page again and send it once more. Pages that keep a
        draft still have what you typed.
      </p>
    </Says>
  ),
  unreadable: (reason) => (
    <Says title="We could not read what was sent">
      <p class="govuk-body">{UNREADABLE[reason]}</p>
      <p class="govuk-body">Go back in your browser: what you typed is still there.</p>
    </Says>
  ),
}

const UNREADABLE = {
  nul: 'It holds a character (number zero) that cannot be kept. Take it out, then send it again.',
  'too-large': 'It is too large. Send a smaller file, or fewer files at a time.',
  malformed: 'It is not in a form this page understands.',
} satisfies Record<'nul' | 'too-large' | 'malformed', string>

function Says({ title, children }: { title: string; children: ComponentChildren }): VNode {
  const { seat } = useRequestContext()
  const Frame = seat ? Layout : SignedOutLayout
  return (
    <Frame title={title}>
      <div class="kith-measure">
        <h1 class="govuk-heading-l">{title}</h1>
        {children}
        <p class="govuk-body">
          If a child is in danger now, call{' '}
          <a class="govuk-link" href="tel:999">
            999
          </a>
          .
        </p>
      </div>
    </Frame>
  )
}
