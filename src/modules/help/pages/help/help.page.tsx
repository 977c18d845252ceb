import type { VNode } from 'preact'
import { defineDoorway } from '../../../../platform/http/doorway.js'
import { show } from '../../../../platform/http/page.js'
import { WarningText } from '../../../../web/components/warning-text.js'
import { AnyLayout } from '../any-layout.js'

export const helpDoorway = defineDoorway({ path: '/help', get: () => show(<HelpView />) })

function HelpView(): VNode {
  return (
    <AnyLayout title="Get help with Kith">
      <h1 class="govuk-heading-l">Get help with Kith</h1>
      <WarningText>
        If a child is in danger now, call{' '}
        <a class="govuk-link" href="tel:999">
          999
        </a>
        . Do not wait for a page to load.
      </WarningText>
      <h2 class="govuk-heading-m">You are worried about a child</h2>
      <p class="govuk-body">
        Sign in and choose <b>Raise a concern</b>. It takes about five minutes, you can stop and come back, and you do
        not need proof. If you cannot sign in, ring your local authority’s children’s front door, or{' '}
        <a class="govuk-link" href="tel:101">
          101
        </a>{' '}
        for the police.
      </p>
      <h2 class="govuk-heading-m">You cannot sign in</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          Forgotten your password:{' '}
          <a class="govuk-link" href="/reset">
            choose a new one
          </a>
          .
        </li>
        <li>Lost the phone that shows your codes: use one of the recovery codes you wrote down.</li>
        <li>
          Lost those too, or never had an account: ask your agency’s Kith administrator. They never need your password.
        </li>
      </ul>
      <h2 class="govuk-heading-m">A record is closed to you</h2>
      <p class="govuk-body">
        Records open to the people who work with a child. Ask your manager, or the person who sent you. The page itself
        says how to open it for a short time if a child’s safety cannot wait.
      </p>
      <h2 class="govuk-heading-m">Something is wrong in a record</h2>
      <p class="govuk-body">
        Nothing is deleted. An entry on the wrong child is moved or struck out with a reason, from the entry itself. If
        you should not have seen something, tell your data protection officer today.
      </p>
      <h2 class="govuk-heading-m">Something went wrong on a page</h2>
      <p class="govuk-body">
        Give your administrator the reference from the page. It says nothing about a child. What you typed is kept as
        you type it.
      </p>
    </AnyLayout>
  )
}
