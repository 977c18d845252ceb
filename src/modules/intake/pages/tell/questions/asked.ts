import type { ContextChoice } from '../../../domain/answers.js'
import type { OpenJourney, Typed } from '../../../domain/journey.js'

/** What a question is drawn from. */
export type Asked = {
  readonly journey: OpenJourney
  /** What stands in its fields. */
  readonly typed: Typed
  readonly error: (field: string) => string | undefined
  readonly contexts: readonly ContextChoice[]
}

/** It is the child who tells us. */
export function isAboutMyself({ kind, typed }: OpenJourney): boolean {
  return kind === 'child' && typed.how?.relation === 'myself'
}
