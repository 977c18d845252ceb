import type { VNode } from 'preact'
import { dayOf } from '../../../../kernel/calendar-date.js'
import { dayFrom } from '../../../../web/format.js'
import { Button } from '../../../../web/components/button.js'
import { AgencyTag } from '../../../../web/kith/agency-tag.js'
import { Empty } from '../../../../web/kith/empty.js'
import { Sheet } from '../../../../web/kith/sheet.js'
import { StackTable } from '../../../../web/kith/stack-table.js'
import type { RecordHead } from '../../../records/index.js'
import { type Assessment, mayMove, OPEN_STATES } from '../../domain/assessment.js'
import { assessmentPath, listPath } from '../paths.js'
import { RecordFrame } from '../record-frame.js'
import { KIND_WORDS, STATE_WORDS } from '../words.js'

type Entry = Assessment & { readonly title: string }
type Props = { head: RecordHead; entries: readonly Entry[]; mayWrite: boolean; now: Date }

/** Every assessment on the record, those being worked on first. */
export function ListView({ head, entries, mayWrite, now }: Props): VNode {
  const { shortName } = head.banner
  const open = entries.filter((each) => OPEN_STATES.includes(each.state))
  const agreed = entries.filter((each) => each.state === 'agreed')
  const past = entries.filter((each) => each.state === 'superseded' || each.state === 'struck-out')
  return (
    <RecordFrame head={head} title="Assessments">
      <div class="kith-sheet__head kith-gap">
        <h2 class="govuk-heading-m">Assessments of {shortName}</h2>
        {mayWrite && open.length === 0 && (
          <Button href={`${listPath(head.hold.recordId)}/new`}>Start an assessment</Button>
        )}
      </div>
      {entries.length === 0 && (
        <Empty title={`Nobody has assessed ${shortName} yet.`}>
          {mayWrite ? ' Start with what keeps them safer.' : ' Ask whoever works with them.'}
        </Empty>
      )}
      <div class="kith-stack">
        <Group id="open-heading" title="Being worked on" entries={open} now={now} mayWrite={mayWrite} />
        <Group id="agreed-heading" title="Agreed" entries={agreed} now={now} mayWrite={mayWrite} />
        <Group id="past-heading" title="Earlier, and struck out" entries={past} now={now} mayWrite={mayWrite} />
      </div>
      {mayWrite && open.length > 0 && (
        <p class="govuk-body kith-gap">
          <a class="govuk-link" href={`${listPath(head.hold.recordId)}/new`}>
            Start another kind of assessment
          </a>
        </p>
      )}
    </RecordFrame>
  )
}

type GroupProps = { id: string; title: string; entries: readonly Entry[]; now: Date; mayWrite: boolean }

function Group({ id, title, entries, now, mayWrite }: GroupProps) {
  if (entries.length === 0) return null
  const today = dayOf(now)
  return (
    <Sheet id={id} title={title}>
      <StackTable
        caption={title}
        captionHidden
        columns={[
          { text: 'Assessment', isHeader: true },
          { text: 'Where it stands' },
          { text: 'Begun', phoneLabel: 'Begun' },
          { text: 'Written by' },
          { text: 'Do' },
        ]}
        rows={entries.map((each) => [
          <a class="govuk-link" href={assessmentPath(each)}>
            {each.title}
          </a>,
          <>
            {STATE_WORDS[each.state]} · {KIND_WORDS[each.kind].toLocaleLowerCase('en-GB')}
          </>,
          dayFrom(today, dayOf(each.startedAt)),
          <>
            {each.authorName} <AgencyTag>{each.agencyName}</AgencyTag>
          </>,
          <Do assessment={each} mayWrite={mayWrite} />,
        ])}
      />
    </Sheet>
  )
}

function Do({ assessment, mayWrite }: { assessment: Entry; mayWrite: boolean }) {
  const named = <span class="govuk-visually-hidden"> {assessment.title}</span>
  if (mayWrite && assessment.state === 'agreed')
    return (
      <a class="govuk-link" href={`${listPath(assessment.recordId)}/new?from=${assessment.id}`}>
        Review it: start a new one from this{named}
      </a>
    )
  return (
    <a class="govuk-link" href={assessmentPath(assessment)}>
      {mayWrite && mayMove(assessment, 'edit') ? 'Carry on' : 'Read'}
      {named}
    </a>
  )
}
