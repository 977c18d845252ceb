import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { Checkboxes } from '../../../../web/components/checkboxes.js'
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

/** Everything that happened, newest first, by kind if wanted. */
export function ChronologyView({ head, basePath, chronology, kinds, chosen, printLine, now }: Props): VNode {
  const here = `${basePath}/${head.hold.recordId}/chronology`
  const older =
    chronology.older &&
    `${here}?${new URLSearchParams([...chosen.map((kind) => ['kind', kind]), ['before', chronology.older]])}`
  return (
    <Layout
      title={`What has happened, ${head.banner.initials}`}
      whoHasLooked={`/records/${head.hold.recordId}/looks`}
      printLine={printLine}
    >
      <RecordTop summary={head} current={here} basePath={basePath} />
      <div class="kith-cols kith-cols--record">
        <section class="kith-sheet" aria-labelledby="chronology-heading">
          <div class="kith-sheet__head">
            <h2 class="govuk-heading-m" id="chronology-heading">
              What has happened
            </h2>
            <span class="kith-meta">
              {chronology.total} {chronology.total === 1 ? 'entry' : 'entries'}
            </span>
          </div>
          <Chronicle entries={chronology.entries} now={now} />
          {older && (
            <p class="govuk-body">
              <a class="govuk-link" href={older}>
                Earlier entries
              </a>
            </p>
          )}
        </section>
        <form class="kith-sheet kith-noprint" method="get" action={here}>
          <Checkboxes
            name="kind"
            legend="Show only"
            small
            items={Object.entries(kinds).map(([value, text]) => ({ value, text }))}
            values={chosen}
          />
          <Button variant="secondary">Show these</Button>
          <p class="govuk-body">
            <a class="govuk-link" href={printPath(here, chosen)}>
              All of it on one page, to print
            </a>
          </p>
        </form>
      </div>
    </Layout>
  )
}

function printPath(here: string, chosen: readonly string[]): string {
  return chosen.length > 0
    ? `${here}/print?${new URLSearchParams(chosen.map((kind) => ['kind', kind]))}`
    : `${here}/print`
}
