import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { GatherLooks } from './gather-looks.js'
import { aSlowDatabase } from './testing/a-slow-client.js'

const rows = { rows: [{ record_id: 'r', words: 'w' }] }

function gathering(isLook: { applies: boolean }, answers: Parameters<typeof aSlowDatabase>[0] = { one: rows }) {
  const seen: [string, readonly string[]][] = []
  const { db } = aSlowDatabase(answers)
  const plugin = new GatherLooks({ applies: () => isLook.applies, seen: (id, fields) => seen.push([id, fields]) })
  return { db: db.withPlugin(plugin), seen }
}

describe('looks', () => {
  it('are the records of the rows that come back, with their columns', async () => {
    const { db, seen } = gathering({ applies: true })
    await sql`one`.execute(db)
    expect(seen).toEqual([['r', ['recordId', 'words']]])
  })

  it('are both records of a row that hangs on two', async () => {
    const { db, seen } = gathering({ applies: true }, { one: { rows: [{ record_id: 'r', other_record_id: 's' }] } })
    await sql`one`.execute(db)
    expect(seen.map(([id]) => id)).toEqual(['r', 's'])
  })

  it('are none while it does not apply', async () => {
    const { db, seen } = gathering({ applies: false })
    await sql`one`.execute(db)
    expect(seen).toEqual([])
  })

  it.each([
    [true, 1],
    [false, 0],
  ])('are what was asked while it applied (%j), whatever applies once it is answered', async (applies, looks) => {
    const isLook = { applies }
    const { db, seen } = gathering(isLook)
    const answer = sql`one`.execute(db)
    isLook.applies = !applies
    await answer
    expect(seen).toHaveLength(looks)
  })
})
