export { type AttachmentWanted, keepAttachment, strikeOutAttachment } from './commands/keep-attachment.js'
export type { AttachmentId } from './data/tables.js'
export { type FileRefusal, KEPT_TYPES, MAX_FILE_BYTES, MAX_FILES } from './domain/file-type.js'
export { type AttachmentRow, listAttachments } from './queries/attachments.query.js'
