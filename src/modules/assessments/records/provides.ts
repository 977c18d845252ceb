import { holdsPart } from '../../../platform/http/page.js'
import type { Provisions } from '../../../platform/module.js'
import { ASSESSMENT_RULE, AUTHORISATION_RULE } from '../commands/assessment-clocks.js'
import type { AssessmentId } from '../domain/assessment.js'
import { assessmentPath, listPath } from '../pages/paths.js'
import { readStrands } from '../queries/why.query.js'
import { chronology } from './chronology.js'
import { nextSteps } from './next-steps.js'
import { whyPanel } from './why-panel.js'

/** What a child's record and Today show of assessments. */
export const provides = {
  recordTab: [
    {
      recordKind: 'child',
      text: 'Assessment',
      href: listPath,
      part: 'assessment',
      order: 20,
      permission: 'assessments:read',
    },
  ],
  recordAction: [
    {
      recordKind: 'child',
      text: 'Start an assessment',
      href: (recordId) => `${listPath(recordId)}/new`,
      part: 'assessment',
      order: 20,
      permission: 'assessments:write',
      level: 'work',
    },
  ],
  recordStrands: {
    recordKind: 'child',
    load: async (tx, _by, hold) => (holdsPart(hold, 'assessment') ? readStrands(tx, hold.recordId) : []),
  },
  recordPanel: [whyPanel],
  nextStep: nextSteps,
  chronology,
  dutyLink: [
    {
      rule: ASSESSMENT_RULE,
      permission: 'assessments:read',
      part: 'assessment',
      describe: (recordId) => ({ verb: 'Go to the assessment', href: listPath(recordId) }),
    },
    {
      rule: AUTHORISATION_RULE,
      permission: 'assessments:authorise',
      part: 'assessment',
      level: 'work',
      describe: (recordId, thingId) => ({
        verb: 'Read and decide',
        href: assessmentPath({ recordId, id: thingId as AssessmentId }, 'authorise'),
      }),
    },
  ],
} as const satisfies Partial<Provisions>
