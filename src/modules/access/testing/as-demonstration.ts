import type { TestDatabase } from '../../../../tests/support/test-database.js'

/** Makes a partnership a demonstration: people sign in to it with a password alone. */
export async function asDemonstration(database: TestDatabase, partnershipId: string): Promise<void> {
  await database.admin.query('update partnership set demonstration = true where partnership_id = $1', [partnershipId])
  await database.admin.query('update partnership_directory set demonstration = true where partnership_id = $1', [
    partnershipId,
  ])
}
