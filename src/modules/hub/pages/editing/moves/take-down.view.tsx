import type { VNode } from 'preact'
import { type Body, textOf } from '../../../../../platform/http/body.js'
import { Button } from '../../../../../web/components/button.js'
import type { PageError } from '../../../../../web/components/error-summary.js'
import { Form } from '../../../../../web/components/form.js'
import { Textarea } from '../../../../../web/components/textarea.js'
import { timeOfDay } from '../../../../../web/format.js'
import { QuestionPage } from '../../../../../web/question-page.js'
import { MOST_NOTE } from '../../../commands/review.js'
import type { TakeDownRefusal } from '../../../commands/take-down.js'
import { editPath } from '../../../domain/edit-place.js'
import type { Stop } from '../../../domain/stop.js'
import type { EditedItem } from '../../../queries/item.query.js'
import { SAY_MOVE } from '../say-moves.js'
import { sayStop } from '../say-stops.js'

const SAY = {
  gone: SAY_MOVE.gone,
  'moved-on': 'It is not published any more',
  'needed-always': 'The hub cannot do without its settings',
  'words-missing': 'Write why it is taken down',
  'too-long': `Why it is taken down must be ${MOST_NOTE} characters or fewer`,
} as const

function sayRefusal(refusal: TakeDownRefusal): string {
  return isStop(refusal) ? sayStop(refusal) : SAY[refusal.code]
}

function isStop(refusal: TakeDownRefusal): refusal is Stop {
  return 'about' in refusal
}

type Props = {
  item: EditedItem
  typed: Body
  refusals: readonly TakeDownRefusal[]
  autosave: string | undefined
  savedAt: Date | undefined
}

export function TakeDownView({ item, typed, refusals, autosave, savedAt }: Props): VNode {
  const errors: PageError[] = refusals.map((refusal) => ({
    text: sayRefusal(refusal),
    ...(refusal.field ? { href: `#${refusal.field}` } : {}),
  }))
  const wrong = refusals.find((refusal) => refusal.code === 'words-missing' || refusal.code === 'too-long')
  return (
    <QuestionPage
      title="Take down, Be Aware"
      errors={errors}
      back={editPath(item)}
      backText={`Back to ${item.title}`}
      showsSaved
      savedAt={savedAt && timeOfDay(savedAt)}
    >
      <span class="govuk-caption-l">{item.title}</span>
      <h1 class="govuk-heading-l">Take it down?</h1>
      <p class="govuk-body">
        The public sees it no longer, from now on. Do this at once where something is wrong and would harm; otherwise
        change it in a draft. Nothing is lost: it can be restored from its versions.
      </p>
      <Form autosave={autosave}>
        <Textarea
          name="words"
          label="Why is it taken down?"
          labelSize="s"
          rows={3}
          value={textOf(typed, 'words')}
          error={wrong && sayRefusal(wrong)}
        />
        <Button variant="warning">Take it down</Button>
      </Form>
    </QuestionPage>
  )
}
