import type { RecordId } from '../../../../kernel/ids.js'
import { refuse } from '../../../../kernel/outcome.js'
import { type Body, textOf } from '../../../../platform/http/body.js'
import type { PageDefinition } from '../../../../platform/http/page.js'
import { type ListEntry, listItems } from '../../../reference/index.js'
import { strikeOutAction } from '../../commands/misfiled-action.js'
import type { PlanPlace } from '../../domain/plan-place.js'
import { actionQuestion } from '../action-question.js'
import { type MisfiledPageRefusal, MisfiledView } from './misfiled.view.js'

/** It was put on the wrong record: it goes where it belongs, or is struck out. */
export function misfiledPage(place: PlanPlace): PageDefinition {
  return actionQuestion<MisfiledPageRefusal, readonly ListEntry[]>(place, {
    what: 'misfiled',
    permission: 'plans:write',
    mayAsk: ({ mayWrite }) => mayWrite,
    more: (tx, by) => listItems(tx, 'misfiled-reasons', by.now),
    async act(tx, by, on, body) {
      const what = textOf(body, 'what')
      if (what !== 'move' && what !== 'strike-out') return refuse({ code: 'what-missing', field: 'what' })
      const moveTo = what === 'move' ? recordIn(body) : undefined
      if (what === 'move' && !moveTo) return refuse({ code: 'target-missing', field: 'target' })
      return strikeOutAction(tx, by, {
        ...on,
        reasonCode: textOf(body, 'reason'),
        reasonWords: textOf(body, 'reasonWords'),
        moveTo,
      })
    },
    view: (props) => <MisfiledView {...props} />,
    leadsTo: 'plan',
  })
}

/** The record in an address of Kith, wherever it stands in it. */
function recordIn(body: Body): RecordId | undefined {
  const [id] = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(textOf(body, 'target').toLowerCase()) ?? []
  return id as RecordId | undefined
}
