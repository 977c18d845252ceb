import type { RecordId } from '../../../kernel/ids.js'
import { holdsPart } from '../../../platform/http/page.js'
import type { Tx } from '../../../platform/work.js'
import type { NextStepProvider } from '../../records/index.js'
import { ASSESSMENT_RULE, AUTHORISATION_RULE } from '../commands/assessment-clocks.js'
import { isAuthor, mayMove, OPEN_STATES } from '../domain/assessment.js'
import { discussionIsOwed, harmSeen } from '../domain/harm.js'
import { assessmentPath, listPath } from '../pages/paths.js'
import { readInFull } from '../queries/assessment-in-full.query.js'
import { listAssessments } from '../queries/assessments.query.js'
import { listSteps } from '../data/step.store.js'
import { listClocksOf } from '../../clocks/index.js'

/** Where an assessment is waiting for the reader to go on. Harm that was written down comes before everything. */
export const nextSteps: readonly NextStepProvider[] = [
  {
    recordKind: 'child',
    async find(tx, _by, hold, may) {
      if (!holdsPart(hold, 'assessment') || hold.level !== 'work' || !may('assessments:write')) return undefined
      const open = await openOn(tx, hold.recordId)
      for (const assessment of open.filter((each) => mayMove(each, 'edit'))) {
        if (!assessment.harmSeenAt) continue
        const { template, answers, steps } = await readInFull(tx, assessment)
        const seen = harmSeen(
          template,
          [...answers.values()].map((each) => each.answers),
        )
        if (seen.length > 0 && discussionIsOwed(assessment, steps))
          return {
            order: 5,
            text: 'Ask for a strategy discussion now',
            meta: 'Harm has been written down in the assessment.',
            href: assessmentPath(assessment, 'strategy-discussion'),
            button: 'Say what was done',
          }
      }
      return undefined
    },
  },
  {
    recordKind: 'child',
    async find(tx, _by, hold, may) {
      if (!holdsPart(hold, 'assessment') || hold.level !== 'work' || !may('assessments:write')) return undefined
      const open = await openOn(tx, hold.recordId)
      const draft = open.find((each) => mayMove(each, 'edit'))
      const clocks = holdsPart(hold, 'clock') ? await listClocksOf(tx, [hold.recordId]) : []
      const owed = clocks.find(({ clock }) => clock.rule.code === ASSESSMENT_RULE)
      const clock = owed && { clock: { rule: ASSESSMENT_RULE, thingId: owed.thingId } }
      if (draft)
        return {
          order: 30,
          text: draft.state === 'returned' ? 'Put right the assessment that was given back' : 'Finish the assessment',
          meta: `${draft.authorName} began it.`,
          href: assessmentPath(draft),
          button: 'Carry on',
          ...clock,
        }
      if (!owed || open.length > 0) return undefined
      return {
        order: 31,
        text: 'Start the exploitation assessment',
        href: `${listPath(hold.recordId)}/new`,
        button: 'Start',
        ...clock,
      }
    },
  },
  {
    recordKind: 'child',
    async find(tx, by, hold, may) {
      if (!holdsPart(hold, 'assessment') || hold.level !== 'work' || !may('assessments:authorise')) return undefined
      const waiting = (await openOn(tx, hold.recordId)).find((each) => each.state === 'submitted')
      if (!waiting || isAuthor(waiting, await listSteps(tx, waiting.id), by.seat.accountId)) return undefined
      return {
        order: 20,
        text: 'Authorise the assessment',
        meta: `${waiting.authorName} wrote it.`,
        href: assessmentPath(waiting, 'authorise'),
        button: 'Read and decide',
        clock: { rule: AUTHORISATION_RULE, thingId: waiting.id },
      }
    },
  },
]

/** Those still being worked on, from what the page asks for anyhow: every assessment of the record. */
async function openOn(tx: Tx, recordId: RecordId) {
  return (await listAssessments(tx, [recordId])).filter((each) => OPEN_STATES.includes(each.state))
}
