import type { VNode } from 'preact'
import type { Seat } from '../../../../kernel/actor.js'
import { relativeMoment, sentence, timeOfDay } from '../../../../web/format.js'
import { Clock } from '../../../../web/kith/clock.js'
import { Empty } from '../../../../web/kith/empty.js'
import { NextStrip } from '../../../../web/kith/next-strip.js'
import { Shape, type ShapeName } from '../../../../web/kith/shapes.js'
import { PageHeading, Sheet } from '../../../../web/kith/sheet.js'
import { StackTable } from '../../../../web/kith/stack-table.js'
import { Tabs } from '../../../../web/kith/tabs.js'
import { Ticks } from '../../../../web/kith/ticks.js'
import { Layout } from '../../../../web/layout.js'
import { ageOn, dayOf } from '../../../../kernel/calendar-date.js'
import { excerpt } from '../../domain/excerpt.js'
import type { KeptSubject } from '../../data/subject.store.js'
import { NOBODY_CALLED } from '../../domain/subject.js'
import type { InboxPage, InboxRow, InboxTab } from '../../queries/inbox.query.js'
import { AuthorTag } from '../author-tag.js'
import { keyText, MOST_COUNTED } from './inbox-key.js'

type Props = {
  page: InboxPage
  counts: Readonly<Record<InboxTab, number>>
  tab: InboxTab
  isFirst: boolean
  seat: Seat
  now: Date
  moment: string
  /** Reports of the public that a machine put aside; undefined for those who do not look at them. */
  putAside: number | undefined
}

const EXCERPT = 160

const TABS = {
  all: 'All',
  children: 'Children',
  contexts: 'Places and groups',
  waiting: 'Waiting for my agency',
  decided: 'Decided this week',
} as const satisfies Record<InboxTab, string>

export function InboxView({ page, counts, tab, isFirst, seat, now, moment, putAside }: Props): VNode {
  const { rows, next } = page
  const first = isFirst && tab === 'all' ? rows.find((row) => !row.isPaused) : undefined
  const groups = [
    { id: 'children', title: 'About a child', who: 'Child', rows: rows.filter(isAboutChild) },
    { id: 'contexts', title: 'About a place or a group', who: 'Place or group', rows: rows.filter(isAboutContext) },
    { id: 'nobody', title: 'Nobody named yet', who: 'About', rows: rows.filter(isAboutNobody) },
  ]
  return (
    <Layout title="Concerns to screen">
      <PageHeading beside={`${moment} · ${said(counts.all)} waiting · a decision within one working day`}>
        Concerns to screen
      </PageHeading>
      {first && (
        <NextStrip
          label="First"
          what={`Decide on the concern about ${calledWords(first, now)}`}
          clock={first.clock && { state: first.clock.state, words: first.clock.text }}
          meta={deskWords(first)}
          button={{ text: 'Screen this concern', href: `/concerns/${first.recordId}/screen` }}
        />
      )}
      <Tabs
        class="kith-gap-s"
        label="Which concerns"
        tabs={(Object.keys(TABS) as InboxTab[]).map((each) => ({
          text: `${TABS[each]}, ${said(counts[each])}`,
          href: each === 'all' ? '/concerns' : `/concerns?show=${each}`,
          current: each === tab,
        }))}
      />
      {rows.length === 0 && (
        <Empty title={tab === 'decided' ? 'Nothing was decided in the last seven days.' : 'Nothing is waiting here.'} />
      )}
      {groups
        .filter((group) => group.rows.length > 0)
        .map((group, index) => (
          <Sheet id={group.id} title={group.title} class={index > 0 ? 'kith-gap' : undefined}>
            <StackTable
              caption={`${group.title}, ${tab === 'decided' ? 'the latest first' : 'soonest due first'}`}
              captionHidden
              class="kith-inbox"
              columns={[
                { text: 'Decision' },
                { text: group.who, isHeader: true },
                { text: 'What was seen, and who told us' },
                { text: 'The desk', phoneLabel: 'The desk' },
                { text: 'Who has it', phoneLabel: 'Who has it' },
              ]}
              rows={group.rows.map((row) => cells(row, seat, now))}
            />
          </Sheet>
        ))}
      {next && (
        <p class="govuk-body kith-gap-s">
          <a
            class="govuk-link"
            href={`/concerns?${tab === 'all' ? '' : `show=${tab}&`}after=${encodeURIComponent(keyText(next))}`}
          >
            {tab === 'decided' ? 'Earlier ones' : 'What is due after these'}
          </a>
        </p>
      )}
      <ul class="govuk-list kith-gap-s">
        {putAside !== undefined && (
          <li>
            <a class="govuk-link" href="/concerns/from-the-public">
              What the public told us{putAside > 0 && `: ${said(putAside)} put aside as likely junk`}
            </a>
          </li>
        )}
        <li>
          <a class="govuk-link" href="/concerns/contexts">
            Places and groups that wait for their own work
          </a>
        </li>
        {seat.agencyKind === 'police' && (
          <li>
            <a class="govuk-link" href="/concerns/police">
              Kept as police intelligence only
            </a>
          </li>
        )}
        <li>
          <a class="govuk-link" href="/concerns/new">
            Raise a concern
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/concerns/mine">
            Concerns you raised
          </a>
        </li>
      </ul>
    </Layout>
  )
}

