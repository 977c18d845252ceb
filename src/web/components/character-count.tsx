import type { VNode } from 'preact'
import { FormGroup, fieldId } from './form-group.js'
import { Hint } from './hint.js'
import { classes, describedBy } from './props.js'
import { TextareaElement, type TextareaProps } from './textarea.js'

/** A limit in words, in whole characters as people count them, or in units of text as a database counts them. */
export type CharacterLimit = { words: number } | { characters: number } | { length: number }

type CharacterCountProps = TextareaProps & {
  limit: CharacterLimit
  /** Say what is left only once this share of the limit is used, in hundredths. */
  threshold?: number | undefined
}

/** A textarea that says, without script, how much may be written, and with script how much is left. */
export function CharacterCount({ limit, threshold, ...textarea }: CharacterCountProps): VNode {
  const id = fieldId(textarea)
  const { count, unit, countType } = measure(limit)
  return (
    <FormGroup
      field={textarea}
      groupClass="govuk-character-count"
      groupAttributes={{
        'data-module': 'govuk-character-count',
        'data-maxlength': count,
        'data-threshold': threshold,
        'data-count-type': countType,
      }}
    >
      <TextareaElement
        {...textarea}
        class={classes('govuk-js-character-count', textarea.class)}
        describedBy={describedBy(`${id}-info`, textarea.describedBy)}
      />
      <Hint id={`${id}-info`} class="govuk-character-count__message">
        You can enter up to {count} {unit}
      </Hint>
    </FormGroup>
  )
}

function measure(limit: CharacterLimit) {
  if ('words' in limit) return { count: limit.words, unit: 'words', countType: 'words' }
  if ('characters' in limit) return { count: limit.characters, unit: 'characters', countType: 'characters' }
  return { count: limit.length, unit: 'characters', countType: undefined }
}
