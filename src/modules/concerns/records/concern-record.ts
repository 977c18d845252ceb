import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { list } from '../../../web/format.js'
import type { DutyLinkProvider, RecordKindProvider } from '../../records/index.js'
import { REFERRAL_DECISION, TELL_REFERRER } from '../domain/clock-rules.js'
import { listConcernNames } from '../queries/concern-names.query.js'

/** A concern as a kind of record: “Concern K-26-7QF3 about Maisie Dunmore”, for those who see it. */
export const concernKind: RecordKindProvider = {
  kind: 'concern',
  path: (recordId: RecordId) => `/concerns/${recordId}`,
  async names(tx: Tx, by: By, recordIds: readonly RecordId[]) {
    const found = await listConcernNames(tx, by, recordIds)
    return new Map(
      found.map(({ recordId, reference, about }) => [
        recordId,
        about.length > 0 ? `Concern ${reference} about ${list(about)}` : `Concern ${reference}`,
      ]),
    )
  },
}

/** Both duties of the desk are done on the page of the concern. */
export const deskDuties: readonly DutyLinkProvider[] = [REFERRAL_DECISION, TELL_REFERRER].map((rule) => ({
  rule,
  describe: (recordId) => ({ verb: 'Screen this concern', href: `/concerns/${recordId}/screen` }),
}))
