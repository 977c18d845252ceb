import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { listItems } from '../../../reference/index.js'
import { strikeOutContribution, type StrikeOutRefusal } from '../../commands/strike-out.js'
import type { ContributionId } from '../../data/tables.js'
import type { Contribution } from '../../queries/desk-view.query.js'
import { type DeskProps, defineDeskPage } from '../desk-page.js'
import { DeskQuestion } from '../desk-question.js'
import { Prose } from '../prose.js'
import { type ReasonChoice, type ReasonCode, ReasonFields, readReason, SAY_REASON } from '../reason-fields.js'

type Code = ReasonCode | StrikeOutRefusal['code']
type Extra = { readonly entry: Contribution; readonly reasons: readonly ReasonChoice[] }
const SAY: Record<Code, string> = {
  ...SAY_REASON,
  'no-such-entry': 'That entry has been struck out already',
  'not-yours-to-strike-out': 'Only the agency that wrote it, or the council, strikes an entry out',
}

/** Strikes out an entry that an agency wrote on the wrong concern. It is kept, and no longer shown. */
export const strikeOutPage = defineDeskPage({
  path: 'entries/:entryId/strike-out',
  audit: 'concerns.strike-out-viewed',
  async load(tx, by, atDesk, params): Promise<Extra | undefined> {
    const entry = atDesk.contributions.find((each) => each.id === params.entryId && !each.struckOutAt)
    return entry && { entry, reasons: await listItems(tx, 'misfiled-reasons', by.now) }
  },
  read: (body, { extra }) => readReason(body, extra.reasons),
  save: (tx, by, recordId, misfiled, params) =>
    strikeOutContribution(tx, by, { recordId, contributionId: params.entryId as ContributionId, misfiled }),
  view: StrikeOutView,
})

function StrikeOutView({ atDesk, extra, typed, refusals, autosave, savedAt }: DeskProps<Extra, Code>): VNode {
  return (
    <DeskQuestion
      title="Strike out an entry"
      heading="Why does this entry not belong here?"
      atDesk={atDesk}
      autosave={autosave}
      savedAt={savedAt}
      errors={errorsFor(refusals, SAY)}
      button="Strike it out"
      lead={
        <>
          <p class="kith-meta">
            {extra.entry.authorName}, {extra.entry.agencyName}
          </p>
          <Prose text={extra.entry.nothingHeld ? 'Nothing held.' : extra.entry.words} />
        </>
      }
    >
      <ReasonFields
        legend="Reason"
        choices={extra.reasons}
        typed={typed}
        error={(field) => errorFor(refusals, SAY, field)}
        wordsHint="It stays in the record that something stood here, and why it was struck out."
      />
    </DeskQuestion>
  )
}