function cells(row: InboxRow, seat: Seat, now: Date) {
  return [
    row.clock ? (
      <Clock state={row.clock.state} words={row.clock.text} />
    ) : (
      row.decidedAt && `Decided ${relativeMoment(now, row.decidedAt)}`
    ),
    <>
      <p>
        {isAboutContext(row) && <ContextShape subject={row.subjects.find((each) => each.kind === 'context')} />}
        <a class="govuk-link" href={`/concerns/${row.recordId}/screen`}>
          {sentence(calledWords(row, now))}
        </a>
      </p>
      <p class="kith-meta">
        {matchWords(row)} <span class="kith-nowrap">{row.reference}</span>
      </p>
    </>,
    <>
      <p>{excerpt(row.whatSeen, EXCERPT)}</p>
      <p class="kith-meta">
        <AuthorTag author={row} /> {row.authorTitle}
        {row.source === 'seat' && `, ${row.agencyName}`}, {relativeMoment(now, row.sentAt)}
      </p>
      {row.danger === 'yes' && <p class="kith-meta">The referrer says that a child is in danger now.</p>}
      {row.isPaused && <p class="kith-meta">Paused: {row.pauseReason}</p>}
    </>,
    <Ticks items={row.desk.map((each) => ({ words: each.agencyName, isDone: each.contributedAt !== null }))} />,
    <>
      <b>{row.takenByAccount === seat.accountId ? 'You' : (row.takenByName ?? 'No one yet')}</b>
      {row.takenAt && <p class="kith-meta">since {sinceWords(row.takenAt, now)}</p>}
    </>,
  ]
}

const SHAPES: Readonly<Record<string, ShapeName>> = {
  'education-setting': 'school',
  'peer-group': 'group',
  'community-space': 'place',
  online: 'online',
}

function ContextShape({ subject }: { subject: KeptSubject | undefined }) {
  return (
    <>
      <Shape name={SHAPES[subject?.contextKind ?? ''] ?? 'place'} class="kith-shape--context" />{' '}
    </>
  )
}

function isAboutChild(row: InboxRow): boolean {
  return row.subjects.some((each) => each.kind === 'child')
}
function isAboutContext(row: InboxRow): boolean {
  return !isAboutChild(row) && row.subjects.some((each) => each.kind === 'context')
}
function isAboutNobody(row: InboxRow): boolean {
  return !isAboutChild(row) && !isAboutContext(row)
}

/** The first subject with their age, and how many there are besides. */
function calledWords({ subjects }: InboxRow, now: Date): string {
  const [first, ...others] = subjects
  if (!first || first.called === NOBODY_CALLED) return 'someone nobody could name'
  const called = `${first.called}${ageWords(first, now)}`
  return others.length > 0 ? `${called} and ${others.length} more` : called
}

function ageWords({ bornOn, age }: KeptSubject, now: Date): string {
  if (bornOn) return `, ${ageOn(bornOn, dayOf(now))}`
  return age === null ? '' : `, about ${age}`
}

function matchWords({ subjects }: InboxRow): string {
  const child = subjects.find((each) => each.kind === 'child')
  if (!child) return ''
  return child.childRecordId ? 'On record ·' : 'Not yet matched ·'
}

function deskWords(row: InboxRow): string {
  const waiting = row.desk.filter((each) => !each.contributedAt).map((each) => each.agencyName)
  const desk =
    waiting.length === 0 ? 'Everyone on the desk has added what they hold.' : `Not added yet: ${waiting.join(', ')}.`
  return row.clock?.state === 'over' ? `${desk} Say why it is late when you decide.` : desk
}

function sinceWords(then: Date, now: Date): string {
  return dayOf(then) === dayOf(now) ? timeOfDay(then) : relativeMoment(now, then)
}

function said(count: number): string {
  return count > MOST_COUNTED ? `more than ${MOST_COUNTED}` : String(count)
}
