import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { Form } from '../../../../web/components/form.js'
import { Radios } from '../../../../web/components/radios.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { QuestionPage } from '../../../../web/question-page.js'
import type { ChildHeader } from '../../../people/index.js'
import type { ListEntry } from '../../../reference/index.js'
import type { StrikeOutRefusal } from '../../commands/strike-out-assessment.js'
import type { Assessment } from '../../domain/assessment.js'
import { assessmentPath } from '../paths.js'

export type StrikeOutFormRefusal = { readonly code: 'more-too-long'; readonly field: 'more' }

type Refusal = StrikeOutRefusal | StrikeOutFormRefusal
type Props = {
  assessment: Assessment
  child: ChildHeader
  options: readonly ListEntry[]
  typed: { reason: string; more: string }
  most: number
  refusals: readonly Refusal[]
}

export function StrikeOutView({ assessment, child, options, typed, most, refusals }: Props): VNode {
  const say: Record<Refusal['code'], string> = {
    'no-such-assessment': 'This assessment is not on the record any more',
    'already-agreed': 'It has been agreed: a new assessment can supersede it, and it stays on the record',
    'reason-missing': 'Choose why it does not belong here',
    'more-too-long': `Use ${most.toLocaleString('en-GB')} characters or fewer`,
  }
  const errorOf = (name: string) => errorFor(refusals, say, name)
  return (
    <QuestionPage
      title="Strike out the assessment"
      back={assessmentPath(assessment)}
      backText="The assessment"
      errors={errorsFor(refusals, say)}
    >
      <Form>
        <Radios
          name="reason"
          legend={`Why does this assessment not belong on ${child.shortName}’s record?`}
          legendSize="l"
          legendIsHeading
          hint="It is struck out, with your reason, and not deleted. Its clocks stop, nobody can carry on with it, and words it gave to the record are struck out there."
          value={typed.reason}
          error={errorOf('reason')}
          items={options.map((each) => ({ value: each.code, text: each.label }))}
        />
        <Textarea
          name="more"
          label="More about that"
          labelSize="s"
          hint="Name no other child."
          rows={3}
          value={typed.more}
          error={errorOf('more')}
        />
        <Button variant="warning">Strike it out</Button>
      </Form>
    </QuestionPage>
  )
}
