import type { VNode } from 'preact'
import type { Seat } from '../../../../kernel/actor.js'
import { relativeMoment } from '../../../../web/format.js'
import { AgencyTag } from '../../../../web/kith/agency-tag.js'
import { Sheet } from '../../../../web/kith/sheet.js'
import { mayDecide } from '../../domain/screening.js'
import type { AtDesk, Contribution, Correction } from '../../queries/desk-view.query.js'
import { Prose } from '../prose.js'

type Props = { atDesk: AtDesk; seat: Seat; now: Date; canWrite: boolean }

/** What each agency at the desk holds, in its own entry; those that have not added anything are named. */
export function DeskSheet({ atDesk, seat, now, canWrite }: Props): VNode {
  const { desk, contributions, concern, corrections } = atDesk
  const here = `/concerns/${concern.recordId}`
  const isAtDesk = desk.some((each) => each.agencyId === seat.agencyId)
  return (
    <Sheet
      id="desk"
      title="What the desk holds"
      beside={
        isAtDesk &&
        canWrite && (
          <a class="govuk-link" href={`${here}/contribute`}>
            Add what {seat.agencyName} holds
          </a>
        )
      }
    >
      <ul class="kith-plain">
        {desk.map((place) => {
          const entries = contributions.filter((each) => each.contributedByAgencyId === place.agencyId)
          return (
            <li>
              <p class="govuk-body">
                <AgencyTag>{place.agencyName}</AgencyTag>
                {!place.contributedAt && <span class="kith-meta"> waiting</span>}
              </p>
              {entries.map((entry) => (
                <Entry
                  entry={entry}
                  now={now}
                  strikeHref={
                    canWrite &&
                    (entry.contributedByAgencyId === seat.agencyId || mayDecide(seat, atDesk.screening.ownerAgencyId))
                      ? `${here}/entries/${entry.id}/strike-out`
                      : undefined
                  }
                />
              ))}
            </li>
          )
        })}
      </ul>
      {corrections
        .filter((each) => each.what !== 'contribution-struck-out')
        .map((each) => (
          <p class="kith-meta kith-gap-s">{correctionWords(each, now)}</p>
        ))}
    </Sheet>
  )
}

function Entry({ entry, now, strikeHref }: { entry: Contribution; now: Date; strikeHref: string | undefined }) {
  if (entry.struckOutAt)
    return (
      <p class="kith-meta">
        An entry was struck out by {entry.struckOutByName}, {relativeMoment(now, entry.struckOutAt)}:{' '}
        {entry.struckOutLabel}. {entry.struckOutReason}
      </p>
    )
  return (
    <>
      {entry.nothingHeld ? <p class="govuk-body">Nothing held.</p> : <Prose text={entry.words} />}
      <p class="kith-meta">
        {entry.authorName}, {relativeMoment(now, entry.writtenAt)}{' '}
        {strikeHref && (
          <a class="govuk-link" href={strikeHref}>
            Misfiled<span class="govuk-visually-hidden">: strike out {entry.authorName}’s entry</span>
          </a>
        )}
      </p>
    </>
  )
}

const CORRECTED: Readonly<Record<Correction['what'], string>> = {
  'contribution-struck-out': 'struck out an entry',
  'subject-moved': 'moved it to another child’s record',
  restricted: 'restricted it',
  'restriction-lifted': 'lifted the restriction',
}

function correctionWords(correction: Correction, now: Date): string {
  const { correctedByName, agencyName, correctedAt, what, label, reason } = correction
  return `${correctedByName}, ${agencyName}, ${CORRECTED[what]} ${relativeMoment(now, correctedAt)}: ${label}. ${reason}`.trim()
}
