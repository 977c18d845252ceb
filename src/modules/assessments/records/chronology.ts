import type { ChronologyEntry, ChronologyProvider } from '../../records/index.js'
import type { Assessment, StepKind } from '../domain/assessment.js'
import { assessmentPath } from '../pages/paths.js'
import { listAssessments } from '../queries/assessments.query.js'
import { listStepsOf } from '../queries/steps.query.js'

/** What a chronology tells of each step, as a verb that follows the assessment. */
const TOLD: Record<StepKind, string | undefined> = {
  submitted: 'Assessment sent to the manager',
  returned: 'Assessment given back with reasons',
  authorised: 'Assessment authorised',
  agreed: 'Assessment agreed by the agencies',
  superseded: undefined, // told by the one that supersedes it
  'struck-out': 'Assessment struck out',
  'discussion-asked': 'Strategy discussion asked for',
  'discussion-not-asked': 'Strategy discussion not asked for',
}

/** Begun, sent, given back, authorised, agreed, struck out; and what was done where harm was written down. */
export const chronology: ChronologyProvider = {
  part: 'assessment',
  kinds: { assessment: 'Assessments' },
  async list(tx, _by, recordIds) {
    const [found, taken] = await Promise.all([listAssessments(tx, recordIds), listStepsOf(tx, recordIds)])
    const assessments = new Map(found.map((each) => [each.id, each]))
    const begun = [...assessments.values()].map((each) => begin(each))
    const steps = taken.flatMap((step): ChronologyEntry[] => {
      const assessment = assessments.get(step.assessmentId)
      const title = TOLD[step.step]
      if (!assessment || !title) return []
      return [
        {
          ...common(assessment),
          id: step.id,
          at: step.takenAt,
          mark: step.step.startsWith('discussion') ? 'talk' : 'file',
          title,
          ...(step.words !== '' && { text: step.words }),
          agencyName: step.agencyName,
          authorName: step.authorName,
          controllerAgencyId: step.contributedByAgencyId,
          // Reasons may speak of parents, of other children and of adults who may pose a risk.
          thirdParty: step.words !== '',
        },
      ]
    })
    return [...begun, ...steps]
  },
}

function begin(assessment: Assessment): ChronologyEntry {
  return {
    ...common(assessment),
    id: assessment.id,
    at: assessment.startedAt,
    mark: 'file',
    title: assessment.kind === 'review' ? 'Review of the assessment begun' : 'Assessment begun',
    agencyName: assessment.agencyName,
    authorName: assessment.authorName,
    controllerAgencyId: assessment.contributedByAgencyId,
    thirdParty: false,
  }
}

function common(assessment: Assessment) {
  return {
    recordId: assessment.recordId,
    kind: 'assessment',
    source: 'Assessment',
    href: assessmentPath(assessment),
  } as const
}
