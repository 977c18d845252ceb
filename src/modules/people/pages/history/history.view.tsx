import type { VNode } from 'preact'
import { dayAndTime } from '../../../../web/format.js'
import { Empty } from '../../../../web/kith/empty.js'
import { PageHeading, Sheet } from '../../../../web/kith/sheet.js'
import { StackTable } from '../../../../web/kith/stack-table.js'
import { Layout } from '../../../../web/layout.js'
import { type RecordHead, RecordTop } from '../../../records/index.js'
import type { ChildHeader } from '../../queries/child-header.query.js'
import type { listMisfiled, PastEntry } from '../../queries/past-entries.query.js'
import { entryInWords } from '../entry-words.js'
import { misfiledInWords } from '../misfiled-words.js'

type Props = {
  child: ChildHeader
  head: RecordHead
  past: readonly PastEntry[]
  misfiled: Awaited<ReturnType<typeof listMisfiled>>
  reasons: readonly { readonly code: string; readonly label: string }[]
}

export function HistoryView({ child, head, past, misfiled, reasons }: Props): VNode {
  return (
    <Layout title={`What stood before, ${child.initials}`} whoHasLooked={`/records/${child.recordId}/looks`}>
      <RecordTop summary={head} current={`/children/${child.recordId}/details`} basePath="/children" />
      <div class="kith-gap">
        <PageHeading>What stood here before</PageHeading>
      </div>
      {past.length === 0 ? (
        <Empty title="Nothing has been corrected." />
      ) : (
        <StackTable
          caption="Corrected since"
          captionHidden
          columns={[
            { text: 'What', isHeader: true },
            { text: 'What it said' },
            { text: 'Written by', phoneLabel: 'Written by' },
            { text: 'Until', phoneLabel: 'Stood until' },
          ]}
          rows={past.map((entry) => {
            const { key, words } = entryInWords(entry.kind, entry.values)
            return [key, words, `${entry.authorName}, ${dayAndTime(entry.recordedAt)}`, dayAndTime(entry.supersededAt)]
          })}
        />
      )}
      {misfiled.length > 0 && (
        <Sheet id="misfiled" title="On the wrong record" class="kith-gap">
          <ul class="kith-plain">
            {misfiled.map((each) => (
              <li>
                <p class="govuk-body">{misfiledInWords(each)}</p>
                <p class="kith-meta">
                  {reasons.find((reason) => reason.code === each.reason)?.label ?? each.reason}. {each.note}{' '}
                  {each.authorName}, {each.agencyName}, {dayAndTime(each.recordedAt)}
                </p>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
    </Layout>
  )
}
