import type { PartnershipId } from '../../kernel/ids.js'
import type { Deps } from '../deps.js'
import type { Work } from '../work.js'

/** What a job carries: ids, never content. */
export type JobPayload = { readonly partnershipId: PartnershipId } & Readonly<Record<string, string>>

/**
 * Work done after the answer has left, as a service seat of the partnership. Repeatable: it may run twice. Either for
 * a fact that a command announced, or at a rhythm.
 */
export type JobDefinition = {
  /** `module.what-it-does` */
  readonly name: string
  /** The facts that start it. */
  readonly on?: readonly string[]
  /** A cron rhythm (minute hour day month weekday) at which it runs for each partnership. */
  readonly every?: string
  readonly run: (deps: Deps, work: Work, payload: JobPayload) => Promise<void>
}

export function defineJob(job: JobDefinition): JobDefinition {
  return job
}
