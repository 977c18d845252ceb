import { defineConfig } from 'vitest/config'

/** Reads sources, needs no database: part of `npm run check`. */
export default defineConfig({ test: { include: ['architecture/**/*.test.ts'], exclude: ['architecture/database/**'] } })
