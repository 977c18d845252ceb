import type { VNode } from 'preact'
import type { Body } from '../../../../platform/http/body.js'
import { Button } from '../../../../web/components/button.js'
import { Details } from '../../../../web/components/details.js'
import type { PageError } from '../../../../web/components/error-summary.js'
import { Form } from '../../../../web/components/form.js'
import { WarningText } from '../../../../web/components/warning-text.js'
import { timeOfDay } from '../../../../web/format.js'
import { QuestionPage } from '../../../../web/question-page.js'
import type { EditedItem } from '../../queries/item.query.js'
import type { Told } from './draft-form.js'
import type { Field, FieldRefusal } from './fields/field.js'
import { Fields } from './fields/fields.view.js'
import { fieldErrors, summaryOf } from './fields/say-fields.js'
import { SAY_MOVE } from './say-moves.js'

type Props = {
  item: Pick<EditedItem, 'title' | 'open'>
  heading: string
  fields: readonly Field[]
  typed: Body
  refusals: readonly FieldRefusal[]
  /** Names what the part said when this form was drawn. */
  was: string
  told: Told | undefined
  saysNow: readonly string[]
  aside: { title: string; children: VNode } | undefined
  back: string
  button?: string
  autosave: string | undefined
  savedAt: Date | undefined
}

/** One part of a draft to write on. */
export function DraftFormView(props: Props): VNode {
  const { item, heading, fields, typed, refusals, was, told, saysNow, back } = props
  return (
    <QuestionPage
      title={`${heading}, Be Aware`}
      errors={[...toldErrors(told), ...summaryOf(refusals, fields)]}
      back={back}
      backText={`Back to ${item.title}`}
      aside={props.aside}
      showsSaved
      savedAt={props.savedAt && timeOfDay(props.savedAt)}
    >
      <span class="govuk-caption-l">{item.title}</span>
      <h1 class="govuk-heading-l">{heading}</h1>
      {told === 'changed-since-typed' && (
        <WarningText>
          This draft was changed after you typed what stands below. Look at what it says now before you save.
        </WarningText>
      )}
      {saysNow.length > 0 && <SaysNow lines={saysNow} />}
      <Form autosave={props.autosave}>
        <input type="hidden" name="was" value={was} />
        <Fields fields={fields} typed={typed} errors={fieldErrors(refusals)} />
        <Button>{props.button ?? 'Save'}</Button>
      </Form>
    </QuestionPage>
  )
}

const SAY_TOLD: Readonly<Record<Exclude<Told, 'changed-since-typed'>, PageError>> = {
  'changed-meanwhile': { text: SAY_MOVE['changed-meanwhile'], href: '#says-now' },
  'part-gone': {
    text: 'Someone took this part out while you were writing. What you typed is kept below: copy it, and add it as a new part',
  },
  'moved-on': {
    text: 'This is not a draft any more: someone sent it on or ended it. What you typed is kept below, and nothing was saved',
  },
}

function toldErrors(told: Told | undefined): PageError[] {
  return told === undefined || told === 'changed-since-typed' ? [] : [SAY_TOLD[told]]
}

function SaysNow({ lines }: { lines: readonly string[] }) {
  return (
    <Details summary="What it says now" open id="says-now">
      {lines.map((line) => (
        <p class="govuk-body kith-typed">{line}</p>
      ))}
    </Details>
  )
}
