import { EMPTY_BODY, textOf } from '../../../../platform/http/body.js'
import { definePage, type PageRequest, seeOther, show } from '../../../../platform/http/page.js'
import { timeOfDay } from '../../../../web/format.js'
import { saveConcernAnswers } from '../../commands/save-answers.js'
import { startConcern } from '../../commands/start-concern.js'
import { defineRaisePage, nextFrom } from '../raise/raise-page.js'
import { bodyOf } from '../typed-text.js'
import { type DangerCode, readDanger } from './danger.form.js'
import { DangerView } from './danger.view.js'

/** Where a concern begins: the answer about danger opens its record. */
export const startPage = definePage({
  path: '/concerns/new',
  permission: 'concerns:raise',
  audit: 'concerns.start-viewed',
  keepsDraft: true,
  get: (request) => show(view(request, request.draft?.body ?? EMPTY_BODY, [])),
  async post(request) {
    const form = readDanger(request.body)
    if (!form.ok) return show(view(request, request.body, form.refusals), 400)
    const started = await request.work.change((tx, by) => startConcern(tx, by, form.value), { once: request.once })
    if (!started.ok) throw new Error('A concern can always be begun')
    const { recordId } = started.value
    if (textOf(request.body, 'button') === 'later') return seeOther(`/concerns/${recordId}`)
    return seeOther(form.value.danger === 'yes' ? `/concerns/${recordId}/call-999` : nextFrom(recordId, 'danger'))
  },
})

export const dangerPage = defineRaisePage({
  path: 'danger',
  step: 'danger',
  load: async () => null,
  stored: ({ draft: { concern } }) => bodyOf({ danger: concern.danger, dangerAction: concern.dangerAction }),
  read: readDanger,
  save: (tx, by, recordId, answers) => saveConcernAnswers(tx, by, { recordId, step: 'danger', answers }),
  next: (recordId, { danger }, { draft }) =>
    danger === 'yes' && draft.concern.danger !== 'yes'
      ? `/concerns/${recordId}/call-999`
      : nextFrom(recordId, 'danger'),
  view: DangerView,
})

function view(request: PageRequest, typed: PageRequest['body'], refusals: readonly { code: DangerCode }[]) {
  return (
    <DangerView
      typed={typed}
      refusals={refusals}
      back="/concerns/mine"
      autosave={request.autosave}
      savedAt={request.draft && timeOfDay(request.draft.savedAt)}
    />
  )
}
