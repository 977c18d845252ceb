import type { VNode } from 'preact'
import { type Attributes, classes, type Words } from './props.js'

type Common = {
  /** The verb: “Save and continue”, “Record return”. */
  children: Words
  variant?: 'primary' | 'secondary' | 'warning' | 'inverse' | undefined
  isStart?: boolean | undefined
  id?: string | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

export type ButtonProps = Common &
  (
    | { href: string }
    | {
        href?: undefined
        type?: 'submit' | 'button' | 'reset' | undefined
        name?: string | undefined
        value?: string | undefined
        disabled?: boolean | undefined
        preventDoubleClick?: boolean | undefined
      }
  )

/** One solid button a page, for the next thing to do; give the others `variant="secondary"`, or make them links. */
export function Button(props: ButtonProps): VNode {
  const { variant = 'primary', isStart } = props
  const common = {
    class: classes(
      'govuk-button',
      variant !== 'primary' && `govuk-button--${variant}`,
      props.class,
      isStart && 'govuk-button--start',
    ),
    'data-module': 'govuk-button',
    ...props.attributes,
    id: props.id,
  }
  const inner = (
    <>
      {props.children}
      {isStart && <StartIcon />}
    </>
  )
  if (props.href !== undefined)
    return (
      <a href={props.href} role="button" draggable={false} {...common}>
        {inner}
      </a>
    )
  return (
    <button
      type={props.type ?? 'submit'}
      value={props.value}
      name={props.name}
      disabled={props.disabled}
      aria-disabled={props.disabled ? 'true' : undefined}
      data-prevent-double-click={props.preventDoubleClick}
      {...common}
    >
      {inner}
    </button>
  )
}

function StartIcon() {
  return (
    <svg
      class="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  )
}
