import type { VNode } from 'preact'
import { RecordBanner } from '../../../../web/kith/record-banner.js'
import { Sheet } from '../../../../web/kith/sheet.js'
import { Tabs } from '../../../../web/kith/tabs.js'
import { Withheld } from '../../../../web/kith/withheld.js'
import { Layout } from '../../../../web/layout.js'
import { Chronicle } from '../chronology/chronicle.js'
import type { ChronologyPage } from '../../queries/chronology.query.js'
import { besideThePlan, ClockLine, RecordClocks } from '../record-clocks.js'
import type { RecordHead, RecordSummary } from '../../queries/record-page.query.js'

type Props = {
  summary: RecordSummary
  chronology: ChronologyPage
  basePath: string
  printLine: string
  now: Date
}

/** What a duty worker reads in thirty seconds, then what happened. In a narrow window: the order of the source. */
export function SummaryView({ summary, chronology, basePath, printLine, now }: Props): VNode {
  const here = `${basePath}/${summary.hold.recordId}`
  const { panels } = summary
  // Of several reasons for working with someone, the first stands: an assessment's before a concern's.
  const lead = [...panels.why.slice(0, 1), ...panels.voice]
  return (
    <Layout
      title={`${summary.kindWords}, ${summary.banner.initials}`}
      whoHasLooked={`/records/${summary.hold.recordId}/looks`}
      printLine={printLine}
    >
      <RecordTop summary={summary} current={here} basePath={basePath} withoutClocks />
      {lead.length > 0 && <div class={lead.length > 1 ? 'kith-cols kith-cols--half' : undefined}>{lead}</div>}
      {(besideThePlan(summary.clocks).length > 0 || panels.clocks.length > 0) && (
        <RecordClocks clocks={summary.clocks}>{panels.clocks}</RecordClocks>
      )}
      <div class="kith-cols kith-cols--record kith-gap">
        <div class="kith-stack">{panels.plan}</div>
        <div class="kith-stack">
          {panels.people}
          {panels.side}
          {summary.actions.length > 0 && (
            <Sheet id="do-heading" title="Do something else">
              <ul class="govuk-list">
                {summary.actions.map((action) => (
                  <li>
                    <a class="govuk-link" href={action.href}>
                      {action.text}
                    </a>
                  </li>
                ))}
              </ul>
            </Sheet>
          )}
          {summary.closedParts.length > 0 && (
            <Withheld
              words={closedWords(summary.closedParts)}
              ask={summary.holders ? { text: 'See who holds this record', href: summary.holders } : undefined}
            />
          )}
        </div>
        <Sheet
          id="chronology-heading"
          title="What has happened"
          beside={
            <span class="kith-meta">
              {chronology.total} {chronology.total === 1 ? 'entry' : 'entries'} ·{' '}
              <a class="govuk-link" href={`${here}/chronology`}>
                Filter and print
              </a>
            </span>
          }
        >
          <Chronicle entries={chronology.entries} now={now} />
          {chronology.older && (
            <p class="govuk-body">
              <a class="govuk-link" href={`${here}/chronology?before=${encodeURIComponent(chronology.older)}`}>
                Earlier entries
              </a>
            </p>
          )}
        </Sheet>
      </div>
    </Layout>
  )
}

/** The banner, the parts and the clocks: the same on every page of the record. */
export function RecordTop({
  summary,
  current,
  basePath,
  withoutClocks = false,
}: {
  summary: RecordHead & Partial<Pick<RecordSummary, 'next'>>
  current: string
  basePath: string
  /** For a page that shows them itself. */
  withoutClocks?: boolean
}): VNode {
  const { banner, level, next } = summary
  const here = `${basePath}/${summary.hold.recordId}`
  const clock =
    next?.clock && summary.clocks.find((each) => each.rule === next.clock?.rule && each.thingId === next.clock?.thingId)
  const kind = summary.hold.kind === 'child' ? 'child' : 'context'
  return (
    <>
      <RecordBanner
        kind={kind}
        kindWords={summary.kindWords}
        name={banner.name}
        facts={banner.facts.map(({ term, value }) => ({ name: term, value }))}
        strands={summary.strands}
        care={banner.care}
        level={level && { rank: level.rank, of: level.of, word: level.word, direction: level.direction }}
        next={
          next && {
            label: 'Next',
            what: next.text,
            meta: next.meta,
            button: { text: next.button, href: next.href },
            clock: clock && { state: clock.state, words: clock.text },
          }
        }
      />
      <Tabs
        class="kith-gap-s"
        label="Parts of this record"
        tabs={[
          { text: 'Summary', href: here },
          ...summary.tabs,
          { text: 'What has happened', href: `${here}/chronology` },
        ].map((tab) => ({ ...tab, current: tab.href === current }))}
      />
      {!withoutClocks && <ClockLine clocks={summary.clocks} />}
    </>
  )
}

const PART_WORDS: Readonly<Record<string, string>> = {
  summary: 'summary',
  concern: 'concerns',
  assessment: 'assessments',
  plan: 'plan',
  level: 'level',
  voice: 'their words',
  health: 'health',
  equality: 'equality',
  history: 'who has worked with them',
}

function closedWords(parts: readonly string[]): string {
  return `Some of this record is kept from you: ${parts.map((part) => PART_WORDS[part] ?? part).join(', ')}.`
}
