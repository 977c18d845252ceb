import type { Id } from '../../../kernel/ids.js'
import { accept } from '../../../kernel/outcome.js'
import type { Deps } from '../../../platform/deps.js'
import type { Visitor } from '../../../platform/http/doorway.js'
import { noteForAudit } from '../../../platform/work.js'
import { endSignIns } from '../data/sign-in-write.store.js'
import { workFrom } from '../work.js'

/** Ends this sign-in, here and now. A second click finds it ended. */
export async function signOut(deps: Deps, visitor: Visitor, now: Date): Promise<void> {
  const { db, clock, config } = deps
  if (!visitor.live || !visitor.seat) {
    await endSignIns(db, { id: visitor.signInId }, 'signed-out', now)
    return
  }
  await workFrom({ db, clock, auditLanes: config.auditLanes }, visitor.seat).change(async (tx) => {
    await endSignIns(tx, { id: visitor.signInId }, 'signed-out', now)
    noteForAudit(tx, {
      action: 'access.signed-out',
      records: [],
      thing: visitor.signInId as Id<string>,
      fields: ['ended_at'],
    })
    return accept()
  })
}
