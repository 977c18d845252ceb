import type { VNode } from 'preact'
import { Sheet } from '../../../../web/kith/sheet.js'
import { Layout } from '../../../../web/layout.js'
import type { ChronologyPage } from '../../queries/chronology.query.js'
import type { RecordHead } from '../../queries/record-page.query.js'
import { RecordTop } from '../summary/summary.view.js'
import { Chronicle } from './chronicle.js'

type Props = {
  head: RecordHead
  basePath: string
  chronology: ChronologyPage
  kinds: Readonly<Record<string, string>>
  chosen: readonly string[]
  printLine: string
  now: Date
}

/** All entries of the chosen kinds on one page, for paper: opening it is written down as printing. */
export function PrintedChronologyView({ head, basePath, chronology, kinds, chosen, printLine, now }: Props): VNode {
  const back = `${basePath}/${head.hold.recordId}/chronology`
  const only = chosen.map((kind) => kinds[kind]).join(', ')
  return (
    <Layout
      title={`What has happened, ${head.banner.initials}`}
      whoHasLooked={`/records/${head.hold.recordId}/looks`}
      printLine={printLine}
    >
      <RecordTop summary={head} current={back} basePath={basePath} />
      <p class="govuk-body kith-noprint kith-gap-s">
        <a class="govuk-link" href={back}>
          Back to what has happened
        </a>{' '}
        · Print this page from your browser’s menu. This copy is written in the record’s log.
      </p>
      <Sheet
        id="chronology-heading"
        title="What has happened"
        beside={
          <span class="kith-meta">
            {only === '' ? 'Everything' : `Only: ${only}`}, {chronology.total}{' '}
            {chronology.total === 1 ? 'entry' : 'entries'}
          </span>
        }
      >
        <Chronicle entries={chronology.entries} now={now} />
      </Sheet>
    </Layout>
  )
}
