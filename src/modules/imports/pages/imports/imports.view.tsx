import type { VNode } from 'preact'
import { dayOf } from '../../../../kernel/calendar-date.js'
import { Button } from '../../../../web/components/button.js'
import { Pagination } from '../../../../web/components/pagination.js'
import { dayAndTime, fullDay } from '../../../../web/format.js'
import { Empty } from '../../../../web/kith/empty.js'
import { PageHeading } from '../../../../web/kith/sheet.js'
import { StackTable } from '../../../../web/kith/stack-table.js'
import { Layout } from '../../../../web/layout.js'
import type { ImportId } from '../../data/tables.js'
import type { ImportLine } from '../../queries/imports.query.js'

type Props = { imports: readonly ImportLine[]; next: ImportId | undefined; isFirst: boolean }

/** The files that were imported for the reader: nobody else sees them. */
export function ImportsView({ imports, next, isFirst }: Props): VNode {
  return (
    <Layout title="Imports">
      <PageHeading beside="Only you see what you import, until you choose children from it.">Imports</PageHeading>
      <Button href="/imports/new">Import a Children in Need census</Button>
      {imports.length === 0 ? (
        <Empty title={isFirst ? 'Nothing is imported yet.' : 'That was the last of them.'} />
      ) : (
        <StackTable
          caption="Your imports"
          captionHidden
          columns={[
            { text: 'File', isHeader: true },
            { text: 'Year', phoneLabel: 'Year' },
            { text: 'Children', phoneLabel: 'Children' },
            { text: 'Refused', phoneLabel: 'Refused' },
            { text: 'Imported', phoneLabel: 'Imported' },
            { text: 'What was not chosen', phoneLabel: 'What was not chosen' },
          ]}
          rows={imports.map((each) => [
            <a class="govuk-link" href={`/imports/${each.id}`}>
              {each.name}
            </a>,
            each.year === null ? 'Not said' : String(each.year),
            String(each.counts.children),
            String(each.refused),
            `${dayAndTime(each.importedAt)}, by ${each.importedByName}`,
            each.state === 'expired' ? 'Deleted' : `Deleted on ${fullDay(dayOf(each.expiresAt))}`,
          ])}
        />
      )}
      {(next || !isFirst) && (
        <Pagination
          label="More imports"
          previous={isFirst ? undefined : { href: '/imports', text: 'Back to the newest' }}
          next={next && { href: `/imports?after=${next}` }}
        />
      )}
    </Layout>
  )
}
