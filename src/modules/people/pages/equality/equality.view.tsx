import type { VNode } from 'preact'
import { dayOf } from '../../../../kernel/calendar-date.js'
import { type SummaryRow, SummaryList } from '../../../../web/components/summary-list.js'
import { fullDay } from '../../../../web/format.js'
import { Sheet } from '../../../../web/kith/sheet.js'
import { Layout } from '../../../../web/layout.js'
import { type RecordHead, RecordTop } from '../../../records/index.js'
import type { EqualityKind } from '../../domain/entry.js'
import type { ChildHeader } from '../../queries/child-header.query.js'
import type { StandingEntryOf } from '../../queries/standing-entries.query.js'
import { EQUALITY_WORDS, entryInWords } from '../entry-words.js'

type Props = {
  child: ChildHeader
  head: RecordHead
  standing: readonly StandingEntryOf<'equality'>[]
  mayChange: boolean
}

const TOLD_BY: Readonly<Record<string, string>> = {
  child: 'Said by the child',
  family: 'Said by a parent or carer',
  professional: 'Said by a professional',
}

/** What a child says of themselves: a page of its own, for those who hold this part and nobody else. */
export function EqualityView({ child, head, standing, mayChange }: Props): VNode {
  const here = `/children/${child.recordId}/details`
  const rows = (Object.keys(EQUALITY_WORDS) as EqualityKind[]).flatMap((kind): SummaryRow[] => {
    const entries = standing.filter((each) => each.kind === kind)
    const several = kind === 'disability'
    const add = {
      text: 'Add',
      href: `${here}/equality-${kind}${several ? '/new' : ''}`,
      about: EQUALITY_WORDS[kind].toLowerCase(),
    }
    const rowOf = (entry: StandingEntryOf<'equality'>): SummaryRow => ({
      key: EQUALITY_WORDS[kind],
      value: (
        <>
          {entryInWords('equality', entry).words}
          <br />
          <span class="kith-meta">
            {TOLD_BY[entry.toldBy]}. {entry.authorName}, {fullDay(dayOf(entry.recordedAt))}
          </span>
        </>
      ),
      actions: mayChange
        ? [
            {
              text: 'Change',
              href: `/children/${entry.recordId}/details/equality-${kind}${several ? `/${entry.id}` : ''}`,
              about: EQUALITY_WORDS[kind].toLowerCase(),
            },
          ]
        : undefined,
    })
    const asked = entries.map(rowOf)
    if (asked.length > 0 && !several) return asked
    return [
      ...asked,
      {
        key: asked.length > 0 ? 'Another disability' : EQUALITY_WORDS[kind],
        value: asked.length > 0 ? '' : 'Not asked',
        actions: mayChange ? [add] : undefined,
      },
    ]
  })
  return (
    <Layout title={`Equality, ${child.initials}`} whoHasLooked={`/records/${child.recordId}/looks`}>
      <RecordTop summary={head} current={`/children/${child.recordId}/equality`} basePath="/children" />
      <div class="kith-gap">
        <Sheet id="equality" title="Equality">
          <p class="govuk-body">
            What {child.shortName} says of themselves. It is never searched, listed or counted with a name, and what
            they do not want written is not written.
          </p>
          <SummaryList rows={rows} />
        </Sheet>
      </div>
    </Layout>
  )
}
