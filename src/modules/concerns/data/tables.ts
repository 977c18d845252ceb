import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { AccountId, AgencyId, Id, PartnershipId, RecordId, SeatId, TeamId } from '../../../kernel/ids.js'
import type { ScreeningOutcome, VersionId } from '../../reference/index.js'
import type { GrantId } from '../../access/index.js'
import type { VoiceId } from '../../voice/index.js'
import type { Relation, ReportId, ReportKind } from '../../intake/index.js'
import type { ConcernSource, Danger, Knows } from '../domain/concern.js'
import type { SubjectId, SubjectKind } from '../domain/subject.js'

export type ContributionId = Id<'concern-contribution'>
export type DecisionId = Id<'concern-decision'>
export type AboutId = Id<'concern-about'>
export type RiskAdultId = Id<'concern-risk-adult'>

type OnRecord<I> = {
  partnershipId: PartnershipId
  id: I
  recordId: RecordId
  part: string
  visibleTo: string[]
  hiddenFrom: string[]
  contributedByAgencyId: AgencyId
}

export type ConcernTable = OnRecord<RecordId> & {
  reference: string
  state: 'draft' | 'sent' | 'decided'
  authorSeatId: SeatId
  authorAccountId: AccountId
  authorName: string
  authorTitle: string
  agencyName: string
  agencyKind: string
  source: ConcernSource
  reportId: ReportId | null
  startedAt: Date
  sentAt: Date | null
  answerBy: Date | null
  decidedAt: Date | null
  answered: string[]
  danger: Danger | null
  dangerAction: string
  nobodyNamed: boolean
  whatSeen: string
  whereSeen: string
  whenSeen: string
  strandCodes: string[]
  strandLabels: string[]
  strandsVersionId: VersionId | null
  workingWell: string
  childKnows: Knows | null
  childAgrees: Knows | null
  familyKnows: Knows | null
  familyAgrees: Knows | null
  notToldCodes: string[]
  notToldLabels: string[]
  notToldWords: string
  adultsKnown: 'yes' | 'no' | null
}
export type SubjectTable = OnRecord<SubjectId> & {
  kind: SubjectKind
  called: string
  childRecordId: RecordId | null
  givenNames: string
  familyName: string
  description: string
  bornOn: CalendarDate | null
  age: number | null
  school: string
  connection: string
  contextKind: string | null
  contextKindLabel: string | null
  likelyAsked: boolean
  addedBy: SeatId
  addedAt: Date
  removedBy: SeatId | null
  removedAt: Date | null
}
export type WordsTable = OnRecord<Id<'concern-words'>> & {
  subjectId: SubjectId | null
  said: 'words' | 'shown' | 'no'
  words: string
  heardBy: string
  writtenBy: SeatId
  writtenAt: Date
  replacedAt: Date | null
}
export type RiskAdultTable = OnRecord<RiskAdultId> & {
  called: string
  description: string
  connection: string
  howKnown: string
  addedBy: SeatId
  addedAt: Date
  removedBy: SeatId | null
  removedAt: Date | null
}
export type TellerTable = OnRecord<Id<'concern-teller'>> & {
  toldAs: ReportKind
  relation: Relation
  relationWords: string
  harmed: Danger | null
  harmedWords: string
  mayContact: boolean
  name: string
  phone: string
  email: string
  safely: string
}
export type ScreeningTable = OnRecord<Id<'concern-screening'>> & {
  reference: string
  state: 'open' | 'decided'
  sentAt: Date
  dueAt: Date
  isPaused: boolean
  pauseReason: string | null
  ownerAgencyId: AgencyId
  children: number
  contexts: number
  takenBy: SeatId | null
  takenByAccount: AccountId | null
  takenByName: string | null
  takenAt: Date | null
  decidedAt: Date | null
}
export type DeskTable = OnRecord<Id<'concern-desk'>> & {
  agencyId: AgencyId
  agencyName: string
  agencyKind: string
  contributedAt: Date | null
}
export type ContributionTable = OnRecord<ContributionId> & {
  agencyName: string
  authorName: string
  nothingHeld: boolean
  words: string
  writtenBy: SeatId
  writtenAt: Date
  struckOutBy: SeatId | null
  struckOutByName: string | null
  struckOutAt: Date | null
  struckOutCode: string | null
  struckOutLabel: string | null
  struckOutReason: string | null
}
export type DecisionTable = OnRecord<DecisionId> & {
  subjectId: SubjectId
  kind: 'decision' | 'addition'
  outcome: ScreeningOutcome
  outcomeLabel: string
  listsVersionId: VersionId
  reasons: string
  childRecordId: RecordId | null
  openedRecord: boolean
  teamIds: TeamId[]
  grantIds: GrantId[]
  voiceId: VoiceId | null
  decidedBy: SeatId
  decidedByName: string
  agencyName: string
  decidedAt: Date
}
export type OutcomeTable = OnRecord<Id<'concern-outcome'>> & {
  subjectId: SubjectId
  called: string
  outcome: ScreeningOutcome
  sentence: string
  note: string
  toldAt: Date
  readAt: Date | null
}
export type CorrectionTable = OnRecord<Id<'concern-correction'>> & {
  what: 'contribution-struck-out' | 'subject-moved' | 'restricted' | 'restriction-lifted'
  thingId: Id<string>
  code: string
  label: string
  reason: string
  fromRecordId: RecordId | null
  toRecordId: RecordId | null
  correctedBy: SeatId
  correctedByName: string
  agencyName: string
  correctedAt: Date
}
export type AboutTable = OnRecord<AboutId> & {
  concernId: RecordId
  subjectId: SubjectId
  reference: string
  sentAt: Date
  raisedByName: string
  raisedByTitle: string
  raisedByAgency: string
  raisedByAgencyId: AgencyId
  outcome: ScreeningOutcome
  outcomeLabel: string
  decidedByName: string
  decidedByAgency: string
  decidedAt: Date
  struckOutAt: Date | null
  struckOutBy: SeatId | null
  struckOutReason: string | null
}
export type AccountTable = OnRecord<Id<'concern-account'>> & {
  aboutId: AboutId
  whatSeen: string
  whereSeen: string
  whenSeen: string
  shown: string
  strandLabels: string[]
  workingWell: string
  reasons: string
  namesOthers: boolean
  struckOutAt: Date | null
}

declare module '../../../platform/database/tables.js' {
  interface Tables {
    concern: ConcernTable
    concernSubject: SubjectTable
    concernWords: WordsTable
    concernRiskAdult: RiskAdultTable
    concernTeller: TellerTable
    concernScreening: ScreeningTable
    concernDesk: DeskTable
    concernContribution: ContributionTable
    concernDecision: DecisionTable
    concernOutcome: OutcomeTable
    concernCorrection: CorrectionTable
    concernAbout: AboutTable
    concernAccount: AccountTable
  }
}
