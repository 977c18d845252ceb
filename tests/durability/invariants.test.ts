import { describe, expect, it } from 'vitest'
import { storyTemplate } from '../support/story-template.js'
import { useDatabase } from '../support/test-database.js'
import { halfMade } from './invariants.js'

const database = useDatabase(storyTemplate)

/** What a torn write would leave behind, done by hand. */
const TORN: readonly { readonly found: string; readonly by: string }[] = [
  {
    found: 'a child’s record without the child',
    by: `update record set subject_id = gen_random_uuid() where kind = 'child'`,
  },
  {
    found: 'a child’s record without a name',
    by: 'delete from name_token; delete from name_word; delete from person_name',
  },
  { found: 'a record that nobody holds', by: 'delete from record_grant' },
  { found: 'a concern that was sent and stands at no desk', by: 'delete from concern_screening' },
  { found: 'a concern that was sent and is open to no desk', by: `delete from record_grant where to_kind = 'desk'` },
  {
    found: 'a concern that waits and has no clock',
    by: 'delete from clock_index; delete from clock_pause; delete from clock',
  },
  { found: 'a decision of which the referrer is not told', by: 'delete from concern_outcome' },
  {
    found: 'a decision of which whoever told through the public pages is not told',
    by: `update intake_report set outcome = 'received'`,
  },
  {
    found: 'a report that is a concern and keeps what was told',
    by: 'update intake_report set became = gen_random_uuid() where became is not null',
  },
  { found: 'a record with which nothing in the audit was done', by: 'delete from audit_entry_record' },
  {
    found: 'a form that was claimed and not done',
    by: `insert into form_once select partnership_id, gen_random_uuid(), gen_random_uuid(), now(), null from partnership`,
  },
  {
    found: 'rows of voice_entry that a holder of the record does not see',
    by: `update voice_entry set visible_to = '{}'`,
  },
]

describe('what must never be found after a kill', () => {
  it('is not in the story', async () => {
    expect(await halfMade(database.admin)).toEqual([])
  })

  it.each(TORN)('would be found: $found', async ({ found, by }) => {
    await database.admin.query('begin')
    await database.admin.query(by)
    const faults = await halfMade(database.admin)
    await database.admin.query('rollback')
    expect(faults.join('\n')).toContain(found)
  })
})
