import type { VNode } from 'preact'
import { dayOf } from '../../../../kernel/calendar-date.js'
import { NotificationBanner } from '../../../../web/components/notification-banner.js'
import { SummaryList } from '../../../../web/components/summary-list.js'
import { count, fullDay } from '../../../../web/format.js'
import { Layout } from '../../../../web/layout.js'
import type { OwnAccount } from '../../queries/account.query.js'
import { BackTo } from '../back-to.js'

export function AccountView({ account, done }: { account: OwnAccount; done: string | undefined }): VNode {
  const { factorSince } = account
  return (
    <Layout title="Your account" before={<BackTo href="/" text="Back to Kith" />}>
      <div class="kith-measure">
        {done === 'password' && (
          <NotificationBanner kind="success" text="Your password is changed. You are signed out everywhere else." />
        )}
        <h1 class="govuk-heading-l">Your account</h1>
        <SummaryList
          rows={[
            { key: 'Name', value: account.name },
            { key: 'Email address', value: account.email },
            {
              key: 'Password',
              value: 'Set',
              actions: [{ text: 'Change', about: 'your password', href: '/account/password' }],
            },
            {
              key: 'Second factor',
              value: factorSince ? `An app, since ${fullDay(dayOf(factorSince))}` : 'None, as this is a demonstration',
              actions: [
                {
                  text: factorSince ? 'Change' : 'Set up',
                  about: 'your second factor',
                  href: '/account/second-factor',
                },
              ],
            },
            ...(factorSince
              ? [
                  {
                    key: 'Recovery codes',
                    value: `${count(account.recoveryCodesLeft, 'code')} left`,
                    actions: [{ text: 'Make new ones', about: 'recovery codes', href: '/account/recovery-codes' }],
                  },
                ]
              : []),
            {
              key: 'Where you are signed in',
              value: 'Every browser, and when',
              actions: [{ text: 'See', about: 'where you are signed in', href: '/account/sign-ins' }],
            },
          ]}
        />
        <p class="govuk-body">If your name or email address is wrong, ask your Kith administrator to put it right.</p>
      </div>
    </Layout>
  )
}
