import { saveConcernAnswers } from '../../commands/save-answers.js'
import { defineRaisePage } from '../raise/raise-page.js'
import { bodyOf } from '../typed-text.js'
import { readWhat } from './what.form.js'
import { WhatView } from './what.view.js'

export const whatPage = defineRaisePage({
  path: 'what',
  step: 'what',
  load: async () => null,
  stored: ({ draft: { concern } }) =>
    bodyOf({ whatSeen: concern.whatSeen, whereSeen: concern.whereSeen, whenSeen: concern.whenSeen }),
  read: readWhat,
  save: (tx, by, recordId, answers) => saveConcernAnswers(tx, by, { recordId, step: 'what', answers }),
  view: WhatView,
})
