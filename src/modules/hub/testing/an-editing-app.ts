import { beforeAll } from 'vitest'
import { type Browser, type TestApp, useApp } from '../../../../tests/support/test-app.js'
import { type TestDatabase, useDatabase } from '../../../../tests/support/test-database.js'
import type { Seat } from '../../../kernel/actor.js'
import type { PartnershipId } from '../../../kernel/ids.js'
import type { Outcome, Refusal } from '../../../kernel/outcome.js'
import type { By, Tx } from '../../../platform/work.js'
import { workFrom } from '../../access/index.js'
import { access } from '../../access/module.js'
import { aPartnership, anAgency, aSeat } from '../../access/testing/a-partnership.js'
import { reference } from '../../reference/module.js'
import { loadTestPack } from '../../reference/testing/load-test-pack.js'
import { hub } from '../module.js'

export const NOW = new Date('2026-03-02T12:00:00Z')

export type EditingApp = {
  readonly app: TestApp
  readonly database: TestDatabase
  readonly partnershipId: PartnershipId
  /** Two officers: what one writes, the other reviews. */
  readonly ruth: Seat
  readonly lena: Seat
  /** Someone who has no part in it. */
  readonly worker: Seat
  as(who: 'ruth' | 'lena' | 'worker'): Promise<Browser>
  /** Carries out a command from a seat, at a moment. */
  change<T, R extends Refusal>(
    seat: Seat,
    command: (tx: Tx, by: By) => Promise<Outcome<T, R>>,
    at?: Date,
  ): Promise<Outcome<T, R>>
  /** The same, where it must be accepted. */
  did<T, R extends Refusal>(seat: Seat, command: (tx: Tx, by: By) => Promise<Outcome<T, R>>, at?: Date): Promise<T>
  look<T>(seat: Seat, question: (tx: Tx, by: By) => Promise<T>, at?: Date): Promise<T>
}

/** A partnership with two officers and an empty hub, and the application over it. */
export function useEditingApp(): EditingApp {
  const database = useDatabase()
  const app = useApp(database, { modules: [access, reference, hub], now: NOW })
  const held = { app, database } as { -readonly [Key in keyof EditingApp]: EditingApp[Key] }
  const work = (seat: Seat, at: Date) => workFrom({ db: database.db, clock: () => at, auditLanes: 2 }, seat)
  held.change = (seat, command, at = NOW) => work(seat, at).change(command)
  held.look = (seat, question, at = NOW) => work(seat, at).look('test.looked', question)
  held.did = async (seat, command, at = NOW) => {
    const outcome = await work(seat, at).change(command)
    if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.refusals)}`)
    return outcome.value
  }
  held.as = (who) => app.asSeat(held[who])
  beforeAll(async () => {
    held.partnershipId = await aPartnership(database.db)
    const agencyId = await anAgency(database.db, held.partnershipId, { kind: 'partnership', name: 'The office' })
    await loadTestPack(database.db, held.partnershipId)
    const officer = { agencyId, role: 'partnership-officer' as const }
    held.ruth = await aSeat(database.db, held.partnershipId, {
      ...officer,
      name: 'Ruth Ellison',
      title: 'Partnership officer',
    })
    held.lena = await aSeat(database.db, held.partnershipId, {
      ...officer,
      name: 'Lena Brandt',
      title: 'Be Aware editor',
    })
    held.worker = await aSeat(database.db, held.partnershipId, {
      agencyId,
      role: 'allocated-worker',
      name: 'Nadia Rahman',
    })
  })
  return held
}
