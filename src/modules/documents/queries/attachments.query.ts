import type { By, Tx } from '../../../platform/work.js'
import type { AttachmentId } from '../data/tables.js'

export type AttachmentRow = Awaited<ReturnType<typeof listAttachments>>[number]

/** The files kept with something, oldest first; those struck out are left out. */
export async function listAttachments(tx: Tx, by: By, thingId: string) {
  return tx
    .selectFrom('attachment')
    .select(['recordId', 'id', 'name', 'contentType', 'size', 'keptAt'])
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('thingId', '=', thingId)
    .where('struckOutAt', 'is', null)
    .orderBy('id')
    .execute()
}

export async function findAttachment(tx: Tx, by: By, id: AttachmentId) {
  return tx
    .selectFrom('attachment')
    .select(['recordId', 'id', 'name', 'contentType'])
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('id', '=', id)
    .where('struckOutAt', 'is', null)
    .executeTakeFirst()
}
