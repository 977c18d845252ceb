import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { Form } from '../../../../web/components/form.js'
import { TextInput } from '../../../../web/components/text-input.js'
import { Empty } from '../../../../web/kith/empty.js'
import { Sheet } from '../../../../web/kith/sheet.js'
import { QuestionPage } from '../../../../web/question-page.js'
import type { ChildHeader } from '../../queries/child-header.query.js'
import type { FoundChild } from '../../queries/search.query.js'
import { ChildResults } from '../child-results.js'

type Props = { child: ChildHeader; found: readonly FoundChild[]; text: string }

export function SamePersonView({ child, found, text }: Props): VNode {
  const here = `/children/${child.recordId}`
  return (
    <QuestionPage title={`Is this child here twice, ${child.initials}`} back={`${here}/details`}>
      <span class="govuk-caption-l">{child.displayName}</span>
      <h1 class="govuk-heading-l">Is this child here twice?</h1>
      <p class="govuk-body">
        Compare this record with another before you decide that both are one child. A decision can be undone, and
        nothing is lost either way.
      </p>
      <Form once={false}>
        <TextInput
          name="q"
          id="other-q"
          label="Find another record"
          hint="Name, date of birth or number."
          value={text}
          autocomplete="off"
        />
        <Button variant="secondary">Find</Button>
      </Form>
      {found.length === 0 ? (
        <Empty title="You can see nobody like that." />
      ) : (
        <Sheet id="likely" title={text ? 'Most likely first' : 'Records like this one'}>
          <ChildResults found={found} href={(line) => `${here}/same-person/${line.recordId}`} headingLevel={3} />
        </Sheet>
      )}
    </QuestionPage>
  )
}
