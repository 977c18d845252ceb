import { auditVerifyCommand } from './audit-verify.command.js'
import { backupCommand, restoreCommand } from './backup.command.js'
import type { CliCommand } from './command.js'
import { createAdminCommand } from './create-admin.command.js'
import { doctorCommand } from './doctor.command.js'
import { importCommand } from './import.command.js'
import { migrateCommand } from './migrate.command.js'
import { publishCommand } from './publish.command.js'
import { seedCommand } from './seed.command.js'

/** Everything `kith …` does, in the order of its help. */
export const COMMANDS: readonly CliCommand[] = [
  migrateCommand,
  seedCommand,
  createAdminCommand,
  publishCommand,
  importCommand,
  auditVerifyCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
]
