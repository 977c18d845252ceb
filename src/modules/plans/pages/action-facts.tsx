import type { VNode } from 'preact'
import { dayOf } from '../../../kernel/calendar-date.js'
import { SummaryList } from '../../../web/components/summary-list.js'
import { dayAndTime, dayFrom, fullDay } from '../../../web/format.js'
import { AgencyTag } from '../../../web/kith/agency-tag.js'
import { Clock, type ClockProps } from '../../../web/kith/clock.js'
import { type Action, type ActionEntry } from '../domain/action.js'
import { Owner } from './action-rows.js'
import { EFFECT_WORDS, ENTRY_WORDS, STATUS_WORDS } from './words.js'

type Props = {
  action: Action
  kindWords: string
  reasonWords: string | undefined
  clock: ClockProps | undefined
  now: Date
}

/** What an action is, and what became of it. */
export function ActionFacts({ action, kindWords, reasonWords, clock, now }: Props): VNode {
  return (
    <SummaryList
      rows={[
        { key: 'What should change', value: <span class="kith-typed">{action.shouldChange}</span> },
        ...(action.worry ? [{ key: 'The worry it answers', value: action.worry }] : []),
        { key: 'Kind', value: kindWords },
        { key: 'Who does it', value: <Owner action={action} /> },
        {
          key: 'By when',
          value: (
            <>
              {fullDay(action.dueOn)} {action.isOpen && clock && clock.state !== 'in-time' && <Clock {...clock} />}
            </>
          ),
        },
        { key: 'How it stands', value: standing(action, now) },
        ...(action.evidence
          ? [{ key: 'What shows that it is done', value: <span class="kith-typed">{action.evidence}</span> }]
          : []),
        ...(action.effect
          ? [
              {
                key: 'Did it change the risk?',
                value: (
                  <>
                    {EFFECT_WORDS[action.effect]}
                    {action.effectWords && <span class="kith-typed">. {action.effectWords}</span>}
                  </>
                ),
              },
            ]
          : []),
        ...(reasonWords || action.reasonWords
          ? [
              {
                key: 'Why',
                value: <span class="kith-typed">{[reasonWords, action.reasonWords].filter(Boolean).join('. ')}</span>,
              },
            ]
          : []),
      ]}
    />
  )
}

function standing(action: Action, now: Date): string {
  const on = action.endedOn ? `, ${dayFrom(dayOf(now), action.endedOn)}` : ''
  return `${STATUS_WORDS[action.status]}${on}`
}

/** What happened to it, the latest first. */
export function ActionHistory({ entries, now }: { entries: readonly ActionEntry[]; now: Date }): VNode {
  const today = dayOf(now)
  return (
    <ul class="kith-plain">
      {entries.map((entry) => (
        <li>
          <p class="govuk-body govuk-!-margin-bottom-1">
            <b>{ENTRY_WORDS[entry.kind]}</b>
            {entry.kind === 'due-changed' && entry.dueFrom && entry.dueOn
              ? `: from ${dayFrom(today, entry.dueFrom)} to ${dayFrom(today, entry.dueOn)}`
              : ''}
            {entry.kind === 'added' && entry.dueOn ? `, by ${dayFrom(today, entry.dueOn)}` : ''}
            {entry.ownerFrom ? `: before, ${entry.ownerFrom}` : ''}
          </p>
          {entry.words && <p class="govuk-body govuk-!-margin-bottom-1 kith-typed">{entry.words}</p>}
          <p class="kith-meta">
            {dayAndTime(entry.writtenAt)} · {entry.authorName} <AgencyTag>{entry.agencyName}</AgencyTag>
          </p>
        </li>
      ))}
    </ul>
  )
}
