import type pg from 'pg'
import { MODULES } from '../../src/app/modules.js'
import { mergePermissions } from '../../src/app/build-server.js'
import type { Seat } from '../../src/kernel/actor.js'
import { newId } from '../../src/kernel/ids.js'
import { findHold, workFrom } from '../../src/modules/access/index.js'
import { keepWords } from '../../src/modules/concerns/commands/keep-words.js'
import { nameSubject } from '../../src/modules/concerns/commands/name-subject.js'
import { saveConcernAnswers } from '../../src/modules/concerns/commands/save-answers.js'
import { sendConcernCommand } from '../../src/modules/concerns/commands/send-concern.js'
import { startConcern } from '../../src/modules/concerns/commands/start-concern.js'
import { countInbox, listInbox } from '../../src/modules/concerns/queries/inbox.query.js'
import { searchPeople } from '../../src/modules/people/index.js'
import { readChronology } from '../../src/modules/records/queries/chronology.query.js'
import { recordSummary } from '../../src/modules/records/queries/record-page.query.js'
import { readToday } from '../../src/modules/records/queries/today.query.js'
import type { Deps } from '../../src/platform/deps.js'
import type { Work } from '../../src/platform/work.js'
import type { Subjects, Target } from './subjects.js'

export type Operation = { readonly name: string; readonly once: (run: number) => Promise<unknown> }
type Place = { readonly deps: Deps; readonly pool: pg.Pool; readonly subjects: Subjects }

const permissions = mergePermissions(MODULES)

/** What the pages do, over one connection: the same functions, with the audit, whoever the connection belongs to. */
export function operationsOver({ deps, pool, subjects }: Place): Operation[] {
  const workOf = (seat: Seat) => workFrom({ db: deps.db, clock: deps.clock, auditLanes: deps.config.auditLanes }, seat)
  const mayOf = (seat: Seat) => (permission: string) => permissions.get(permission)?.includes(seat.role) ?? false
  const today = (seats: readonly Seat[], whose: 'mine' | 'team' | 'agency') => (run: number) => {
    const seat = oneOf(seats, run)
    return workOf(seat).look('records.today-viewed', (tx, by) =>
      readToday({ deps, tx, by, may: mayOf(seat), whose, after: undefined }),
    )
  }
  const search = (seat: Seat, targets: readonly Target[]) => (run: number) =>
    workOf(seat).look('people.searched', (tx, by) =>
      searchPeople(tx, by, oneOf(targets, run).text, { limit: 20, secrets: deps.secrets }),
    )
  return [
    { name: 'select 1', once: () => pool.query('select 1') },
    { name: 'Today, a worker', once: today(subjects.workers, 'mine') },
    { name: 'Today, a manager’s teams', once: today(subjects.managers, 'team') },
    { name: 'Today, the desk', once: today(subjects.screeners, 'agency') },
    {
      name: 'Record page',
      once: async (run) => {
        const { recordId, seat } = oneOf(subjects.pages, run)
        const work = workOf(seat)
        const hold = await findHold(work, recordId)
        if (!hold) throw new Error('The record is closed to whoever works with the child')
        return work.look('records.summary-viewed', async (tx, by) => {
          const [summary, chronology] = await Promise.all([
            recordSummary({ deps, tx, by, hold, may: mayOf(seat) }),
            readChronology({ deps, tx, by, hold }, { kinds: [], before: undefined, limit: 12 }),
          ])
          if (!summary || chronology.total < 5) throw new Error('The record page is empty')
        })
      },
    },
    { name: 'Search, a worker', once: search(subjects.workers[0] as Seat, subjects.workersTargets) },
    { name: 'Search, the desk', once: search(subjects.screeners[0] as Seat, subjects.screenersTargets) },
    {
      name: 'Screening inbox',
      once: (run) =>
        workOf(oneOf(subjects.screeners, run)).look('concerns.inbox-viewed', async (tx, by) => {
          const [page] = await Promise.all([listInbox(tx, by, { tab: 'all', limit: 30 }), countInbox(tx, by, 200)])
          if (page.rows.length < 30) throw new Error('The inbox is emptier than it should be')
        }),
    },
    { name: 'Raise a concern', once: (run) => raise(workOf(oneOf(subjects.referrers, run))) },
  ]
}

/** A concern from its first question to the desk, in the six steps of its pages: six transactions, each made durable. */
async function raise(work: Work): Promise<void> {
  const { recordId } = await done(
    work.change((tx, by) => startConcern(tx, by, { danger: 'no', dangerAction: '' }), { once: newId() }),
  )
  const words = {
    kind: 'child',
    childRecordId: null,
    givenNames: 'Alex',
    familyName: 'Blackbourne',
    description: '',
    bornOn: '2011-04-05',
    age: null,
    school: 'Harrowmere High',
    connection: '',
    contextKind: null,
    contextKindLabel: null,
  } as const
  const { subjectId } = await done(
    work.change((tx, by) => nameSubject(tx, by, { recordId, words: { ...words, bornOn: '2011-04-05' as never } }), {
      once: newId(),
    }),
  )
  const answer = (step: 'what' | 'well', answers: Record<string, string>) =>
    done(work.change((tx, by) => saveConcernAnswers(tx, by, { recordId, step, answers }), { once: newId() }))
  await answer('what', {
    whatSeen: 'New trainers and a second phone. '.repeat(12),
    whereSeen: 'By the bus station',
    whenSeen: 'Tuesday',
  })
  await answer('well', { workingWell: 'Talks to the school nurse.' })
  const said = {
    recordId,
    subjectId,
    said: 'words',
    words: 'They said I owe them now.',
    heardBy: 'Form tutor',
  } as const
  await done(work.change((tx, by) => keepWords(tx, by, said), { once: newId() }))
  await done(work.change((tx, by) => sendConcernCommand(tx, by, recordId), { once: newId() }))
}

async function done<T>(
  changing: Promise<{ ok: true; value: T } | { ok: false; refusals: readonly { code: string }[] }>,
): Promise<T> {
  const outcome = await changing
  if (!outcome.ok) throw new Error(`Refused: ${outcome.refusals.map((each) => each.code).join(', ')}`)
  return outcome.value
}

function oneOf<Item>(items: readonly Item[], run: number): Item {
  if (items.length === 0) throw new Error('There is nothing to measure with')
  return items[run % items.length] as Item
}
