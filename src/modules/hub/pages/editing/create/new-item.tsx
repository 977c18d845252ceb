import type { VNode } from 'preact'
import type { Outcome } from '../../../../../kernel/outcome.js'
import type { Body } from '../../../../../platform/http/body.js'
import {
  definePage,
  notFound,
  type PageDefinition,
  type PageRequest,
  seeOther,
  show,
} from '../../../../../platform/http/page.js'
import { Button } from '../../../../../web/components/button.js'
import { Form } from '../../../../../web/components/form.js'
import { timeOfDay } from '../../../../../web/format.js'
import { QuestionPage } from '../../../../../web/question-page.js'
import { createItem } from '../../../commands/write-draft.js'
import type { Item } from '../../../domain/contents.js'
import { editPath } from '../../../domain/edit-place.js'
import { type EditChoices, editChoices } from '../../../queries/choices.query.js'
import { type Around, whatIsAround } from '../../../queries/contents.query.js'
import type { Field, FieldRefusal, Values } from '../fields/field.js'
import { Fields } from '../fields/fields.view.js'
import { readFields } from '../fields/read-fields.js'
import { fieldErrors, summaryOf } from '../fields/say-fields.js'
import { typedFrom } from '../fields/typed-from.js'
import { PERMISSION } from '../item-request.js'

export type NewItem = {
  readonly path: string
  readonly audit: string
  readonly heading: (request: PageRequest) => string
  /** Undefined for an address that means no form. */
  readonly fields: (request: PageRequest, choices: EditChoices, around: Around) => readonly Field[] | undefined
  /** What stands in the form before anyone types. */
  readonly first: Values
  readonly build: (values: Values, request: PageRequest, around: Around) => Outcome<Item, FieldRefusal>
  /** The field that says what it is called for good. */
  readonly keyField: string
  readonly lead: string
  readonly back: { readonly href: string; readonly text: string }
}

/** A form that begins something that was not there before, as a draft. */
export function newItem(form: NewItem): PageDefinition {
  const read = (request: PageRequest) =>
    request.work.look(form.audit, async (tx, by) => {
      const around = await whatIsAround(tx)
      return { around, choices: await editChoices(tx, by, around) }
    })

  const ask = async (request: PageRequest, typed: Body | undefined, refusals: readonly FieldRefusal[]) => {
    const { around, choices } = await read(request)
    const fields = form.fields(request, choices, around)
    if (!fields) return notFound()
    const view = (
      <NewItemView
        form={form}
        heading={form.heading(request)}
        fields={fields}
        typed={typed ?? typedFrom(fields, form.first)}
        refusals={refusals}
        autosave={request.autosave}
        savedAt={request.draft?.savedAt}
      />
    )
    return show(view, refusals.length > 0 ? 400 : 200)
  }

  return definePage({
    path: form.path,
    permission: PERMISSION,
    audit: form.audit,
    keepsDraft: true,
    get: (request) => ask(request, request.draft?.body, []),
    async post(request) {
      const { body, work, once } = request
      const { around, choices } = await read(request)
      const fields = form.fields(request, choices, around)
      if (!fields) return notFound()
      const { values, refusals } = readFields(fields, body)
      const built = refusals.length > 0 ? undefined : form.build(values, request, around)
      if (!built?.ok) return ask(request, body, built?.refusals ?? refusals)
      const outcome = await work.change((tx, by) => createItem(tx, by, built.value), { once })
      if (!outcome.ok) return ask(request, body, [{ code: 'key-taken', field: form.keyField, called: 'it' }])
      return seeOther(`${editPath({ kind: built.value.kind, id: outcome.value })}?told=created`)
    },
  })
}

type ViewProps = {
  form: NewItem
  heading: string
  fields: readonly Field[]
  typed: Body
  refusals: readonly FieldRefusal[]
  autosave: string | undefined
  savedAt: Date | undefined
}

function NewItemView({ form, heading, fields, typed, refusals, autosave, savedAt }: ViewProps): VNode {
  return (
    <QuestionPage
      title={`${heading}, Be Aware`}
      errors={summaryOf(refusals, fields)}
      back={form.back.href}
      backText={form.back.text}
      showsSaved
      savedAt={savedAt && timeOfDay(savedAt)}
    >
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">{form.lead}</p>
      <Form autosave={autosave}>
        <Fields fields={fields} typed={typed} errors={fieldErrors(refusals)} />
        <Button>Begin the draft</Button>
      </Form>
    </QuestionPage>
  )
}
