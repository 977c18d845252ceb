import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { accept, type Outcome, refuse } from '../../../../kernel/outcome.js'
import { type Body, textOf } from '../../../../platform/http/body.js'
import { Radios } from '../../../../web/components/radios.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { contribute, type ContributeRefusal } from '../../commands/contribute.js'
import { type DeskProps, defineDeskPage } from '../desk-page.js'
import { DeskQuestion } from '../desk-question.js'
import { typedText } from '../typed-text.js'

type FormCode = 'holds-missing'
type Code = FormCode | ContributeRefusal['code']
const SAY: Record<Code, string> = {
  'holds-missing': 'Say whether your agency holds anything',
  'words-missing': 'Write what your agency holds, or choose “We hold nothing”',
  'words-too-long': 'Write what your agency holds in 5,000 characters or fewer',
  'not-at-the-desk': 'Your agency had no place at the desk when this concern arrived',
}

/** An agency adds what it holds. What it added before stands beside it, unchanged. */
export const contributePage = defineDeskPage({
  path: 'contribute',
  audit: 'concerns.contribute-viewed',
  load: async () => null,
  read: readContribution,
  save: (tx, by, recordId, value) => contribute(tx, by, { recordId, ...value }),
  view: ContributeView,
})

function readContribution(
  body: Body,
): Outcome<{ words: string; nothingHeld: boolean }, { readonly code: FormCode; readonly field: string }> {
  const holds = textOf(body, 'holds')
  if (holds !== 'something' && holds !== 'nothing')
    return refuse<{ code: FormCode; field: string }>({ code: 'holds-missing', field: 'holds' })
  return accept({ words: typedText(body, 'words'), nothingHeld: holds === 'nothing' })
}

function ContributeView({ atDesk, request, typed, refusals, ...draft }: DeskProps<null, Code>): VNode {
  const { agencyId, agencyName } = request.seat
  const before = atDesk.contributions.filter((each) => each.contributedByAgencyId === agencyId && !each.struckOutAt)
  return (
    <DeskQuestion
      {...draft}
      title="Add what your agency holds"
      heading={`What does ${agencyName} hold?`}
      atDesk={atDesk}
      errors={errorsFor(refusals, SAY)}
      button="Add it"
      aside={{
        title: 'Only what matters here',
        children: (
          <>
            <p class="govuk-body">
              What the desk needs to decide about this concern, and no whole history. Say where it comes from and when.
            </p>
            <p class="govuk-body">The other agencies at the desk read it. The referrer does not.</p>
            {before.length > 0 && (
              <p class="govuk-body">
                {agencyName} has added {before.length === 1 ? 'one entry' : `${before.length} entries`} already. Yours
                stands beside {before.length === 1 ? 'it' : 'them'}.
              </p>
            )}
          </>
        ),
      }}
    >
      <Radios
        name="holds"
        legend="Do you hold anything that bears on this?"
        legendSize="s"
        value={textOf(typed, 'holds')}
        error={errorFor(refusals, SAY, 'holds')}
        items={[
          {
            value: 'something',
            text: 'Yes',
            reveal: (
              <Textarea
                name="words"
                label="What you hold"
                labelSize="s"
                rows={6}
                value={textOf(typed, 'words')}
                error={errorFor(refusals, SAY, 'words')}
              />
            ),
          },
          { value: 'nothing', text: 'We hold nothing', hint: 'You have looked, and there is nothing.' },
        ]}
      />
    </DeskQuestion>
  )
}
