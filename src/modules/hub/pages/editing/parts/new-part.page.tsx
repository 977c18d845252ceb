import { accept, type Outcome, type Refusal, refuse } from '../../../../../kernel/outcome.js'
import { type Body, EMPTY_BODY, textOf } from '../../../../../platform/http/body.js'
import { definePage, notFound, type PageRequest, seeOther, show } from '../../../../../platform/http/page.js'
import { changeDraft } from '../../../commands/write-draft.js'
import { BLOCK_WORDS, headingOfBlock } from '../../../domain/block-words.js'
import { short } from '../../../domain/described.js'
import { editPath } from '../../../domain/edit-place.js'
import type { ItemContent } from '../../../domain/item.js'
import type { Block, BlockType } from '../../../domain/page-content.js'
import { hasBlocks, mostBlocks } from '../../../domain/page-slices.js'
import { digestOf } from '../../../domain/slice.js'
import { type EditChoices, editChoices } from '../../../queries/choices.query.js'
import type { EditedItem } from '../../../queries/item.query.js'
import { DraftFormView } from '../draft-form.view.js'
import type { Field, FieldRefusal } from '../fields/field.js'
import { readFields } from '../fields/read-fields.js'
import { itemIdIn, PERMISSION, withItem } from '../item-request.js'
import { BLOCK_FIELDS } from './block-fields.js'
import { ChoosePartView } from './choose-part.view.js'
import { PartAside } from './part-aside.js'
import { blockTypeIn } from './part.page.js'

/** Which type of part is wanted. */
export const choosePartPage = definePage({
  path: '/hub/:kind/:itemId/parts/new',
  permission: PERMISSION,
  audit: 'hub.part-types-viewed',
  get: (request) =>
    withItem(request, { audit: 'hub.part-types-viewed' }, (item) => {
      if (!hasBlocks(item.now.content)) return notFound()
      return item.open?.state === 'draft' ? show(<ChoosePartView item={item} />) : seeOther(editPath(item))
    }),
})

const AT_TOP = 'top'
const AT_END = 'end'

/** A part that was not there before, and where it stands. */
export const newPartPage = definePage({
  path: '/hub/:kind/:itemId/parts/new/:type',
  permission: PERMISSION,
  audit: 'hub.part-form-viewed',
  keepsDraft: true,
  get: (request) => ask(request, request.draft?.body ?? EMPTY_BODY, []),
  post: (request) =>
    withItem(request, WANTED, async (item, choices) => {
      const fields = fieldsFor(request, item, choices)
      const type = blockTypeIn(request.params.type)
      if (!fields || !type) return notFound()
      const { values, refusals } = readFields(fields, request.body)
      if (refusals.length > 0) return ask(request, request.body, refusals)
      const { where, ...said } = values
      const block = { type, ...said } as Block
      const outcome = await request.work.change(
        (tx, by) =>
          changeDraft(tx, by, {
            itemId: itemIdIn(request),
            kind: item.kind,
            what: 'a new part',
            edit: (content) => withPart(content, block, where),
          }),
        { once: request.once },
      )
      if (outcome.ok) return seeOther(editPath(item))
      const [refusal] = outcome.refusals
      if (refusal?.code === 'too-many') return ask(request, request.body, [refusal as TooMany])
      return ask(request, request.body, [], true)
    }),
})

const WANTED = {
  audit: 'hub.part-form-viewed',
  more: (tx: Parameters<typeof editChoices>[0], by: Parameters<typeof editChoices>[1], item: EditedItem) =>
    editChoices(tx, by, item.around),
}

function ask(request: PageRequest, typed: Body, refusals: readonly FieldRefusal[], hasMovedOn = false) {
  return withItem(request, WANTED, (item, choices) => {
    const fields = fieldsFor(request, item, choices)
    const type = blockTypeIn(request.params.type)
    if (!fields || !type) return notFound()
    const isSent = refusals.length > 0 || hasMovedOn
    if (item.open?.state !== 'draft' && !isSent) return seeOther(editPath(item))
    const view = (
      <DraftFormView
        item={item}
        heading={`New part: ${BLOCK_WORDS[type].name}`}
        fields={fields}
        typed={textOf(typed, 'where') ? typed : { ...typed, fields: { ...typed.fields, where: AT_END } }}
        refusals={refusals}
        was=""
        told={hasMovedOn ? 'moved-on' : undefined}
        saysNow={[]}
        aside={{ title: 'How to write', children: <PartAside item={item} block={undefined} /> }}
        back={editPath(item, 'parts', 'new')}
        button="Add this part"
        autosave={request.autosave}
        savedAt={request.draft?.savedAt}
      />
    )
    return show(view, isSent ? 400 : 200)
  })
}

function fieldsFor({ params }: PageRequest, { now }: EditedItem, choices: EditChoices): Field[] | undefined {
  const type = blockTypeIn(params.type)
  if (!type || !hasBlocks(now.content)) return undefined
  return [...BLOCK_FIELDS[type](choices), whereField(now.content.blocks, type)]
}

function whereField(blocks: readonly Block[], type: BlockType): Field {
  return {
    kind: 'choice',
    as: 'select',
    name: 'where',
    label: 'Where does it stand?',
    called: `where “${BLOCK_WORDS[type].name}” stands`,
    options: [
      { value: AT_TOP, text: 'First' },
      ...blocks.slice(0, -1).map((block, index) => ({
        value: digestOf(block),
        text: `After ${index + 1}: ${short(headingOfBlock(block) || BLOCK_WORDS[block.type].name)}`,
      })),
      { value: AT_END, text: 'Last' },
    ],
  }
}

type TooMany = Refusal & FieldRefusal & { readonly code: 'too-many' }

/** After the part that was chosen; at the end where that one was taken out meanwhile. */
function withPart(content: ItemContent, block: Block, where: unknown): Outcome<ItemContent, TooMany> {
  if (!hasBlocks(content)) throw new Error('What has no parts gets none')
  const { blocks } = content
  const most = mostBlocks(content as Parameters<typeof mostBlocks>[0])
  if (blocks.length >= most) return refuse({ code: 'too-many', field: 'where', called: 'parts', most })
  const after = where === AT_TOP ? -1 : blocks.findIndex((each) => digestOf(each) === where)
  const at = after < 0 && where !== AT_TOP ? blocks.length : after + 1
  return accept({ ...content, blocks: blocks.toSpliced(at, 0, block) } as ItemContent)
}
