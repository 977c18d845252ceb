export { type AgreeRefusal, agreeAssessment } from './commands/agree-assessment.js'
export type { Assessment, AssessmentId, AssessmentState } from './domain/assessment.js'
export { findAssessment, latestAgreed } from './queries/assessments.query.js'
export { type AssessmentForAgreement, assessmentForAgreement } from './queries/for-agreement.query.js'
