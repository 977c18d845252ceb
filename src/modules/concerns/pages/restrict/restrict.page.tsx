import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { holdOn } from '../../../access/index.js'
import { listItems } from '../../../reference/index.js'
import { restrictConcern, type RestrictRefusal } from '../../commands/restrict-concern.js'
import { type DeskProps, defineDeskPage } from '../desk-page.js'
import { DeskQuestion } from '../desk-question.js'
import { type ReasonChoice, type ReasonCode, ReasonFields, readReason, SAY_REASON } from '../reason-fields.js'

type Code = ReasonCode | RestrictRefusal['code']
type Extra = { readonly isRestricted: boolean; readonly reasons: readonly ReasonChoice[] }
const SAY: Record<Code, string> = {
  ...SAY_REASON,
  'no-such-concern': 'This concern is no longer with the desk',
  'not-yours-to-decide': 'The council’s screeners restrict a concern. Tell one of them',
  'already-so': 'Someone has done this a moment ago',
}

/** Closes a concern about a worker, or about a worker's own family, to all but those named; or opens it again. */
export const restrictPage = defineDeskPage({
  path: 'restrict',
  audit: 'concerns.restrict-viewed',
  async load(tx, by, atDesk): Promise<Extra> {
    const hold = await holdOn(tx, atDesk.concern.recordId)
    return { isRestricted: hold?.restricted ?? false, reasons: await listItems(tx, 'restriction-reasons', by.now) }
  },
  read: (body, { extra }) => {
    const reason = readReason(body, extra.reasons)
    return reason.ok ? { ok: true, value: { why: reason.value, restricted: !extra.isRestricted } } : reason
  },
  save: (tx, by, recordId, value) => restrictConcern(tx, by, { recordId, ...value }),
  view: RestrictView,
})

function RestrictView({ atDesk, extra, typed, refusals, autosave, savedAt }: DeskProps<Extra, Code>): VNode {
  const { isRestricted, reasons } = extra
  return (
    <DeskQuestion
      title={isRestricted ? 'Lift the restriction' : 'Restrict this concern'}
      heading={isRestricted ? 'Lift the restriction?' : 'Restrict this concern?'}
      atDesk={atDesk}
      autosave={autosave}
      savedAt={savedAt}
      errors={errorsFor(refusals, SAY)}
      button={isRestricted ? 'Lift it' : 'Restrict it'}
      lead={
        isRestricted ? (
          <p class="govuk-body">The desk’s agencies will see it again.</p>
        ) : (
          <p class="govuk-body">
            It closes to the whole desk at once. You are named and take it; its author still reads their own words. Name
            the others who must see it on the page{' '}
            <a class="govuk-link" href={`/records/${atDesk.concern.recordId}/access`}>
              who holds this concern
            </a>
            .
          </p>
        )
      }
    >
      <ReasonFields
        legend={isRestricted ? 'What it was restricted for' : 'Reason'}
        choices={reasons}
        typed={typed}
        error={(field) => errorFor(refusals, SAY, field)}
      />
    </DeskQuestion>
  )
}
