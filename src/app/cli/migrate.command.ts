import type { CliCommand } from './command.js'

export const migrateCommand: CliCommand = {
  name: 'migrate',
  usage: 'kith migrate',
  summary: 'Brings the database to this version of Kith; npm start does so too',
  async run({ out, open }) {
    const { database } = await open()
    const migrated = await database.migrated
    for (const name of migrated) out(name)
    out(migrated.length === 0 ? 'Nothing to do: the database is at this version.' : `Applied ${migrated.length} steps.`)
    return 0
  },
}
