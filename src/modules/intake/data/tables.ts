import type { PartnershipId, RecordId, SeatId } from '../../../kernel/ids.js'
import type { Doubt } from '../domain/doubts.js'
import type { JunkCode } from '../domain/junk.js'
import type { ToldOutcome } from '../domain/outcome.js'
import type { ReportId, ReportKind, ReportState, Told } from '../domain/report.js'

type ReportTable = {
  partnershipId: PartnershipId
  id: ReportId
  kind: ReportKind
  state: ReportState
  arrivedAt: Date
  told: Told | null
  keyDigest: string
  likeness: string[]
  network: string | null
  doubts: Doubt[]
  suspicion: number
  outcome: ToldOutcome
  outcomeAt: Date
  judgedBy: SeatId | null
  judgedByName: string | null
  judgedAt: Date | null
  junkCode: JunkCode | null
  junkWords: string
  takenOverAt: Date | null
  became: RecordId | null
}

declare module '../../../platform/database/tables.js' {
  interface Tables {
    intakeReport: ReportTable
  }
}
