import type { VNode } from 'preact'
import { Button } from '../../../../../web/components/button.js'
import { Details } from '../../../../../web/components/details.js'
import { Form } from '../../../../../web/components/form.js'
import { Empty } from '../../../../../web/kith/empty.js'
import { Shape } from '../../../../../web/kith/shapes.js'
import { Sheet } from '../../../../../web/kith/sheet.js'
import { BLOCK_WORDS, headingOfBlock, linesOfBlock } from '../../../domain/block-words.js'
import { short } from '../../../domain/described.js'
import { editPath } from '../../../domain/edit-place.js'
import type { Block } from '../../../domain/page-content.js'
import { wordsOfBlock } from '../../../domain/plain-words.js'
import { digestOf } from '../../../domain/slice.js'
import { partField } from '../../../domain/stop.js'
import type { EditedItem } from '../../../queries/item.query.js'
import { reading } from '../reading.js'

type Props = { item: EditedItem; blocks: readonly Block[]; isDraft: boolean }

/** The parts in their order. On a draft each can be changed, moved and taken out. */
export function PartsSheet({ item, blocks, isDraft }: Props): VNode {
  return (
    <Sheet id="parts" title="Parts">
      {blocks.length === 0 && <Empty title="There are no parts yet." />}
      <ol class="kith-parts">
        {blocks.map((block, index) => (
          <Part item={item} block={block} index={index} isLast={index === blocks.length - 1} isDraft={isDraft} />
        ))}
      </ol>
      {isDraft && (
        <p class="kith-actions kith-gap-s">
          <Button variant="secondary" href={editPath(item, 'parts', 'new')}>
            Add a part
          </Button>
        </p>
      )}
    </Sheet>
  )
}

type PartProps = { item: EditedItem; block: Block; index: number; isLast: boolean; isDraft: boolean }

function Part({ item, block, index, isLast, isDraft }: PartProps) {
  const name = BLOCK_WORDS[block.type].name
  const place = index + 1
  const age = ageOf(item, block)
  const isStopped = item.stops.some(({ field }) => field === partField(index))
  return (
    <li id={partField(index)}>
      <div class="kith-parts__head">
        <h3 class="govuk-heading-s">
          {isStopped && <Shape name="triangle" class="kith-parts__stopped" />} {place}. {name}
        </h3>
        {age && <span class="kith-meta">Reading age {age}</span>}
      </div>
      <Details summary={short(headingOfBlock(block) || name, 90)} class="kith-parts__says">
        {linesOfBlock(block).map((line) => (
          <p class="govuk-body kith-typed">{line}</p>
        ))}
      </Details>
      {isDraft && (
        <div class="kith-actions">
          <a class="govuk-link" href={editPath(item, 'parts', place, block.type)}>
            Change<span class="govuk-visually-hidden"> part {place}</span>
          </a>
          {!(index === 0 && isLast) && (
            <Form action={editPath(item, 'parts', place, 'move')} class="kith-parts__move">
              <input type="hidden" name="was" value={digestOf(block)} />
              {index > 0 && <MoveButton by="up" place={place} />}
              {!isLast && <MoveButton by="down" place={place} />}
            </Form>
          )}
          <a class="govuk-link" href={editPath(item, 'parts', place, 'remove')}>
            Take out<span class="govuk-visually-hidden"> part {place}</span>
          </a>
        </div>
      )}
    </li>
  )
}

function MoveButton({ by, place }: { by: 'up' | 'down'; place: number }) {
  return (
    <button type="submit" name="by" value={by} class="kith-as-link">
      {by === 'up' ? 'Move up' : 'Move down'}
      <span class="govuk-visually-hidden"> part {place}</span>
    </button>
  )
}

function ageOf({ now: { kind, content } }: EditedItem, block: Block): number | undefined {
  if (kind === 'page' && content.language !== 'en') return undefined
  const words = wordsOfBlock(block)
  const readers = kind === 'page' ? [content.reader] : kind === 'download' ? content.readers : []
  return words.length > 0 && readers.length > 0 ? reading(words, readers).age : undefined
}
