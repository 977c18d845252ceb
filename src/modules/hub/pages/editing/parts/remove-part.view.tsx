import type { VNode } from 'preact'
import { BLOCK_WORDS, linesOfBlock } from '../../../domain/block-words.js'
import { editPath } from '../../../domain/edit-place.js'
import type { Block } from '../../../domain/page-content.js'
import type { EditedItem } from '../../../queries/item.query.js'
import { Button } from '../../../../../web/components/button.js'
import { Form } from '../../../../../web/components/form.js'
import { InsetText } from '../../../../../web/components/inset-text.js'
import { QuestionPage } from '../../../../../web/question-page.js'

export function RemovePartView({ item, block, was }: { item: EditedItem; block: Block; was: string }): VNode {
  return (
    <QuestionPage title="Take out a part, Be Aware" back={editPath(item)} backText={`Back to ${item.title}`}>
      <span class="govuk-caption-l">{item.title}</span>
      <h1 class="govuk-heading-l">Take out this part?</h1>
      <InsetText>
        <p class="govuk-body">
          <b>{BLOCK_WORDS[block.type].name}</b>
        </p>
        {linesOfBlock(block).map((line) => (
          <p class="govuk-body kith-typed">{line}</p>
        ))}
      </InsetText>
      <p class="govuk-body">It stays in the version that is published, and in the history.</p>
      <Form>
        <input type="hidden" name="was" value={was} />
        <Button variant="warning">Take it out</Button>
      </Form>
    </QuestionPage>
  )
}
