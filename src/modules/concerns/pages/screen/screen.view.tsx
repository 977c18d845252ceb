import type { VNode } from 'preact'
import type { Seat } from '../../../../kernel/actor.js'
import type { Hold } from '../../../../platform/http/page.js'
import { Button } from '../../../../web/components/button.js'
import { ErrorSummary } from '../../../../web/components/error-summary.js'
import { Form } from '../../../../web/components/form.js'
import { relativeMoment } from '../../../../web/format.js'
import { NextStrip } from '../../../../web/kith/next-strip.js'
import { Restricted } from '../../../../web/kith/restricted.js'
import { PageHeading, Sheet } from '../../../../web/kith/sheet.js'
import { Layout } from '../../../../web/layout.js'
import type { TakeRefusal } from '../../commands/take-concern.js'
import { mayDecide } from '../../domain/screening.js'
import type { AtDesk, SubjectAtDesk } from '../../queries/desk-view.query.js'
import { agoWords } from '../ago-words.js'
import { AuthorTag, authorWords } from '../author-tag.js'
import { DeskClocks } from '../desk-clocks.js'
import { Prose } from '../prose.js'
import { aboutWords } from '../raise/part.js'
import { describeSubject } from '../subject-words.js'
import { WrittenConcern, WrittenWords } from '../written.view.js'
import { DeskSheet } from './desk-sheet.js'
import { TellerSheet } from './teller-sheet.js'

type Props = { atDesk: AtDesk; seat: Seat; now: Date; hold: Hold; refusal: TakeRefusal['code'] | undefined }

/** The concern on one side, the desk on the other, and each subject with its decision. */
export function ScreenView({ atDesk, seat, now, hold, refusal }: Props): VNode {
  const { concern, screening, subjects } = atDesk
  const here = `/concerns/${concern.recordId}`
  const decides = mayDecide(seat, screening.ownerAgencyId) && hold.level === 'work'
  return (
    <Layout title={`Screen ${concern.reference}`} whoHasLooked={`/records/${concern.recordId}/looks`}>
      {refusal && <ErrorSummary errors={[{ text: takeWords(refusal, atDesk, now) }]} />}
      <PageHeading beside={`${concern.reference} · sent ${relativeMoment(now, concern.sentAt)}`}>
        {aboutWords(subjects)}
      </PageHeading>
      <DeskClocks atDesk={atDesk} />
      {hold.restricted && (
        <Restricted title="This concern is restricted">
          <p class="govuk-body">Only its author and the people named on it can open it.</p>
        </Restricted>
      )}
      <Next atDesk={atDesk} decides={decides} seat={seat} />
      <div class="kith-cols kith-cols--main-side kith-gap">
        <div class="kith-stack">
          <Sheet id="about" title="Whom and what it is about">
            <ul class="kith-plain">
              {subjects.map((subject) => (
                <SubjectItem subject={subject} here={here} decides={decides} now={now} />
              ))}
            </ul>
          </Sheet>
          <Sheet
            id="concern"
            title="The concern"
            beside={
              <span class="kith-meta">
                <AuthorTag author={concern} /> {authorWords(concern)}
              </span>
            }
          >
            <div class="kith-stack">
              <WrittenWords written={atDesk} />
              <WrittenConcern written={atDesk} />
            </div>
            {concern.adultsKnown === 'yes' && (
              <Restricted title="Adults who may pose a risk" headingLevel={3}>
                <p class="govuk-body">
                  <a class="govuk-link" href={`${here}/poses-risk`}>
                    Open with a reason
                  </a>
                </p>
              </Restricted>
            )}
          </Sheet>
        </div>
        <div class="kith-stack">
          {atDesk.teller && <TellerSheet teller={atDesk.teller} />}
          <DeskSheet atDesk={atDesk} seat={seat} now={now} canWrite={hold.level === 'work'} />
          <Has atDesk={atDesk} seat={seat} now={now} canTake={hold.level === 'work'} />
          <Sheet id="else" title="Do something else" size="s">
            <ul class="govuk-list">
              {decides && screening.state === 'open' && (
                <li>
                  <a class="govuk-link" href={`${here}/pause`}>
                    {screening.isPaused ? 'Set the clock going again' : 'Pause the clock'}
                  </a>
                </li>
              )}
              {decides && (
                <li>
                  <a class="govuk-link" href={`${here}/name`}>
                    Add a child, a place or a group
                  </a>
                </li>
              )}
              {decides && (
                <li>
                  <a class="govuk-link" href={`${here}/restrict`}>
                    {hold.restricted ? 'Lift the restriction' : 'Restrict it: a worker, or a worker’s family'}
                  </a>
                </li>
              )}
              {atDesk.clocks.length > 0 && (
                <li>
                  <a class="govuk-link" href={`${here}/clocks`}>
                    See its clocks, and how they are worked out
                  </a>
                </li>
              )}
              <li>
                <a class="govuk-link" href={`/records/${concern.recordId}/conflict`}>
                  Say that you have a conflict of interest
                </a>
              </li>
            </ul>
          </Sheet>
        </div>
      </div>
    </Layout>
  )
}

