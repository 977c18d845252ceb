import type { VNode } from 'preact'
import { BackLink } from '../../../../web/components/back-link.js'
import { dayAndTime } from '../../../../web/format.js'
import { AgencyTag } from '../../../../web/kith/agency-tag.js'
import { StackTable } from '../../../../web/kith/stack-table.js'
import { Layout } from '../../../../web/layout.js'

export type LookRow = {
  readonly at: Date
  readonly who: string
  readonly title: string
  readonly agencyName: string
  readonly did: string
  readonly look: boolean
  readonly purpose: string
}

type Props = { rows: readonly LookRow[]; older: string | undefined; back: string; name: string }

/** Who has opened the record or changed it, newest first: every look is written down, this one too. */
export function LooksView({ rows, older, back, name }: Props): VNode {
  return (
    <Layout title="Who has looked at this record" before={<BackLink href={back}>Back to the record</BackLink>}>
      <h1 class="govuk-heading-l">Who has looked at this record</h1>
      <p class="govuk-body">
        Every time someone opens or changes what is held on {name}, it is written here and cannot be taken out. You
        looking now is written too.
      </p>
      <StackTable
        caption="Looks and changes, newest first"
        columns={[
          { text: 'When' },
          { text: 'Who', isHeader: true },
          { text: 'What they did' },
          { text: 'Why', phoneLabel: 'Why' },
        ]}
        rows={rows.map((row) => [
          dayAndTime(row.at),
          <>
            {row.who} {row.agencyName && <AgencyTag>{row.agencyName}</AgencyTag>}
            <span class="kith-meta"> {row.title}</span>
          </>,
          row.look ? row.did : <b>{row.did}</b>,
          row.purpose,
        ])}
      />
      {older && (
        <p class="govuk-body">
          <a class="govuk-link" href={older}>
            Earlier looks
          </a>
        </p>
      )}
    </Layout>
  )
}
