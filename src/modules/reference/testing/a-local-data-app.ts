import { beforeAll } from 'vitest'
import { type Browser, type TestApp, useApp } from '../../../../tests/support/test-app.js'
import { type TestDatabase, useDatabase } from '../../../../tests/support/test-database.js'
import type { Role, Seat } from '../../../kernel/actor.js'
import type { PartnershipId } from '../../../kernel/ids.js'
import { access } from '../../access/module.js'
import { aPartnership, anAgency, aSeat } from '../../access/testing/a-partnership.js'
import { reference } from '../module.js'
import { loadTestPack } from './load-test-pack.js'

export type LocalDataApp = {
  readonly app: TestApp
  readonly database: TestDatabase
  readonly partnershipId: PartnershipId
  /** A browser of someone in a role, in a partnership with Northmoor's local data. */
  as(role: Role): Promise<Browser>
}

/** The application with a partnership whose local data are published: for the tests of its pages. */
export function useLocalDataApp(): LocalDataApp {
  const database = useDatabase()
  const app = useApp(database, { modules: [access, reference] })
  const held = { app, database } as { -readonly [Key in keyof LocalDataApp]: LocalDataApp[Key] }
  beforeAll(async () => {
    held.partnershipId = await aPartnership(database.db)
    const agencyId = await anAgency(database.db, held.partnershipId, { kind: 'partnership', name: 'Northmoor office' })
    await loadTestPack(database.db, held.partnershipId)
    const seats = new Map<Role, Promise<Seat>>()
    held.as = async (role) => {
      const seat =
        seats.get(role) ??
        aSeat(database.db, held.partnershipId, { agencyId, role, name: 'Ada Bright', title: 'Systems lead' })
      seats.set(role, seat)
      return app.asSeat(await seat)
    }
  })
  return held
}
