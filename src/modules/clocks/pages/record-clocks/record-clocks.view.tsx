import type { VNode } from 'preact'
import type { WorkingCalendar } from '../../../../kernel/working-days.js'
import { BackLink } from '../../../../web/components/back-link.js'
import { dayAndTime } from '../../../../web/format.js'
import { Clock } from '../../../../web/kith/clock.js'
import { Empty } from '../../../../web/kith/empty.js'
import { PageHeading, Sheet } from '../../../../web/kith/sheet.js'
import { StackTable } from '../../../../web/kith/stack-table.js'
import { Layout } from '../../../../web/layout.js'
import type { KeptClock } from '../../data/read-clocks.js'
import { standing } from '../../domain/standing.js'
import { describeClock } from '../../queries/clock-view.js'

export type RecordClocksProps = {
  clocks: readonly KeptClock[]
  calendar: WorkingCalendar
  now: Date
  recordId: string
  back: string
  path: string
  mayKeep: boolean
}

export function RecordClocksView(props: RecordClocksProps): VNode {
  const { clocks, back, recordId } = props
  const isOpen = ({ clock }: KeptClock) => clock.state === 'running' || clock.state === 'paused'
  const open = clocks.filter(isOpen)
  const ended = clocks.filter((each) => !isOpen(each)).toReversed()
  return (
    <Layout
      title="Clocks"
      whoHasLooked={`/records/${recordId}/looks`}
      before={<BackLink href={back}>Back to the record</BackLink>}
    >
      <PageHeading
        beside={
          <a class="govuk-link" href="/clocks/rules">
            How these are worked out
          </a>
        }
      >
        What is due, and when
      </PageHeading>
      {open.length === 0 && <Empty title="Nothing is running on this record." />}
      {open.map((kept) => (
        <OpenClock kept={kept} {...props} />
      ))}
      {ended.length > 0 && <EndedClocks ended={ended} {...props} />}
    </Layout>
  )
}

function OpenClock({ kept, calendar, now, path, mayKeep }: RecordClocksProps & { kept: KeptClock }) {
  const { clockId, clock } = kept
  const { name, state, text, below } = describeClock(kept, calendar, now)
  return (
    <Sheet id={`c-${clockId}`} title={name} beside={<Clock state={state} words={text} />}>
      <p class="kith-meta">
        {below}. {ruleSays(kept)}
      </p>
      {clock.state === 'paused' && (
        <p class="govuk-body">
          Paused {dayAndTime(clock.pausedAt)}: {clock.pauseReason}
        </p>
      )}
      {clock.pauses.map(({ from, until, reason }) => (
        <p class="kith-meta">
          Paused {dayAndTime(from)}
          {until && ` to ${dayAndTime(until)}`}: {reason}
        </p>
      ))}
      {clock.breachReason && <p class="govuk-body">Late because: {clock.breachReason}</p>}
      {mayKeep && <Keep kept={kept} name={name} now={now} path={path} />}
    </Sheet>
  )
}

function Keep({
  kept: { clockId, clock },
  name,
  now,
  path,
}: {
  kept: KeptClock
  name: string
  now: Date
  path: string
}) {
  const at = `${path}/${clockId}`
  const isOver = standing(clock, now) === 'over'
  const links = [
    clock.state === 'running' && clock.rule.mayPause && !isOver && { href: `${at}/pause`, text: 'Pause this clock' },
    clock.state === 'paused' && { href: `${at}/resume`, text: 'Set this clock going again' },
    isOver && !clock.breachReason && { href: `${at}/late`, text: 'Say why this is late' },
  ].filter((link) => link !== false)
  return links.map(({ href, text }) => (
    <p class="govuk-body">
      <a class="govuk-link" href={href}>
        {text}
        <span class="govuk-visually-hidden">: {name}</span>
      </a>
    </p>
  ))
}

function EndedClocks({ ended, calendar, now }: RecordClocksProps & { ended: readonly KeptClock[] }) {
  return (
    <Sheet id="ended" title="Done or stopped">
      <StackTable
        caption="Clocks that are done or stopped"
        captionHidden
        columns={[
          { text: 'What', isHeader: true },
          { text: 'What became of it', phoneLabel: 'What became of it' },
          { text: 'Why', phoneLabel: 'Why' },
        ]}
        rows={ended.map((kept) => {
          const { name, text, below } = describeClock(kept, calendar, now)
          return [name, `${text}. ${below}.`, <Why kept={kept} />]
        })}
      />
    </Sheet>
  )
}

/** Why it was stopped or late, where it was, and by which rule it ran. */
function Why({ kept }: { kept: KeptClock }) {
  const reason = kept.clock.state === 'stopped' ? kept.clock.stopReason : kept.clock.breachReason
  return (
    <>
      {reason}
      <p class="kith-meta">{ruleSays(kept)}</p>
    </>
  )
}

/** The rule as it stood when the clock started: what it says, and its version. A later version does not move a clock. */
function ruleSays({ clock: { rule } }: KeptClock): string {
  const [version, local] = rule.version.split('+')
  return `${rule.source.says}. Rule version ${version}${local ? `, with your own intervals, version ${local}` : ''}.`
}
