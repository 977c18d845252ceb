import { createHash } from 'node:crypto'
import { newId, type RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome } from '../../../kernel/outcome.js'
import type { FileStore } from '../../../platform/files/file-store.js'
import type { UploadedFile } from '../../../platform/http/body.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { wallFor } from '../../access/index.js'
import type { AttachmentId } from '../data/tables.js'
import { type FileRefusal, keptName, readFileType } from '../domain/file-type.js'

export type AttachmentWanted = {
  readonly recordId: RecordId
  readonly part: string
  readonly thingKind: string
  readonly thingId: string
  readonly file: UploadedFile
}

/**
 * Keeps a file with a record. The content is on disk before the row commits; should the transaction fail, a sealed file
 * that no row names is left behind, which `kith doctor` finds.
 */
export async function keepAttachment(
  tx: Tx,
  by: By,
  files: FileStore,
  wanted: AttachmentWanted,
): Promise<Outcome<{ id: AttachmentId }, FileRefusal>> {
  const type = await readFileType(wanted.file.content)
  if (!type.ok) return type
  const id = newId<AttachmentId>()
  await files.put(id, wanted.file.content)
  const wall = await wallFor(tx, wanted.recordId)
  await tx
    .insertInto('attachment')
    .values({
      partnershipId: by.seat.partnershipId,
      id,
      recordId: wanted.recordId,
      part: wanted.part,
      ...wall(wanted.part),
      contributedByAgencyId: by.seat.agencyId,
      thingKind: wanted.thingKind,
      thingId: wanted.thingId,
      name: keptName(wanted.file.name, type.value),
      contentType: type.value,
      size: wanted.file.content.length,
      sha256: createHash('sha256').update(wanted.file.content).digest('hex'),
      keptBy: by.seat.id,
      keptAt: by.now,
      struckOutBy: null,
      struckOutAt: null,
      struckOutReason: null,
    })
    .execute()
  noteForAudit(tx, {
    action: 'documents.kept',
    records: [wanted.recordId],
    thing: id,
    fields: ['name', 'content_type', 'size', 'sha256'],
  })
  return accept({ id })
}

/** Strikes a file out: it is no longer offered. Its content stays until its record is destroyed. */
export async function strikeOutAttachment(
  tx: Tx,
  by: By,
  id: AttachmentId,
  reason: string,
): Promise<Outcome<undefined, { code: 'no-such-attachment' }>> {
  const row = await tx
    .updateTable('attachment')
    .set({ struckOutAt: by.now, struckOutBy: by.seat.id, struckOutReason: reason })
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('id', '=', id)
    .where('struckOutAt', 'is', null)
    .returning('recordId')
    .executeTakeFirst()
  if (!row) return { ok: false, refusals: [{ code: 'no-such-attachment' }] }
  noteForAudit(tx, {
    action: 'documents.struck-out',
    records: [row.recordId],
    thing: id,
    fields: ['struck_out_reason'],
  })
  return accept()
}
