import type { VNode } from 'preact'
import { BLOCK_WORDS } from '../../../domain/block-words.js'
import { editPath } from '../../../domain/edit-place.js'
import type { BlockType } from '../../../domain/page-content.js'
import type { EditedItem } from '../../../queries/item.query.js'
import { QuestionPage } from '../../../../../web/question-page.js'

/** Every type of part, with what it is for. */
export function ChoosePartView({ item }: { item: EditedItem }): VNode {
  return (
    <QuestionPage title="A new part, Be Aware" back={editPath(item)} backText={`Back to ${item.title}`}>
      <span class="govuk-caption-l">{item.title}</span>
      <h1 class="govuk-heading-l">What kind of part?</h1>
      <ul class="kith-kinds">
        {(Object.keys(BLOCK_WORDS) as BlockType[]).map((type) => (
          <li>
            <a class="govuk-link" href={editPath(item, 'parts', 'new', type)}>
              {BLOCK_WORDS[type].name}
            </a>
            <p class="kith-meta">{BLOCK_WORDS[type].about}</p>
          </li>
        ))}
      </ul>
    </QuestionPage>
  )
}