function Next({ atDesk, decides, seat }: { atDesk: AtDesk; decides: boolean; seat: Seat }) {
  const { concern, screening, subjects, desk, clock, asksWhyLate } = atDesk
  if (screening.state === 'decided') return null
  const waiting = desk.filter((each) => !each.contributedAt)
  const mine = waiting.find((each) => each.agencyId === seat.agencyId)
  const undecided = subjects.find((each) => !each.decision)
  const shown = clock && { state: clock.state, words: clock.text }
  if (mine && (!decides || waiting.length > 1))
    return (
      <NextStrip
        what="Add what your agency holds"
        clock={shown}
        meta="If you hold nothing, say so: the desk waits for you otherwise."
        button={{ text: 'Add what we hold', href: `/concerns/${concern.recordId}/contribute` }}
      />
    )
  if (!decides || !undecided) return null
  const all =
    waiting.length === 0
      ? 'Everyone on the desk has added what they hold.'
      : `${waiting.map((each) => each.agencyName).join(', ')}: not added yet.`
  return (
    <NextStrip
      what={`Decide about ${undecided.called}`}
      clock={shown}
      meta={`${all}${asksWhyLate ? ' Say why it is late when you decide.' : ''}`}
      button={{ text: 'Decide', href: `/concerns/${concern.recordId}/decide/${undecided.id}` }}
    />
  )
}

function SubjectItem({
  subject,
  here,
  decides,
  now,
}: {
  subject: SubjectAtDesk
  here: string
  decides: boolean
  now: Date
}) {
  const { decision } = subject
  return (
    <li>
      <div class="kith-sheet__head">
        <h3 class="govuk-heading-s">{subject.called}</h3>
        {!decision && decides && (
          <a class="govuk-link" href={`${here}/decide/${subject.id}`}>
            Decide<span class="govuk-visually-hidden"> about {subject.called}</span>
          </a>
        )}
      </div>
      <p class="kith-meta">
        {[subject.part === 'concern' ? 'Added by the desk' : '', describeSubject(subject)].filter(Boolean).join(' · ')}
      </p>
      {subject.description && subject.description !== subject.called && <Prose text={subject.description} />}
      {subject.onRecord && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/children/${subject.onRecord.recordId}`}>
            {subject.onRecord.name}’s record
          </a>
          {!decision && <span class="kith-meta"> named by the referrer</span>}
        </p>
      )}
      {decision && (
        <>
          <p class="govuk-body">
            <b>{decision.outcomeLabel}</b>{' '}
            <span class="kith-meta">
              {decision.decidedByName}, {decision.agencyName}, {relativeMoment(now, decision.decidedAt)}
            </span>
          </p>
          <Prose text={decision.reasons} />
          {subject.additions.map((added) => (
            <>
              <Prose text={added.reasons} />
              <p class="kith-meta">
                Added by {added.decidedByName}, {added.agencyName}, {relativeMoment(now, added.decidedAt)}
              </p>
            </>
          ))}
          {decides && (
            <p class="govuk-body">
              <a class="govuk-link" href={`${here}/decide/${subject.id}`}>
                Add reasons<span class="govuk-visually-hidden"> about {subject.called}</span>
              </a>
              {decision.childRecordId && (
                <>
                  {' '}
                  <a class="govuk-link" href={`${here}/move/${subject.id}`}>
                    It was another child<span class="govuk-visually-hidden">, not {subject.called}</span>
                  </a>
                </>
              )}
            </p>
          )}
        </>
      )}
    </li>
  )
}

function Has({ atDesk, seat, now, canTake }: { atDesk: AtDesk; seat: Seat; now: Date; canTake: boolean }) {
  const { screening, concern } = atDesk
  const isMine = screening.takenByAccount === seat.accountId
  return (
    <Sheet id="has" title="Who has it" size="s">
      <p class="govuk-body">
        <b>{isMine ? 'You' : (screening.takenByName ?? 'No one yet')}</b>
        {screening.takenAt && <span class="kith-meta"> since {relativeMoment(now, screening.takenAt)}</span>}
      </p>
      {canTake && screening.state === 'open' && (
        <Form action={`/concerns/${concern.recordId}/screen`}>
          <input type="hidden" name="seenWith" value={screening.takenBy ?? ''} />
          {isMine ? (
            <Button variant="secondary" name="button" value="hand-back">
              Hand it back
            </Button>
          ) : (
            <Button variant="secondary" name="button" value="take">
              {screening.takenBy ? 'Take it over' : 'Take it'}
            </Button>
          )}
        </Form>
      )}
    </Sheet>
  )
}

function takeWords(code: TakeRefusal['code'], { screening }: AtDesk, now: Date): string {
  if (code === 'already-decided') return 'This concern has been decided.'
  if (code === 'no-such-concern') return 'This concern is no longer with the desk.'
  if (!screening.takenByName || !screening.takenAt) return 'It was handed back a moment ago. Take it if you want it.'
  return `${screening.takenByName} took this ${agoWords(now, screening.takenAt)}. Take it over only if you have agreed it.`
}
