import { isId, type RecordId } from '../../../../kernel/ids.js'
import type { Body } from '../../../../platform/http/body.js'
import { definePage, type PageDefinition, seeOther } from '../../../../platform/http/page.js'
import type { By, Tx } from '../../../../platform/work.js'
import { activeItems, contextKinds } from '../../../reference/index.js'
import { changeSubject, nameSubject, takeSubjectOut } from '../../commands/name-subject.js'
import type { KeptSubject } from '../../data/subject.store.js'
import type { SubjectId } from '../../domain/subject.js'
import type { Draft } from '../../queries/written.query.js'
import { defineRaisePage } from '../raise/raise-page.js'
import { bodyOf } from '../typed-text.js'
import { readSubject, type SubjectForm } from './subject.form.js'
import { type SubjectExtra, SubjectView } from './subject.view.js'

type Extra = SubjectExtra & { readonly now: Date; readonly subject: KeptSubject | undefined }

async function extraFor(tx: Tx, by: By, form: SubjectForm, subject?: KeptSubject): Promise<Extra> {
  const kinds = form === 'context' ? activeItems((await contextKinds(tx, by.now)).items) : []
  return { form, contextKinds: kinds.map(({ code, label }) => ({ code, label })), now: by.now, subject }
}

function addPage(path: string, form: SubjectForm): PageDefinition {
  return defineRaisePage({
    path: `who/${path}`,
    step: 'who',
    back: 'who',
    load: (tx, by) => extraFor(tx, by, form),
    stored: () => bodyOf({}),
    read: (body, { extra }) => readSubject(form, body, extra.now, extra.contextKinds),
    save: (tx, by, recordId, words) => nameSubject(tx, by, { recordId, words }),
    next: (recordId, _words, _asking, saved) =>
      form === 'named' ? `/concerns/${recordId}/who/${savedId(saved)}/likely` : `/concerns/${recordId}/who`,
    view: SubjectView,
  })
}

export const addNamedPage = addPage('child', 'named')
export const addUnnamedPage = addPage('unnamed', 'unnamed')
export const addContextPage = addPage('context', 'context')

/** Changes what was said of a child, a place or a group. */
export const changeSubjectPage = defineRaisePage({
  path: 'who/:subjectId',
  step: 'who',
  back: 'who',
  load: async (tx, by, draft, params) => {
    const subject = subjectOf(draft, params.subjectId)
    return subject && extraFor(tx, by, formOf(subject), subject)
  },
  stored: ({ extra: { subject } }) => (subject ? storedSubject(subject) : bodyOf({})),
  read: (body, { extra }) => readSubject(extra.form, body, extra.now, extra.contextKinds),
  save: (tx, by, recordId, words, { params }) =>
    changeSubject(tx, by, { recordId, subjectId: params.subjectId as SubjectId, words }),
  next: (recordId, _words, { extra }, saved) =>
    extra.form === 'named' ? `/concerns/${recordId}/who/${savedId(saved)}/likely` : `/concerns/${recordId}/who`,
  view: SubjectView,
})

/** Takes someone or something out of a concern that is being written. */
export const removeSubjectPage = definePage({
  path: '/concerns/:recordId/who/:subjectId/remove',
  permission: 'concerns:raise',
  audit: 'concerns.subject-removed',
  record: { param: 'recordId', part: 'referral' },
  async post({ work, params, once }) {
    const recordId = params.recordId as RecordId
    await work.change((tx, by) => takeSubjectOut(tx, by, { recordId, subjectId: params.subjectId as SubjectId }), {
      once,
    })
    return seeOther(`/concerns/${recordId}/who`)
  },
})

function subjectOf(draft: Draft, subjectId: string | undefined): KeptSubject | undefined {
  return draft.subjects.find((each) => each.id === subjectId && each.kind !== 'nobody')
}

function formOf(subject: KeptSubject): SubjectForm {
  if (subject.kind === 'context') return 'context'
  return subject.givenNames !== '' || subject.familyName !== '' ? 'named' : 'unnamed'
}

function storedSubject(subject: KeptSubject): Body {
  const [year = '', month = '', day = ''] = (subject.bornOn ?? '').split('-')
  return bodyOf({
    givenNames: subject.givenNames,
    familyName: subject.familyName,
    description: subject.description,
    school: subject.school,
    connection: subject.connection,
    age: subject.age === null ? '' : String(subject.age),
    contextKind: subject.contextKind,
    'bornOn-day': day.replace(/^0/, ''),
    'bornOn-month': month.replace(/^0/, ''),
    'bornOn-year': year,
  })
}

function savedId(saved: unknown): string {
  const id = (saved as { subjectId?: unknown } | undefined)?.subjectId
  if (typeof id !== 'string' || !isId(id)) throw new Error('A subject that was saved has an id')
  return id
}
