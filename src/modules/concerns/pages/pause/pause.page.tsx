import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { accept } from '../../../../kernel/outcome.js'
import { type Body, textOf } from '../../../../platform/http/body.js'
import { Checkboxes } from '../../../../web/components/checkboxes.js'
import { listItems } from '../../../reference/index.js'
import { pauseConcern, type PauseRefusal, resumeConcern } from '../../commands/pause-concern.js'
import { type DeskProps, defineDeskPage } from '../desk-page.js'
import { DeskQuestion } from '../desk-question.js'
import {
  type GivenReason,
  type ReasonChoice,
  type ReasonCode,
  ReasonFields,
  readReason,
  SAY_REASON,
} from '../reason-fields.js'

type Code = ReasonCode | PauseRefusal['code']
const SAY: Record<Code, string> = {
  ...SAY_REASON,
  'no-such-concern': 'This concern is no longer with the desk',
  'no-such-clock': 'This concern has no clock',
  'not-yours-to-decide': 'The council’s screeners keep this clock',
  'already-paused': 'The clock is paused already',
  'already-over': 'The decision is late. Say why when you decide: lateness is explained, not paused away',
  'already-met': 'The decision has been made',
  'already-stopped': 'The clock has been stopped',
  'not-paused': 'The clock is running already',
  'not-over': 'The decision is not late',
  'may-not-pause': 'This clock may not be paused',
  'before-start': 'The clock had not begun then',
  'before-pause': 'The clock was not paused then',
  'too-early': 'It is too early for that',
  'is-a-watch': 'This clock only watches',
  'in-future': 'That time has not come yet',
  'breach-reason-missing': 'Say why it is late',
}

type Pausing = GivenReason & { readonly askTeller: boolean }

function readPausing(body: Body, choices: readonly ReasonChoice[]) {
  const reason = readReason(body, choices)
  return reason.ok ? accept<Pausing>({ ...reason.value, askTeller: textOf(body, 'askTeller') === 'yes' }) : reason
}

/** Pauses the clock while a question is answered, or sets it going again. */
export const pausePage = defineDeskPage({
  path: 'pause',
  audit: 'concerns.pause-viewed',
  load: (tx, by) => listItems(tx, 'clock-pause-reasons', by.now),
  read: (body, { atDesk, extra }) =>
    atDesk.screening.isPaused ? accept<Pausing | undefined>(undefined) : readPausing(body, extra),
  save: (tx, by, recordId, reason) =>
    reason
      ? pauseConcern(tx, by, {
          recordId,
          reason: [reason.label, reason.reason].filter(Boolean).join(': '),
          askTeller: reason.askTeller,
        })
      : resumeConcern(tx, by, recordId),
  view: PauseView,
})

function PauseView({
  atDesk,
  extra,
  typed,
  refusals,
  autosave,
  savedAt,
}: DeskProps<readonly ReasonChoice[], Code>): VNode {
  const { isPaused, pauseReason } = atDesk.screening
  return (
    <DeskQuestion
      title={isPaused ? 'Set the clock going again' : 'Pause the clock'}
      heading={isPaused ? 'Set the clock going again?' : 'Why is the clock paused?'}
      atDesk={atDesk}
      autosave={autosave}
      savedAt={savedAt}
      errors={errorsFor(refusals, SAY)}
      button={isPaused ? 'Set it going' : 'Pause the clock'}
      lead={
        isPaused ? (
          <p class="govuk-body">It is paused: {pauseReason}. The decision will be due by so much later.</p>
        ) : (
          <p class="govuk-body">
            While it is paused nobody is waited for but the one you asked. The reason is about the work: it names
            nobody.
          </p>
        )
      }
    >
      {!isPaused && atDesk.teller && (
        <Checkboxes
          name="askTeller"
          legend="Whoever told us"
          legendSize="s"
          values={[textOf(typed, 'askTeller')]}
          items={[
            {
              value: 'yes',
              text: 'With their key they read that we need to hear more',
              hint: 'They read one fixed sentence, and nothing that you write here.',
            },
          ]}
        />
      )}
      {!isPaused && (
        <ReasonFields
          legend="Reason"
          choices={extra}
          typed={typed}
          error={(field) => errorFor(refusals, SAY, field)}
          wordsHint="For example, asked the carer for the name of the group."
        />
      )}
    </DeskQuestion>
  )
}
