import { expect, it } from 'vitest'
import { accept } from '../../../kernel/outcome.js'
import { noteForAudit } from '../../../platform/work.js'
import { aService, someSettings } from '../testing/editable-contents.js'
import { NOW, useEditingApp } from '../testing/an-editing-app.js'
import { publishedAsIs } from '../testing/editing-steps.js'
import { publishedEdition } from './published-edition.query.js'

const editing = useEditingApp()

it('a partnership that has published nothing has no edition', async () => {
  expect(await edition()).toBeUndefined()
})

it('is what is published, with the strands of the local data and with bank holidays alone among its closed days', async () => {
  await editing.did(editing.ruth, async (tx, by) => {
    await publishedAsIs(tx, by, [
      { kind: 'service', content: aService() },
      { kind: 'settings', content: someSettings() },
    ])
    noteForAudit(tx, { action: 'test.published', records: [], fields: [] })
    return accept()
  })
  const published = await edition()
  expect(published?.services.map(({ key }) => key)).toEqual([aService().key])
  expect(published?.settings).toEqual(someSettings())
  expect(published?.strands).toContainEqual(
    expect.objectContaining({ code: 'county-lines', parent: 'cce', description: expect.stringContaining('drugs') }),
  )
  // Northmoor’s offices close between the holidays; a helpline does not.
  expect(published?.bankHolidays.filter((day) => day.startsWith('2026-12'))).toEqual(['2026-12-25', '2026-12-28'])
})

function edition() {
  const named = { partnershipId: editing.partnershipId, partnershipName: 'Northmoor', demonstration: true }
  return editing.look(editing.ruth, (tx) => publishedEdition(tx, named, NOW))
}
