import { z } from 'zod'
import { AGENCY_KINDS } from '../../../../kernel/actor.js'
import type { Deps } from '../../../../platform/deps.js'

const soFar = z.object({
  at: z.number(),
  partnershipName: z.string().optional(),
  agency: z.object({ name: z.string(), shortName: z.string(), kind: z.enum(AGENCY_KINDS) }).optional(),
})

/** What was answered on the pages before. That it opens at all shows that the set-up code was given. */
export type SoFar = z.infer<typeof soFar>

const USE = 'set-up-so-far'
const GOOD_FOR_HOURS = 12

/** Sealed, for the address of the next page: nothing is kept of a set-up that is not finished. */
export function sealSoFar({ secrets }: Pick<Deps, 'secrets'>, given: SoFar): string {
  return secrets.seal(USE, Buffer.from(JSON.stringify(given))).toString('base64url')
}

export function openSoFar(
  { secrets }: Pick<Deps, 'secrets'>,
  sealed: string | undefined,
  now: Date,
): SoFar | undefined {
  try {
    const read = soFar.parse(JSON.parse(secrets.open(USE, Buffer.from(sealed ?? '', 'base64url')).toString('utf8')))
    return now.getTime() - read.at > GOOD_FOR_HOURS * 3_600_000 ? undefined : read
  } catch {
    // Not sealed here, or changed: whoever sent it begins again with the code.
    return undefined
  }
}
