import type { VNode } from 'preact'
import { PageHeading } from '../kith/sheet.js'
import { Layout } from '../layout.js'
import { GovukGallery } from './govuk-gallery.js'
import { KithGallery } from './kith-gallery.js'
import { RecordGallery } from './record-gallery.js'

/** Every component in every state on one page: what the browser tests look at, and what a newcomer reads first. */
export function Gallery(): VNode {
  return (
    <Layout
      title="Components"
      whoHasLooked="#"
      printLine="Official – sensitive. Printed by Nadia Rahman, 24 November 2026, 9:40am. This copy is written in the record’s log."
    >
      <PageHeading beside="Tuesday 24 November 2026 · everyone and everywhere here is invented">Components</PageHeading>
      <RecordGallery />
      <KithGallery />
      <GovukGallery />
    </Layout>
  )
}
