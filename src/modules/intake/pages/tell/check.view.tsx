import type { VNode } from 'preact'
import type { OpenJourney } from '../../domain/journey.js'
import { WAIT_INSTEAD, WORK_BITS } from '../../domain/work.js'
import { type CheckRow, checkRows } from './check-rows.js'
import { type Shown, TellForm, TellPage } from './tell-page.js'

type Props = {
  shown: Shown
  sealed: string
  journey: OpenJourney
  /** What the browser works on while the answers are read. */
  challenge: string
  error?: string | undefined
  notice: string | undefined
}

/** Everything that was written, each with a way back to it, and then the button that sends it. */
export function CheckView({ shown, sealed, journey, challenge, error, notice }: Props): VNode {
  return (
    <TellPage
      shown={shown}
      title="Check what you wrote"
      errors={error ? [{ text: error }] : []}
      notice={notice}
      scripts={['send.js']}
    >
      <h1 class="govuk-heading-l">Check what you wrote</h1>
      <TellForm
        step="check"
        sealed={sealed}
        button="Send it"
        value="send"
        attributes={{ 'data-challenge': challenge, 'data-bits': WORK_BITS }}
      >
        <dl class="govuk-summary-list">
          {checkRows(journey, shown.edition.contexts).map((row) => (
            <Row row={row} />
          ))}
        </dl>
        <HiddenField />
        <input type="hidden" name="work" value="" />
        <p class="govuk-body">
          When you send it, we show you a key. With it you can come back and see what became of it.
        </p>
        <p class="govuk-body kith-without-script">
          Your browser does not run scripts. So that machines can’t send us thousands of these, you can send it{' '}
          {WAIT_INSTEAD / 1000} seconds after this page opened.
        </p>
        <p class="govuk-body" role="status" data-sending />
      </TellForm>
    </TellPage>
  )
}

function Row({ row }: { row: CheckRow }) {
  return (
    <div class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">{row.heading}</dt>
      <dd class="govuk-summary-list__value">
        {row.lines.length === 0
          ? 'Nothing written'
          : row.lines.map((line) => <p class="govuk-body kith-typed">{line}</p>)}
      </dd>
      <dd class="govuk-summary-list__actions">
        <button type="submit" class="kith-as-link" name="button" value={`change-${row.question}`}>
          Change<span class="govuk-visually-hidden"> your answer to: {row.heading}</span>
        </button>
      </dd>
    </div>
  )
}

/** Only a machine fills it in. Whoever does is not stopped: a person looks first. */
function HiddenField() {
  return (
    <div class="govuk-visually-hidden" aria-hidden="true">
      <label for="subject">Leave this empty</label>
      <input id="subject" name="subject" type="text" tabindex={-1} autocomplete="off" value="" />
    </div>
  )
}
