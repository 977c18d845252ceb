import type { VNode } from 'preact'
import { TextInput } from '../../../../../web/components/text-input.js'
import { SAY_SEAT } from '../seats/seat-fields.js'
import { type PersonFieldRefusal, SAY_PERSON, type TypedPerson } from './person.form.js'

type PersonFieldsProps = { typed: TypedPerson; refusals: readonly PersonFieldRefusal[] }

export function PersonFields({ typed, refusals }: PersonFieldsProps): VNode {
  const at = (field: 'name' | 'email') => {
    const found = refusals.find((refusal) => refusal.field === field)
    return found && sayPersonField(found)
  }
  return (
    <>
      <TextInput
        name="name"
        label="Name"
        hint="As colleagues know them."
        value={typed.name}
        error={at('name')}
        autocomplete="off"
        spellcheck={false}
      />
      <TextInput
        name="email"
        label="Work email address"
        type="email"
        value={typed.email}
        error={at('email')}
        autocomplete="off"
        spellcheck={false}
      />
    </>
  )
}

export function sayPersonField({ code }: PersonFieldRefusal): string {
  return { ...SAY_SEAT, ...SAY_PERSON }[code]
}
