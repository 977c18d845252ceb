import type { RecordId } from '../../../../kernel/ids.js'
import { accept } from '../../../../kernel/outcome.js'
import { textOf } from '../../../../platform/http/body.js'
import { definePage, seeOther } from '../../../../platform/http/page.js'
import { EVERY_PART, grantAccess, listHolders, setRestricted } from '../../../access/index.js'

/** Restricts a record, or lifts the restriction. Whoever restricts it is named on it, so that it is never nobody's. */
export const restrictPage = definePage({
  path: '/records/:recordId/restrict',
  permission: 'records:restrict',
  audit: 'records.restrict',
  record: { param: 'recordId' },
  async post({ work, params, body, once, seat }) {
    const recordId = params.recordId as RecordId
    const restricted = textOf(body, 'restricted') === 'yes'
    await work.change(
      async (tx, by) => {
        const named = (await listHolders(tx, by, recordId)).some(
          (holder) => holder.toKind === 'person' && holder.toId === seat.accountId && !holder.untilAt,
        )
        if (restricted && !named) {
          await grantAccess(tx, by, recordId, {
            toKind: 'person',
            toId: seat.accountId,
            parts: [EVERY_PART],
            level: 'work',
            basis: 'restriction',
            sourceKind: 'restriction',
          })
        }
        await setRestricted(tx, by, recordId, restricted)
        return accept()
      },
      { once },
    )
    return seeOther(`/records/${recordId}/access`)
  },
})
