import type { VNode } from 'preact'
import type { Outcome } from '../../../../kernel/outcome.js'
import { type Body, textOf } from '../../../../platform/http/body.js'
import {
  definePage,
  notFound,
  type PageDefinition,
  type PageRequest,
  seeOther,
  show,
} from '../../../../platform/http/page.js'
import type { By, Tx } from '../../../../platform/work.js'
import { changeDraft } from '../../commands/write-draft.js'
import type { Item } from '../../domain/contents.js'
import { editPath } from '../../domain/edit-place.js'
import type { ItemContent, ItemKind } from '../../domain/item.js'
import { digestOf, putInPlace, type Slice } from '../../domain/slice.js'
import { type EditChoices, editChoices } from '../../queries/choices.query.js'
import type { EditedItem } from '../../queries/item.query.js'
import { DraftFormView } from './draft-form.view.js'
import type { Field, FieldRefusal, Values } from './fields/field.js'
import { readFields } from './fields/read-fields.js'
import { typedFrom } from './fields/typed-from.js'
import { itemIdIn, PERMISSION, withItem } from './item-request.js'

/** A form that edits one part of a draft. */
export type DraftForm<Part> = {
  /** The whole address, and what a look at it is called. */
  readonly path: string
  readonly audit: string
  /** Where the address does not say it. */
  readonly kind?: ItemKind
  readonly slice: (request: PageRequest) => Slice<ItemContent, Part>
  /** The part that the address means, as it stands now. */
  readonly find: (request: PageRequest, item: Item) => Part | undefined
  /** Undefined for an address that means no form. */
  readonly fields: (request: PageRequest, item: EditedItem, choices: EditChoices) => readonly Field[] | undefined
  readonly valuesOf: (part: Part) => Values
  readonly partFrom: (values: Values, before: Part, request: PageRequest) => Outcome<Part, FieldRefusal>
  /** What the part says, line by line: shown where someone changed it meanwhile. */
  readonly linesOf: (part: Part) => readonly string[]
  /** For the audit. */
  readonly what: string
  readonly heading: (request: PageRequest) => string
  readonly aside?: (item: EditedItem, part: Part | undefined) => { title: string; children: VNode }
}

/** What kept a form from being saved beside what was typed in it. */
export type Told = 'changed-meanwhile' | 'changed-since-typed' | 'part-gone' | 'moved-on'

type Sent = { readonly typed: Body; readonly refusals: readonly FieldRefusal[]; readonly told?: Told }

/** Defines the page of such a form. What one editor typed never overwrites what another did, unless they were told. */
export function draftForm<Part>(form: DraftForm<Part>): PageDefinition {
  const { audit, kind } = form
  const more = (tx: Tx, by: By, item: EditedItem) => editChoices(tx, by, item.around)

  const ask = (request: PageRequest, sent?: Sent) =>
    withItem(request, { audit, kind, more }, (item, choices) => {
      const fields = form.fields(request, item, choices)
      if (!fields) return notFound()
      const part = form.find(request, item.now)
      const isDraft = item.open?.state === 'draft'
      // What was typed is shown, whatever became of the draft; else there is nothing to edit.
      if (!sent && (!isDraft || part === undefined)) return seeOther(editPath(item))
      const told = toldOf(request, item, part, sent)
      const isSaid = part !== undefined && told !== undefined
      const view = (
        <DraftFormView
          item={item}
          heading={form.heading(request)}
          fields={fields}
          typed={sent?.typed ?? request.draft?.body ?? typedFrom(fields, part === undefined ? {} : form.valuesOf(part))}
          refusals={sent?.refusals ?? []}
          // Who was told of a change goes on from it; otherwise the form stands on what it was drawn from.
          was={part !== undefined && (!sent || told === 'changed-meanwhile') ? digestOf(part) : wasIn(sent)}
          told={told}
          saysNow={isSaid ? form.linesOf(part) : []}
          aside={form.aside?.(item, part)}
          back={editPath(item)}
          autosave={request.autosave}
          savedAt={request.draft?.savedAt}
        />
      )
      return show(view, sent ? 400 : 200)
    })

  return definePage({
    path: form.path,
    permission: PERMISSION,
    audit,
    keepsDraft: true,
    get: (request) => ask(request),
    post: (request) =>
      withItem(request, { audit, kind, more }, async (item, choices) => {
        const { body, work, once } = request
        const fields = form.fields(request, item, choices)
        if (!fields) return notFound()
        const part = form.find(request, item.now)
        const { values, refusals } = readFields(fields, body)
        if (part === undefined) return ask(request, { typed: body, refusals })
        const read = refusals.length > 0 ? undefined : form.partFrom(values, part, request)
        if (!read?.ok) return ask(request, { typed: body, refusals: read?.refusals ?? refusals })
        const outcome = await work.change(
          (tx, by) =>
            changeDraft(tx, by, {
              itemId: itemIdIn(request),
              kind: item.kind,
              what: form.what,
              edit: (content) =>
                putInPlace(content, form.slice(request), { part: read.value, was: textOf(body, 'was') }),
            }),
          { once },
        )
        if (outcome.ok) return seeOther(editPath(item))
        const [refusal] = outcome.refusals
        if (refusal?.code === 'gone') return notFound()
        const told = refusal?.code === 'changed-meanwhile' ? 'changed-meanwhile' : 'moved-on'
        return ask(request, { typed: body, refusals: [], told })
      }),
  })
}

function toldOf(request: PageRequest, { open }: EditedItem, part: unknown, sent: Sent | undefined): Told | undefined {
  if (open?.state !== 'draft') return 'moved-on'
  if (part === undefined) return 'part-gone'
  if (sent) return sent.told
  // What was typed and kept is older than the draft is now.
  return request.draft && open.changedAt > request.draft.savedAt ? 'changed-since-typed' : undefined
}

function wasIn(sent: Sent | undefined): string {
  return sent ? textOf(sent.typed, 'was') : ''
}
