import { defineConfig } from 'vitest/config'

/** Not a test: uses the tests' migrated database to write the schema down. */
export default defineConfig({
  test: {
    include: ['architecture/database/write-schema.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    reporters: ['dot'],
  },
})
