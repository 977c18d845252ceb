import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { type AttachmentRow, listAttachments } from '../../documents/index.js'
import { findConcern } from '../data/concern.store.js'
import { listRiskAdults } from '../data/risk-adult.store.js'
import { type KeptSubject, listSubjects } from '../data/subject.store.js'
import { type KeptWords, listWords } from '../data/words.store.js'
import type { Concern } from '../domain/concern.js'

/** What the referrer wrote, without the adults who may pose a risk. */
export type Written = {
  readonly concern: Concern
  readonly subjects: readonly KeptSubject[]
  readonly words: readonly KeptWords[]
  readonly files: readonly AttachmentRow[]
}

export async function findWritten(tx: Tx, by: By, recordId: RecordId): Promise<Written | undefined> {
  const [concern, subjects, words, files] = await Promise.all([
    findConcern(tx, by, recordId),
    listSubjects(tx, by, [recordId]),
    listWords(tx, by, [recordId]),
    listAttachments(tx, by, recordId),
  ])
  return concern && { concern, subjects, words, files }
}

export type RiskAdult = Awaited<ReturnType<typeof listRiskAdults>>[number]

/** A concern while its author writes it: the adults too, which only the author sees. */
export type Draft = Written & { readonly riskAdults: readonly RiskAdult[] }

export async function findDraftConcern(tx: Tx, by: By, recordId: RecordId): Promise<Draft | undefined> {
  const [written, riskAdults] = await Promise.all([findWritten(tx, by, recordId), listRiskAdults(tx, by, recordId)])
  return written && { ...written, riskAdults }
}
