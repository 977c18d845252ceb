import type { Deps } from '../platform/deps.js'

type Request = { deps: Deps; empty: boolean; say: (line: string) => void }

/** What an installation without a partnership needs before it is of use. Answers the lines to print once it is up. */
export async function prepareFirstUse({ deps, empty, say }: Request): Promise<readonly string[]> {
  const partnerships = await deps.db.selectFrom('partnershipDirectory').select(['name', 'demonstration']).execute()
  if (partnerships.length > 0 || empty) return []
  say('There is no partnership here yet')
  return []
}
