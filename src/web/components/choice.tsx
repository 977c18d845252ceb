import type { VNode } from 'preact'
import { Hint } from './hint.js'
import { Label } from './label.js'
import { type Attributes, classes, type Content, describedBy, type Words } from './props.js'

/** One radio or checkbox. */
export type Choice = {
  value: string | number
  text: Words
  hint?: Content
  /** Shown under the choice while it is chosen; always there without script. */
  reveal?: Content
  disabled?: boolean | undefined
  id?: string | undefined
  name?: string | undefined
  /** “None of these”: choosing it clears the others, and they clear it. Checkboxes only. */
  exclusive?: boolean | undefined
  attributes?: Attributes | undefined
}

/** A word between choices, usually “or”. */
export type Divider = { divider: string }

/** The first choice has the group's id, so that an error can link to it; later ones are numbered from two. */
export function choiceId(group: string, index: number): string {
  return index === 0 ? group : `${group}-${index + 1}`
}

export function ChoiceItem(props: {
  kind: 'radio' | 'checkbox'
  choice: Choice
  id: string
  name: string
  checked: boolean
  describedBy?: string | undefined
}): VNode {
  const { kind, choice, id, checked } = props
  const block = kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes'
  const hintId = choice.hint ? `${id}-item-hint` : undefined
  const revealId = `conditional-${id}`
  return (
    <>
      <div class={`${block}__item`}>
        <input
          class={`${block}__input`}
          id={id}
          name={choice.name ?? props.name}
          type={kind}
          value={String(choice.value)}
          checked={checked}
          disabled={choice.disabled}
          data-aria-controls={choice.reveal ? revealId : undefined}
          data-behaviour={choice.exclusive ? 'exclusive' : undefined}
          aria-describedby={describedBy(props.describedBy, hintId)}
          {...choice.attributes}
        />
        <Label for={id} class={`${block}__label`}>
          {choice.text}
        </Label>
        {choice.hint ? (
          <Hint id={hintId} class={`${block}__hint`}>
            {choice.hint}
          </Hint>
        ) : null}
      </div>
      {choice.reveal ? (
        <div class={classes(`${block}__conditional`, !checked && `${block}__conditional--hidden`)} id={revealId}>
          {choice.reveal}
        </div>
      ) : null}
    </>
  )
}
