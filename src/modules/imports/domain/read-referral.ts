import type { Block } from './block-builder.js'
import {
  type Findings,
  lineOf,
  type Reading,
  readAll,
  readCode,
  readDate,
  readExpected,
  readOne,
  readRequired,
  readYesNo,
} from './block-reader.js'
import type {
  CensusAssessment,
  CensusChildInNeedPlan,
  CensusProtectionPlan,
  CensusReferral,
  CensusSection47,
} from './census-child.js'
import { codeReader } from './code-lists/code-list.js'
import { CODE_YEARS } from './code-lists/code-years.js'
import { FACTORS } from './code-lists/factors.js'
import { CATEGORIES_OF_ABUSE } from './code-lists/protection-codes.js'
import { CLOSURE_REASONS, PRIMARY_NEEDS, REFERRAL_SOURCES } from './code-lists/referral-codes.js'
import { inOwnOrder, refuseEarlyEnd } from './read-dates.js'

const readSource = readCode(codeReader(REFERRAL_SOURCES))
const readPrimaryNeed = readCode(codeReader(PRIMARY_NEEDS))
const readClosureReason = readCode(codeReader(CLOSURE_REASONS))
const readFactor = readCode(codeReader(FACTORS))
const readCategory = readCode(codeReader(CATEGORIES_OF_ABUSE))

/** The schema says `positiveInteger`; a first plan has 0 before it, and councils write that. */
const readPreviousPlans: Reading<number> = (text) =>
  /^\+?\d{1,3}$/.test(text) ? Number(text) : { refused: 'not-in-form' }

/** Reads one `CINdetails`; undefined where it has no date, which is then among the refusals. */
export function readReferral(block: Block, findings: Findings): CensusReferral | undefined {
  const inside = (name: string) => block.blocks.filter((each) => each.name === name)
  const date = readRequired(block, 'CINreferralDate', readDate, findings)
  const closureDate = readOne(block, 'CINclosureDate', readDate, findings)
  refuseEarlyEnd(block, { start: 'CINreferralDate', end: 'CINclosureDate' }, date, closureDate, findings)
  const referral = {
    source: readExpected(block, 'ReferralSource', readSource, findings),
    primaryNeed: readOne(block, 'PrimaryNeedCode', readPrimaryNeed, findings),
    closureDate,
    closureReason: readOne(block, 'ReasonForClosure', readClosureReason, findings),
    initialConferenceDate: readOne(block, 'DateOfInitialCPC', readDate, findings),
    noFurtherAction: readExpected(block, 'ReferralNFA', readYesNo, findings),
    assessments: inOwnOrder(inside('Assessments').map((each) => readAssessment(each, findings))),
    childInNeedPlans: inOwnOrder(inside('CINPlanDates').map((each) => readChildInNeedPlan(each, findings))),
    section47s: inOwnOrder(inside('Section47').map((each) => readSection47(each, findings))),
    protectionPlans: inOwnOrder(inside('ChildProtectionPlans').map((each) => readProtectionPlan(each, findings))),
  }
  remarkOnYear('ReferralSource', referral.source, block, findings)
  remarkOnYear('ReasonForClosure', referral.closureReason, block, findings)
  return date && { date, ...referral }
}

function readAssessment(block: Block, findings: Findings): CensusAssessment | undefined {
  const startDate = readRequired(block, 'AssessmentActualStartDate', readDate, findings)
  const authorisationDate = readOne(block, 'AssessmentAuthorisationDate', readDate, findings)
  const fields = { start: 'AssessmentActualStartDate', end: 'AssessmentAuthorisationDate' }
  refuseEarlyEnd(block, fields, startDate, authorisationDate, findings)
  const internalReviewDate = readOne(block, 'AssessmentInternalReviewDate', readDate, findings)
  const factors = [...new Set(readAll(block.blocks, 'AssessmentFactors', readFactor, findings))]
  for (const factor of factors) remarkOnYear('AssessmentFactors', factor, block, findings)
  return startDate && { startDate, internalReviewDate, authorisationDate, factors }
}

function readChildInNeedPlan(block: Block, findings: Findings): CensusChildInNeedPlan | undefined {
  const startDate = readRequired(block, 'CINPlanStartDate', readDate, findings)
  const endDate = readOne(block, 'CINPlanEndDate', readDate, findings)
  refuseEarlyEnd(block, { start: 'CINPlanStartDate', end: 'CINPlanEndDate' }, startDate, endDate, findings)
  return startDate && { startDate, endDate }
}

/** A conference may be held before the enquiry it is counted to (the published sample has one), so neither is an end. */
function readSection47(block: Block, findings: Findings): CensusSection47 | undefined {
  const startDate = readRequired(block, 'S47ActualStartDate', readDate, findings)
  const conferenceTargetDate = readOne(block, 'InitialCPCtarget', readDate, findings)
  const conferenceDate = readOne(block, 'DateOfInitialCPC', readDate, findings)
  const conferenceNotRequired = readExpected(block, 'ICPCnotRequired', readYesNo, findings)
  return startDate && { startDate, conferenceTargetDate, conferenceDate, conferenceNotRequired }
}

function readProtectionPlan(block: Block, findings: Findings): CensusProtectionPlan | undefined {
  const startDate = readRequired(block, 'CPPstartDate', readDate, findings)
  const endDate = readOne(block, 'CPPendDate', readDate, findings)
  refuseEarlyEnd(block, { start: 'CPPstartDate', end: 'CPPendDate' }, startDate, endDate, findings)
  const initialCategory = readExpected(block, 'InitialCategoryOfAbuse', readCategory, findings)
  const latestCategory = readExpected(block, 'LatestCategoryOfAbuse', readCategory, findings)
  const previousPlans = readExpected(block, 'NumberOfPreviousCPP', readPreviousPlans, findings)
  const reviewDates = readAll(block.blocks, 'CPPreviewDate', readDate, findings)
  return startDate && { startDate, endDate, initialCategory, latestCategory, previousPlans, reviewDates }
}

/** Whether the code belongs to the file's year is asked at the end, when the header is known wherever it stands. */
function remarkOnYear(field: string, code: string | undefined, block: Block, findings: Findings): void {
  if (code && CODE_YEARS.some((each) => each.field === field && each.code === code))
    findings.remarks.push({ code: 'code-out-of-year', field, line: lineOf(block, field), value: code })
}
