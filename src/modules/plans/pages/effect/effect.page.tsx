import { textOf } from '../../../../platform/http/body.js'
import type { PageDefinition } from '../../../../platform/http/page.js'
import { sayEffect } from '../../commands/say-effect.js'
import type { Effect } from '../../domain/action.js'
import type { PlanPlace } from '../../domain/plan-place.js'
import { actionQuestion } from '../action-question.js'
import { type EffectPageRefusal, EffectView } from './effect.view.js'

/** What it did to the risk, once that can be said. */
export function effectPage(place: PlanPlace): PageDefinition {
  return actionQuestion<EffectPageRefusal, undefined>(place, {
    what: 'effect',
    permission: 'plans:read',
    mayAsk: ({ mayWork, action }) => mayWork && action.status === 'done' && action.effect === 'too-early',
    more: async () => undefined,
    act: (tx, by, on, body) =>
      sayEffect(tx, by, {
        ...on,
        // Anything but a known effect is refused by the rule.
        effect: textOf(body, 'effect') as Effect,
        effectWords: textOf(body, 'effectWords'),
      }),
    view: (props) => <EffectView {...props} />,
    leadsTo: 'action',
  })
}
