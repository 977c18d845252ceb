import type { VNode } from 'preact'
import { dayOf } from '../../../../kernel/calendar-date.js'
import { marginDay, marginMoment } from '../../../../web/format.js'
import { AgencyTag } from '../../../../web/kith/agency-tag.js'
import { Chronology, type ChronologyEntry as Drawn } from '../../../../web/kith/chronology.js'
import type { ChronologyEntry } from '../../domain/providers.js'

const MARKS = {
  file: 'document',
  alert: 'missing',
  steady: 'found',
  talk: 'discussion',
  lock: 'document',
} as const satisfies Record<Exclude<ChronologyEntry['mark'], 'voice'>, Drawn['kind']>

/** Entries as a list, newest first, each with its agency and author. */
export function Chronicle({ entries, now }: { entries: readonly ChronologyEntry[]; now: Date }): VNode {
  if (entries.length === 0) return <p class="govuk-body">Nothing has been written here yet.</p>
  return <Chronology entries={entries.map((entry) => draw(entry, now))} />
}

function draw(entry: ChronologyEntry, now: Date): Drawn {
  const day = dayOf(entry.at)
  const when = entry.dateOnly ? marginDay(dayOf(now), day) : marginMoment(now, entry.at)
  const datetime = entry.dateOnly ? day : entry.at.toISOString()
  if (entry.mark === 'voice' && entry.voice) {
    return {
      kind: 'words',
      when,
      datetime,
      title: entry.title,
      voice: { whose: entry.voice.whose ?? 'child', words: entry.voice.words, circumstances: entry.voice.attribution },
    }
  }
  const kind = MARKS[entry.mark === 'voice' ? 'file' : entry.mark]
  return {
    kind,
    when,
    datetime,
    title: entry.title,
    children: (
      <>
        {entry.text && <p class="kith-typed">{entry.text}</p>}
        <p class="kith-meta">
          {entry.href && (
            <>
              <a class="govuk-link" href={entry.href}>
                Open<span class="govuk-visually-hidden">: {entry.title}</span>
              </a>
              {' · '}
            </>
          )}
          {entry.authorName} <AgencyTag>{entry.agencyName}</AgencyTag>
        </p>
      </>
    ),
  }
}
