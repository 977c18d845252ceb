import type { VNode } from 'preact'
import type { Content, Words } from '../components/props.js'
import { Shape } from './shapes.js'

type WithheldProps = {
  /** How many and by whom: “Two entries are kept from you by Northmoor Police.” */
  words: Words
  /** Whom to ask. */
  ask?: { text: Words; href: string } | undefined
  /** In a chronology the mark beside it is the lock. */
  withoutShape?: boolean | undefined
}

/** What is hidden is counted, and has a name to ask. */
export function Withheld({ words, ask, withoutShape }: WithheldProps): VNode {
  const link: Content = ask && (
    <>
      {' '}
      <a class="govuk-link" href={ask.href}>
        {ask.text}
      </a>
    </>
  )
  return (
    <p class="kith-withheld">
      {!withoutShape && <Shape name="lock" />}
      <span>
        {words}
        {link}
      </span>
    </p>
  )
}
