import { accept } from '../../../../kernel/outcome.js'
import { noteForAudit } from '../../../../platform/work.js'
import { saveConcernAnswers } from '../../commands/save-answers.js'
import { defineRaisePage, nextFrom } from '../raise/raise-page.js'
import { bodyOf } from '../typed-text.js'
import { readWho } from './who.form.js'
import { WhoView } from './who.view.js'

const ADD = { named: 'who/child', unnamed: 'who/unnamed', context: 'who/context' } as const

export const whoPage = defineRaisePage({
  path: 'who',
  step: 'who',
  load: async () => null,
  stored: ({ draft }) => bodyOf({ who: draft.concern.nobodyNamed ? 'nobody' : '' }),
  read: (body, { draft }) => readWho(body, draft.subjects.length),
  async save(tx, by, recordId, choice) {
    if (choice === 'nobody' || choice === 'enough')
      return saveConcernAnswers(tx, by, { recordId, step: 'who', answers: { nobodyNamed: choice === 'nobody' } })
    noteForAudit(tx, { action: 'concerns.subject-chosen', records: [recordId], thing: recordId, fields: ['kind'] })
    return accept({ recordId })
  },
  next: (recordId, choice) =>
    choice === 'nobody' || choice === 'enough' ? nextFrom(recordId, 'who') : `/concerns/${recordId}/${ADD[choice]}`,
  view: WhoView,
})
