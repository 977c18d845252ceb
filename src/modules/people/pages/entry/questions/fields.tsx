import type { VNode } from 'preact'
import { Checkboxes } from '../../../../../web/components/checkboxes.js'
import type { Content, Words } from '../../../../../web/components/props.js'
import { DateInput } from '../../../../../web/components/date-input.js'
import { Radios } from '../../../../../web/components/radios.js'
import { Select } from '../../../../../web/components/select.js'
import { Textarea } from '../../../../../web/components/textarea.js'
import { TextInput } from '../../../../../web/components/text-input.js'
import type { Choice, FieldsProps } from '../entry-question.js'
import { chosenOf, dayPartsOf, lineOf, paragraphOf } from '../typed.js'

type Field = Pick<FieldsProps, 'typed' | 'errorAt'> & { name: string; hint?: Content }
type Width = 2 | 3 | 4 | 5 | 10 | 20 | 30

export function Line(props: Field & { label: Words; width?: Width; inputmode?: 'numeric' | 'tel' }): VNode {
  const { typed, errorAt, name } = props
  return (
    <TextInput
      name={name}
      label={props.label}
      hint={props.hint}
      width={props.width}
      inputmode={props.inputmode}
      value={lineOf(typed, name)}
      error={errorAt(name)}
      autocomplete="off"
      spellcheck={false}
    />
  )
}

export function Paragraph({
  typed,
  errorAt,
  name,
  label,
  hint,
  rows = 3,
}: Field & { label: Words; rows?: number }): VNode {
  return (
    <Textarea
      name={name}
      label={label}
      hint={hint}
      rows={rows}
      value={paragraphOf(typed, name)}
      error={errorAt(name)}
    />
  )
}

export function Day({ typed, errorAt, name, legend, hint }: Field & { legend: Words }): VNode {
  return (
    <DateInput
      name={name}
      legend={legend}
      legendSize="s"
      hint={hint}
      value={dayPartsOf(typed, name)}
      error={errorAt(name)}
    />
  )
}

/** From and until, both optional unless the page says otherwise. */
export function Span({
  typed,
  errorAt,
  from = 'When did this begin? (optional)',
}: Omit<Field, 'name'> & { from?: string }): VNode {
  return (
    <>
      <Day name="fromOn" legend={from} hint="For example, 27 3 2026" typed={typed} errorAt={errorAt} />
      <Day
        name="untilOn"
        legend="When did it end? (optional)"
        hint="Leave empty while it still holds."
        typed={typed}
        errorAt={errorAt}
      />
    </>
  )
}

export function OneOf({
  typed,
  errorAt,
  name,
  legend,
  hint,
  choices,
  inline,
}: Field & { legend: Words; choices: readonly Choice[]; inline?: boolean }): VNode {
  return (
    <Radios
      name={name}
      legend={legend}
      legendSize="s"
      hint={hint}
      inline={inline}
      items={choices.map(({ code, label, hint: about }) => ({ value: code, text: label, hint: about }))}
      value={lineOf(typed, name)}
      error={errorAt(name)}
    />
  )
}

/** For lists too long for radios. */
export function OneOfMany({
  typed,
  errorAt,
  name,
  label,
  hint,
  choices,
}: Field & { label: Words; choices: readonly Choice[] }): VNode {
  return (
    <Select
      name={name}
      label={label}
      hint={hint}
      options={[{ value: '', text: 'Choose one' }, ...choices.map(({ code, label: text }) => ({ value: code, text }))]}
      value={lineOf(typed, name)}
      error={errorAt(name)}
    />
  )
}

export function AnyOf({
  typed,
  errorAt,
  name,
  legend,
  hint,
  choices,
}: Field & { legend: Words; choices: readonly Choice[] }): VNode {
  return (
    <Checkboxes
      name={name}
      legend={legend}
      legendSize="s"
      hint={hint}
      items={choices.map(({ code, label, hint: about }) => ({ value: code, text: label, hint: about }))}
      values={chosenOf(typed, name)}
      error={errorAt(name)}
    />
  )
}

/** One yes. */
export function Tick({ typed, name, text, hint }: Pick<Field, 'typed' | 'name' | 'hint'> & { text: Words }): VNode {
  return <Checkboxes name={name} items={[{ value: 'yes', text, hint }]} values={chosenOf(typed, name)} />
}
