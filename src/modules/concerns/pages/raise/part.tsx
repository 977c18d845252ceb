import type { VNode } from 'preact'
import { list } from '../../../../web/format.js'
import { type Step, STEPS } from '../../domain/concern.js'
import type { Draft } from '../../queries/written.query.js'

/** “Concern about Maisie Dunmore · part 3 of 9”, above the question. */
export function Part({ draft, step }: { draft: Draft; step: Step }): VNode {
  return <span class="govuk-caption-m">{partWords(draft, step)}</span>
}

/** The same where adults who may pose a risk are described: no child is named beside them. */
export function NamelessPart({ step }: { step: Step }): VNode {
  return <span class="govuk-caption-m">Your concern · {placeOf(step)}</span>
}

export function partWords(draft: Draft, step: Step): string {
  return `${aboutWords(draft.subjects)} · ${placeOf(step)}`
}

function placeOf(step: Step): string {
  return `part ${STEPS.indexOf(step) + 1} of ${STEPS.length}`
}

export function aboutWords(subjects: readonly { readonly called: string; readonly kind: string }[]): string {
  const names = subjects.filter((each) => each.kind !== 'nobody').map((each) => each.called)
  if (names.length === 0) return 'Your concern'
  return names.length > 2 ? `Concern about ${names[0]} and others` : `Concern about ${list(names)}`
}
