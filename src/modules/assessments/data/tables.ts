import type { JSONColumnType } from 'kysely'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { AccountId, AgencyId, Id, PartnershipId, RecordId, SeatId } from '../../../kernel/ids.js'
import type { Answer } from '../domain/answers.js'
import type { Assessment, AssessmentId, StepKind } from '../domain/assessment.js'

type OnRecord = {
  partnershipId: PartnershipId
  recordId: RecordId
  part: string
  visibleTo: string[]
  hiddenFrom: string[]
  contributedByAgencyId: AgencyId
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

export type AssessmentTable = OnRecord & Writable<Assessment> & { startedBy: SeatId }

export type AssessmentSectionTable = OnRecord & {
  id: Id<'assessment-section'>
  assessmentId: AssessmentId
  sectionCode: string
  itemCode: string
  answers: JSONColumnType<Answer>
  version: number
  savedBy: SeatId
  authorAccountId: AccountId
  authorName: string
  agencyName: string
  savedAt: Date
}

export type AssessmentStepTable = OnRecord & {
  id: Id<'assessment-step'>
  assessmentId: AssessmentId
  step: StepKind
  words: string
  happenedOn: CalendarDate | null
  takenBy: SeatId
  authorAccountId: AccountId
  authorName: string
  agencyName: string
  takenAt: Date
}

declare module '../../../platform/database/tables.js' {
  interface Tables {
    assessment: AssessmentTable
    assessmentSection: AssessmentSectionTable
    assessmentStep: AssessmentStepTable
  }
}
