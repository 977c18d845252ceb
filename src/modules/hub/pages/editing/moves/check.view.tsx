import type { VNode } from 'preact'
import { Checkboxes } from '../../../../../web/components/checkboxes.js'
import { errorFor } from '../../../../../web/say-refusals.js'
import type { KeptVersion } from '../../../data/item.store.js'
import { sayContact } from '../../../domain/describe-service.js'
import { readItem } from '../../../queries/contents.query.js'
import type { EditedItem } from '../../../queries/item.query.js'
import type { CheckRefusal } from './check.page.js'
import { MoveQuestion } from './move-question.js'

const SAY: Record<CheckRefusal['code'], string> = {
  gone: 'This is not there any more',
  'nothing-to-check': 'There is nothing to check',
  'changed-meanwhile': 'It was changed while you were looking at it. Look at what it says now, and try that',
  'not-said': 'Tick the box once you have found it right',
}

type Props = { item: EditedItem; seen: KeptVersion; refusals: readonly CheckRefusal[] }

export function CheckView({ item, seen, refusals }: Props): VNode {
  const found = readItem(item.kind, seen.content)
  const isService = found.kind === 'service'
  return (
    <MoveQuestion
      item={item}
      heading={isService ? 'Ring it, and see that it is right' : 'Check it, and say that it is right'}
      say={SAY}
      refusals={refusals}
      button="It is right"
      seen={seen.revision}
    >
      <input type="hidden" name="seenNumber" value={seen.number} />
      {isService ? (
        <>
          <p class="govuk-body">
            Ring each number, open each page, and see that it says what we say of it: who it is for, when it answers,
            what it costs. If anything is wrong, go back and start a draft.
          </p>
          <ul class="kith-ways">
            {found.content.contacts.map((contact) => (
              <li>{sayContact(contact)}</li>
            ))}
            <li>{found.content.hours.words}</li>
          </ul>
        </>
      ) : (
        <p class="govuk-body">
          Read all of what is published, open every link and see that it still holds. If anything is wrong, go back and
          start a draft.
        </p>
      )}
      <Checkboxes
        name="isRight"
        error={errorFor(refusals, SAY, 'isRight')}
        items={[
          {
            value: 'yes',
            text: isService
              ? 'I rang or opened every one of these today, and each is right'
              : 'I checked all of it today',
            hint: 'Your name and the day are kept. Nobody needs to review this: nothing else changes.',
          },
        ]}
      />
    </MoveQuestion>
  )
}
