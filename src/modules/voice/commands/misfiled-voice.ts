import type { RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, type Refusal, refuse } from '../../../kernel/outcome.js'
import { holdsPart } from '../../../platform/http/page.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { holdOn } from '../../access/index.js'
import { traceMisfiled } from '../../people/index.js'
import { findVoiceForUpdate, moveVoiceRows, strikeOutVoiceRow } from '../data/voice.store.js'
import type { VoiceId } from '../domain/voice.js'

export type MisfiledVoiceRefusal = Refusal & {
  readonly code: 'no-such-entry' | 'already-struck-out' | 'reason-missing' | 'same-record' | 'target-closed'
}

type Misfiled = {
  readonly recordId: RecordId
  readonly voiceId: VoiceId
  /** A code of the local list `misfiled-reasons`. */
  readonly reason: string
  readonly note: string
}

/** Strikes words out that should not stand here: shown nowhere any more, and that they stood here stays written. */
export async function strikeOutVoice(
  tx: Tx,
  by: By,
  misfiled: Misfiled,
): Promise<Outcome<{ readonly voiceId: VoiceId }, MisfiledVoiceRefusal>> {
  const found = await findMisfiled(tx, by, misfiled)
  if (!found.ok) return found
  const { recordId, voiceId, reason, note } = misfiled
  await strikeOutVoiceRow(tx, by, voiceId, reason)
  await traceMisfiled(tx, by, { recordId, part: 'voice', kind: 'voice', id: voiceId, reason, note, what: 'struck-out' })
  noteForAudit(tx, { action: 'voice.struck-out', records: [recordId], thing: voiceId, fields: ['reason'] })
  return accept({ voiceId })
}

/** Moves words to the child who said them, with what became of them. They keep their id, author and day. */
export async function moveVoice(
  tx: Tx,
  by: By,
  { to, ...misfiled }: Misfiled & { readonly to: RecordId },
): Promise<Outcome<{ readonly voiceId: VoiceId }, MisfiledVoiceRefusal>> {
  const { recordId, voiceId, reason, note } = misfiled
  if (to === recordId) return refuse({ code: 'same-record', field: 'to' })
  const target = await holdOn(tx, to)
  if (!target || target.level !== 'work' || target.kind !== 'child' || !holdsPart(target, 'voice'))
    return refuse({ code: 'target-closed', field: 'to' })
  const found = await findMisfiled(tx, by, misfiled)
  if (!found.ok) return found
  await moveVoiceRows(tx, by, voiceId, to)
  const trace = { part: 'voice', kind: 'voice', id: voiceId, reason, note } as const
  await traceMisfiled(tx, by, { ...trace, recordId, what: 'moved-away' })
  await traceMisfiled(tx, by, { ...trace, recordId: to, what: 'moved-here' })
  noteForAudit(tx, { action: 'voice.moved', records: [recordId, to], thing: voiceId, fields: ['record_id', 'reason'] })
  return accept({ voiceId })
}

async function findMisfiled(
  tx: Tx,
  by: By,
  { recordId, voiceId, reason }: Misfiled,
): Promise<Outcome<undefined, MisfiledVoiceRefusal>> {
  if (reason === '') return refuse({ code: 'reason-missing', field: 'reason' })
  const voice = await findVoiceForUpdate(tx, by, recordId, voiceId)
  if (!voice) return refuse({ code: 'no-such-entry' })
  return voice.struckOutAt ? refuse({ code: 'already-struck-out' }) : accept()
}
