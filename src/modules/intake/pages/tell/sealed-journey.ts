import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { Secrets } from '../../../../platform/secrets.js'
import type { Journey } from '../../domain/journey.js'
import { DANGER_ANSWERS, REPORT_KINDS, type ReportId } from '../../domain/report.js'
import { type ReturnKey, returnKeyFrom } from '../../domain/return-key.js'

const USE = 'intake journey'

const journeySchema = z.strictObject({
  id: z.uuid().transform((id) => id as ReportId),
  startedAt: z.number(),
  sealedAt: z.number(),
  danger: z.enum(DANGER_ANSWERS),
  kind: z.enum(REPORT_KINDS).optional(),
  typed: z.record(z.string(), z.record(z.string(), z.string())),
  checkedAt: z.number().optional(),
})

/** The journey as it stands in a hidden field: only this installation can read it or make one. */
export function sealJourney(secrets: Secrets, journey: Journey, now: Date): string {
  const plain = Buffer.from(JSON.stringify({ ...journey, sealedAt: now.getTime() }))
  return secrets.seal(USE, plain).toString('base64url')
}

/** Undefined for what was not sealed here, or was changed. How old it is, the caller asks. */
export function openJourney(secrets: Secrets, sealed: string): Journey | undefined {
  try {
    const plain = secrets.open(USE, Buffer.from(sealed, 'base64url')).toString('utf8')
    const read = journeySchema.safeParse(JSON.parse(plain))
    return read.success ? { checkedAt: undefined, ...read.data, kind: read.data.kind } : undefined
  } catch {
    return undefined
  }
}

/** What a browser works on before it sends: of this journey alone, and it does not say which. */
export function challengeOf(secrets: Secrets, { id }: Pick<Journey, 'id'>): string {
  return secrets.digest('intake work', id)
}

/** The same journey gives the same key, so that a second click on “Send” shows it again. */
export function keyOf(secrets: Secrets, { id }: Pick<Journey, 'id'>): ReturnKey {
  return returnKeyFrom(createHmac('sha256', secrets.key('intake key')).update(id).digest())
}

/** All that is stored of a key. */
export function digestOfKey(secrets: Secrets, key: ReturnKey): string {
  return secrets.digest('intake key digest', key)
}
