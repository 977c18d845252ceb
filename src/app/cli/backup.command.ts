import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { workFrom } from '../../modules/access/index.js'
import { noteForAudit } from '../../platform/work.js'
import { accept } from '../../kernel/outcome.js'
import { restoreBackup } from '../../platform/postgres/index.js'
import { type CliCommand, operatorSeat, readWords, UsageError } from './command.js'

/** What is kept beside the database: attachments, anchors with their keys, and the secret that opens both. */
const BESIDE = ['files', 'anchors', 'secret.key'] as const

export const backupCommand: CliCommand = {
  name: 'backup',
  usage: 'kith backup FOLDER',
  summary: 'Copies the running database, whole and consistent, with the files, anchors and secret, into a new folder',
  async run({ words, config, out, open }) {
    const into = words[0]
    if (!into) throw new UsageError('Say where to: kith backup FOLDER')
    const folder = resolve(into)
    if (existsSync(folder) && readdirSync(folder).length > 0)
      throw new UsageError(`${folder} is not empty: a backup goes into a new folder`)
    const { deps, database } = await open()
    for (const { partnershipId } of await deps.db
      .selectFrom('partnershipDirectory')
      .select('partnershipId')
      .execute()) {
      const work = workFrom(
        { db: deps.db, clock: deps.clock, auditLanes: config.auditLanes },
        await operatorSeat(deps, partnershipId),
        'operation',
      )
      await work.change(async (tx) => {
        noteForAudit(tx, { action: 'operation.backed-up', records: [], fields: [] })
        return accept()
      })
    }
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    await database.backup(join(folder, 'database'))
    // Files are never changed once written, so what the database names is there when it has been copied.
    for (const name of BESIDE)
      if (existsSync(join(config.dataFolder, name)))
        cpSync(join(config.dataFolder, name), join(folder, name), { recursive: true, preserveTimestamps: true })
    out(`Backed up into ${folder}. It holds everything, the secret too: keep it as safe as the records themselves.`)
    return 0
  },
}

export const restoreCommand: CliCommand = {
  name: 'restore',
  usage: 'kith restore FOLDER',
  summary: 'Makes the data folder (KITH_DATA) from a backup; the data folder must be empty',
  async run({ words, config, out }) {
    const { positionals } = readWords(words, {})
    const from = positionals[0]
    if (!from) throw new UsageError('Say from where: KITH_DATA=new-folder kith restore FOLDER')
    const source = resolve(from)
    if (!existsSync(join(source, 'database')))
      throw new UsageError(`${source} is not a backup of Kith: it has no folder called database`)
    if (existsSync(config.dataFolder) && readdirSync(config.dataFolder).length > 0)
      throw new UsageError(`The data folder ${config.dataFolder} is not empty: name a new one with KITH_DATA`)
    mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 })
    await restoreBackup({ from: join(source, 'database'), into: join(config.dataFolder, 'postgres') })
    for (const name of BESIDE)
      if (existsSync(join(source, name)))
        cpSync(join(source, name), join(config.dataFolder, name), { recursive: true, preserveTimestamps: true })
    out(
      `Restored into ${config.dataFolder}. Start it with KITH_DATA=${config.dataFolder} npm start, then run kith audit verify.`,
    )
    return 0
  },
}
