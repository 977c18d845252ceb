import { writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { useDatabase } from '../../tests/support/test-database.js'
import { describeSchema } from './describe-schema.js'

const database = useDatabase()

it('writes database/schema.txt', async () => {
  const text = await describeSchema(database.admin)
  writeFileSync('database/schema.txt', text)
  expect(text).toContain('public.record')
})
