// npm run describe-schema: writes database/schema.txt from a freshly migrated database.
import { spawnSync } from 'node:child_process'

process.exitCode =
  spawnSync('vitest', ['run', '--config', 'architecture/database/vitest.describe.config.ts'], { stdio: 'inherit' })
    .status ?? 1
