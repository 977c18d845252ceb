import { textOf } from '../../../../platform/http/body.js'
import type { PageDefinition } from '../../../../platform/http/page.js'
import { type ListEntry, listItems } from '../../../reference/index.js'
import { giveUpAction } from '../../commands/end-action.js'
import type { PlanPlace } from '../../domain/plan-place.js'
import { actionQuestion } from '../action-question.js'
import { type NotDoneRefusal, NotDoneView } from './not-done.view.js'

/** It will not be done, and why. */
export function notDonePage(place: PlanPlace): PageDefinition {
  return actionQuestion<NotDoneRefusal, readonly ListEntry[]>(place, {
    what: 'not-done',
    permission: 'plans:read',
    mayAsk: ({ mayWork, action }) => mayWork && action.isOpen,
    more: (tx, by) => listItems(tx, 'action-not-done-reasons', by.now),
    act: (tx, by, on, body) =>
      giveUpAction(tx, by, { ...on, reasonCode: textOf(body, 'reason'), reasonWords: textOf(body, 'reasonWords') }),
    view: (props) => <NotDoneView {...props} />,
    leadsTo: 'plan',
  })
}
