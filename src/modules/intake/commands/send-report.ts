import { accept, type Outcome, type Refusal, refuse } from '../../../kernel/outcome.js'
import { announce } from '../../../platform/jobs/announce.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { countLike, insertReport } from '../data/report.store.js'
import { textOfReport } from '../domain/answers.js'
import { doubtsAbout, type Evidence, isLikelyJunk, suspicionOf } from '../domain/doubts.js'
import { likenessOf } from '../domain/likeness.js'
import type { ReportId, Told } from '../domain/report.js'

const AN_HOUR = 60 * 60 * 1000
const A_DAY = 24 * AN_HOUR

export type Sent = {
  readonly id: ReportId
  readonly told: Told
  readonly keyDigest: string
  readonly network: string
  /** Sendings from this network in the last hour, as this process counted them. */
  readonly counted: number
  readonly digest: (words: string) => string
} & Pick<Evidence, 'hiddenFieldFilled' | 'milliseconds'>

/**
 * Keeps a report from the public. Whatever a machine thinks of it, it is kept: what it doubts goes to a list of its own
 * that people read, and everything else to the screening desk at once. A second sending of the same journey is refused
 * and changes nothing.
 */
export async function sendReport(
  tx: Tx,
  by: By,
  sent: Sent,
): Promise<
  Outcome<{ readonly id: ReportId; readonly likelyJunk: boolean }, Refusal & { readonly code: 'sent-before' }>
> {
  const text = textOfReport(sent.told)
  const likeness = likenessOf(text).map(sent.digest)
  const like = await countLike(tx, {
    likeness,
    network: sent.network,
    hourAgo: new Date(by.now.getTime() - AN_HOUR),
    dayAgo: new Date(by.now.getTime() - A_DAY),
  })
  const doubts = doubtsAbout({ ...sent, ...like, text, fromNetwork: Math.max(like.fromNetwork, sent.counted) })
  const likelyJunk = isLikelyJunk(doubts)
  const inserted = await insertReport(tx, by, {
    id: sent.id,
    told: sent.told,
    keyDigest: sent.keyDigest,
    likeness,
    network: sent.network,
    doubts,
    suspicion: suspicionOf(doubts),
    state: likelyJunk ? 'likely-junk' : 'waiting',
  })
  if (!inserted) return refuse({ code: 'sent-before' })
  if (!likelyJunk) await announce(tx, { fact: 'intake.reported', reportId: sent.id })
  noteForAudit(tx, {
    action: likelyJunk ? 'intake.put-aside' : 'intake.reported',
    records: [],
    thing: sent.id,
    fields: ['kind', 'told', 'doubts'],
  })
  return accept({ id: sent.id, likelyJunk })
}
