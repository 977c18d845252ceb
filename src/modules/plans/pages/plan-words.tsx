import type { VNode } from 'preact'
import { type PlanWord, type PlanWords, worriesOf } from '../domain/plan.js'
import { PLAN_HEADINGS, planHeading } from './words.js'

const FIRST = ['workingWell', 'worries', 'needsToChange'] as const satisfies readonly PlanWord[]
const REST = ['willKnow', 'contingency', 'writtenWith'] as const satisfies readonly PlanWord[]

/** Working well, worries and what needs to change: beside each other where there is room, in that order. */
export function PlanWordsThree({ words }: { words: PlanWords }): VNode {
  return (
    <div class="kith-cols kith-cols--thirds">
      {FIRST.map((word) => (
        <div>
          <h3 class="govuk-heading-s">{PLAN_HEADINGS[word]}</h3>
          <Said word={word} words={words} />
        </div>
      ))}
    </div>
  )
}

/** How the child will know, what if, and with whom it was written. */
export function PlanWordsRest({ words, shortName }: { words: PlanWords; shortName: string }): VNode {
  return (
    <>
      {REST.map((word) => (
        <>
          <h3 class="govuk-heading-s kith-gap-s">{planHeading(word, shortName)}</h3>
          <Said word={word} words={words} />
        </>
      ))}
    </>
  )
}

function Said({ word, words }: { word: PlanWord; words: PlanWords }) {
  const text = words[word]
  if (text.trim() === '') return <p class="govuk-body kith-meta">Not written yet.</p>
  const worries = word === 'worries' ? worriesOf(words) : []
  if (worries.length > 1)
    return (
      <ul class="govuk-list govuk-list--bullet">
        {worries.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    )
  return <p class="govuk-body kith-typed">{text}</p>
}
