import type { ComponentChildren, VNode } from 'preact'
import { Layout, SignedOutLayout } from '../../../web/layout.js'
import { useRequestContext } from '../../../web/request-context.js'

/** The frame for whoever reads: with navigation when they are signed in. */
export function AnyLayout({ title, children }: { title: string; children: ComponentChildren }): VNode {
  const { seat } = useRequestContext()
  if (!seat) return <SignedOutLayout title={title}>{children}</SignedOutLayout>
  return (
    <Layout title={title} isForm>
      <div class="kith-measure">{children}</div>
    </Layout>
  )
}
