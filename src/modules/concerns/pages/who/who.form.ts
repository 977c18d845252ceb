import { accept, type Outcome, refuse } from '../../../../kernel/outcome.js'
import { type Body, textOf } from '../../../../platform/http/body.js'

export const WHO_CHOICES = ['named', 'unnamed', 'context', 'nobody', 'enough'] as const
export type WhoChoice = (typeof WHO_CHOICES)[number]
export type WhoCode = 'who-missing' | 'more-missing'

/** Whom to add next, or that this is everyone. */
export function readWho(
  body: Body,
  subjects: number,
): Outcome<WhoChoice, { readonly code: WhoCode; readonly field: string }> {
  const choice = WHO_CHOICES.find((each) => each === textOf(body, 'who'))
  const fits = choice && (subjects > 0 ? choice !== 'nobody' : choice !== 'enough')
  if (!choice || !fits)
    return refuse<{ code: WhoCode; field: string }>({
      code: subjects > 0 ? 'more-missing' : 'who-missing',
      field: 'who',
    })
  return accept(choice)
}
