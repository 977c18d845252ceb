import type { z } from 'zod'
import { accept, refuseAll } from '../../../kernel/outcome.js'
import { PACK_KINDS, type PackVersion, packVersionSchema } from './pack.js'
import { type PackOutcome, type PackRefusal, packRefusal, refusePack } from './pack-refusal.js'
import { NO_REAL_DATE } from './version.js'

/**
 * Reads one file's parsed JSON as a version of local data. `name` says where it came from, for the refusals. Shape
 * only: whether it is sound, and fits the other versions, is for `checkPack`.
 */
export function readVersion(raw: unknown, name: string): PackOutcome<PackVersion> {
  if (typeof raw !== 'object' || raw === null || !('kind' in raw)) return refusePack('not-a-version', name)
  if (!PACK_KINDS.some((kind) => kind === raw.kind)) return refusePack('unknown-kind', name, String(raw.kind))
  const read = packVersionSchema.safeParse(raw)
  if (!read.success) return refuseAll(read.error.issues.flatMap((issue) => refusalsOf(issue, name)))
  return accept(read.data)
}

function refusalsOf(issue: z.core.$ZodIssue, name: string): PackRefusal[] {
  const field = [name, ...issue.path.map(String)].join(' › ')
  if (issue.message === NO_REAL_DATE) return [packRefusal('no-real-date', field)]
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => packRefusal('unknown-field', field, key))
  return [packRefusal('wrong-shape', field, issue.message)]
}
