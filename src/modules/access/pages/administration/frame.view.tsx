import type { VNode } from 'preact'
import { NotificationBanner } from '../../../../web/components/notification-banner.js'
import type { Content } from '../../../../web/components/props.js'
import { Layout } from '../../../../web/layout.js'
import { BackTo } from '../back-to.js'

const DONE: Readonly<Record<string, string>> = {
  saved: 'Saved',
  closed: 'Closed',
  opened: 'Opened again',
  ended: 'The seat has ended. Whoever was signed in to it is out.',
  sent: 'A link is on its way by mail',
  invited: 'They have a seat, and a mail is on its way',
  'signed-out': 'They are signed out everywhere',
  'factor-taken': 'Their second factor is taken away. They set up another when they next sign in.',
  'local-data': 'The local data are published',
}

/** The frame of the pages of administration, with what was just done. */
export function AdministrationFrame(props: {
  title: string
  back?: { href: string; text: string } | undefined
  done?: string | undefined
  children: Content
}): VNode {
  const done = props.done !== undefined && Object.hasOwn(DONE, props.done) ? DONE[props.done] : undefined
  return (
    <Layout title={props.title} before={props.back ? <BackTo {...props.back} /> : undefined}>
      {done && <NotificationBanner kind="success" text={done} />}
      {props.children}
    </Layout>
  )
}
