import type { VNode } from 'preact'
import { type Body, textOf, valuesOf } from '../../../../../platform/http/body.js'
import { Checkboxes } from '../../../../../web/components/checkboxes.js'
import { Textarea } from '../../../../../web/components/textarea.js'
import { errorFor } from '../../../../../web/say-refusals.js'
import { MOST_NOTE, type NoteRefusal } from '../../../commands/review.js'
import type { OnVersion } from '../../../commands/on-item.js'
import { editPath } from '../../../domain/edit-place.js'
import type { EditedItem } from '../../../queries/item.query.js'
import { StopsSheet } from '../item/stops-sheet.js'
import { SAY_MOVE } from '../say-moves.js'
import { MoveQuestion } from './move-question.js'

export type SendRefusal = OnVersion | NoteRefusal

const SAY: Record<SendRefusal['code'], string> = {
  ...SAY_MOVE,
  'note-missing': 'Write what you changed',
  'words-missing': 'Write what you changed',
  'too-long': `What you changed must be ${MOST_NOTE} characters or fewer`,
}

type Props = {
  item: EditedItem
  typed: Body
  refusals: readonly SendRefusal[]
  autosave: string | undefined
  savedAt: Date | undefined
}

export function SendView({ item, typed, refusals, autosave, savedAt }: Props): VNode {
  const { kind, open } = item
  return (
    <MoveQuestion
      item={item}
      heading="Send for review"
      say={SAY}
      refusals={refusals}
      button="Send for review"
      seen={open?.revision ?? 0}
      autosave={autosave}
      savedAt={savedAt}
    >
      <p class="govuk-body">
        Another officer reads it, and publishes it or sends it back with words. Until then nobody changes it. You can
        take it back.
      </p>
      <StopsSheet item={item} base={editPath(item)} />
      <div class="kith-gap-s">
        <Textarea
          name="note"
          label="What did you change, and why?"
          labelSize="s"
          hint="Whoever reviews it reads this first."
          rows={3}
          value={textOf(typed, 'note')}
          error={errorFor(refusals, SAY, 'note')}
        />
        {(kind === 'page' || kind === 'download') && (
          <Checkboxes
            name="isChecked"
            items={[
              {
                value: 'yes',
                text: 'I have checked all of it today, not only what I changed',
                hint: 'Its next check is then counted from today.',
              },
            ]}
            values={valuesOf(typed, 'isChecked')}
          />
        )}
      </div>
    </MoveQuestion>
  )
}
