import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '../../../../tests/support/test-database.js'
import { auditTrail } from '../../access/testing/audit-trail.js'
import { aCensus, aChildBlock, aReferralBlock } from '../testing/a-census.js'
import { aCouncil, type Council, ONE_CHILD, SAMPLE, stageFor } from '../testing/a-council.js'
import { countAllRows } from '../testing/all-rows.js'

const database = useDatabase()
let council: Council
beforeEach(async () => {
  council = await aCouncil(database.db)
})

async function files() {
  const { rows } = await database.admin.query(
    `select counts, refused, added, changed, unchanged, state, purpose from import_file where partnership_id = $1 order by imported_at, id`,
    [council.partnershipId],
  )
  return rows
}
async function staged() {
  const { rows } = await database.admin.query(
    `select la_child_id as id, owner_scope as owner, state, version, is_doubted as doubted, factors, has_open_referral as open, import_id, replaces, expires_at
     from staged_child where partnership_id = $1 order by la_child_id, version`,
    [council.partnershipId],
  )
  return rows
}

describe('staging a census', () => {
  it('stages every child of the published sample to the data officer, and counts what the file holds', async () => {
    expect(await stageFor(database.db, council.officer, SAMPLE)).toMatchObject({ ok: true })
    expect(await files()).toMatchObject([
      {
        counts: { children: 332, referrals: 402, assessments: 0, section47: 0, plans: 0, reviews: 0 },
        refused: 0,
        added: 332,
        changed: 0,
        unchanged: 0,
        state: 'staged',
        purpose: 'To find children who may be exploited',
      },
    ])
    const rows = await staged()
    expect(rows).toHaveLength(332)
    expect(new Set(rows.map((row) => row.owner))).toEqual(new Set([council.officer.id]))
  })

  it('stages the sample of one child', async () => {
    await stageFor(database.db, council.officer, ONE_CHILD, { pieces: 7 })
    expect(await files()).toMatchObject([
      { counts: { children: 1, referrals: 1, assessments: 1, section47: 1, plans: 2, reviews: 1 }, added: 1 },
    ])
  })

  it('tells the audit who, why and how many, and nothing of a child', async () => {
    await stageFor(database.db, council.officer, SAMPLE)
    const trail = await auditTrail(database, { partnershipId: council.partnershipId, about: council.officer.id })
    expect(trail.map((entry) => entry.action)).toEqual(['imports.staged'])
    const { rows } = await database.admin.query(
      `select body from audit_entry where partnership_id = $1 and body ->> 'action' = 'imports.staged'`,
      [council.partnershipId],
    )
    expect(rows[0]?.body.fields).toEqual(['digest', 'purpose', 'staged_child: 332', 'unchanged: 0', 'refused_child: 0'])
    expect(JSON.stringify(rows)).not.toContain('RND000215205141')
  })

  it('changes nothing the second time', async () => {
    const first = await stageFor(database.db, council.officer, SAMPLE)
    const before = await countAllRows(database)
    const second = await stageFor(database.db, council.officer, SAMPLE)
    expect(second).toMatchObject({
      ok: false,
      refusals: [{ code: 'already-imported', importId: first.ok ? first.value.importId : '' }],
    })
    expect(await countAllRows(database)).toEqual(before)
  })

  it('of two imports of one file at once, stages one', async () => {
    const both = await Promise.all([1, 2].map(() => stageFor(database.db, council.officer, SAMPLE)))
    expect(both.map((each) => each.ok).sort()).toEqual([false, true])
    expect(await staged()).toHaveLength(332)
  })

  it('stages a child again only where a later file says something else, and says which version it replaces', async () => {
    const year = (more: string, second = more) =>
      aCensus(
        [
          aChildBlock({ id: 'SAME' }),
          aChildBlock({ id: 'MORE', details: aReferralBlock(more) }),
          aChildBlock({ id: 'ALSO', details: aReferralBlock(second) }),
        ].join('\n'),
      )
    await stageFor(database.db, council.officer, year(''), { now: new Date('2026-03-02T12:00:00Z') })
    const later = new Date('2026-03-12T12:00:00Z')
    await stageFor(
      database.db,
      council.officer,
      year(
        '<Assessments><AssessmentActualStartDate>2021-07-01</AssessmentActualStartDate><FactorsIdentifiedAtAssessment><AssessmentFactors>11A</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>',
        '',
      ),
      { now: later },
    )
    const [first, second] = await files()
    expect(first).toMatchObject({ added: 3, changed: 0, unchanged: 0 })
    expect(second).toMatchObject({ added: 0, changed: 1, unchanged: 2 })
    const rows = await staged()
    expect(rows.map(({ id, state, version, factors }) => [id, state, version, factors])).toEqual([
      ['ALSO', 'staged', 1, []],
      ['MORE', 'replaced', 1, []],
      ['MORE', 'staged', 2, ['11A']],
      ['SAME', 'staged', 1, []],
    ])
    const standing = rows.filter((row) => row.state === 'staged')
    expect(new Set(standing.map((row) => row.import_id)).size, 'all are listed with the later file').toBe(1)
    expect(new Set(standing.map((row) => row.expires_at.toISOString()))).toEqual(new Set(['2026-04-11T23:00:00.000Z']))
  })

  it('does not take a child of another council for the same child', async () => {
    const of = (authority: string, born: string) =>
      aCensus(
        aChildBlock({
          id: 'A1',
          identifiers: `<PersonBirthDate>${born}</PersonBirthDate><GenderCurrent>2</GenderCurrent>`,
        }),
      ).replace('<LEA>201</LEA>', `<LEA>${authority}</LEA>`)
    await stageFor(database.db, council.officer, of('201', '2010-05-01'))
    await stageFor(database.db, council.officer, of('202', '2012-05-01'))
    expect((await staged()).map(({ id, state, version }) => [id, state, version])).toEqual([
      ['A1', 'staged', 1],
      ['A1', 'staged', 1],
    ])
  })

  it('doubts a child whose identifier another child of the file has too, only where they are said to be different', async () => {
    const twice = aCensus(
      [
        aChildBlock({ id: 'TWO' }),
        aChildBlock({ id: 'TWO', details: aReferralBlock('', '2021-08-01') }),
        aChildBlock({ id: 'ALIKE' }),
        aChildBlock({ id: 'ALIKE' }),
      ].join('\n'),
    )
    await stageFor(database.db, council.officer, twice)
    expect((await staged()).map(({ id, doubted }) => [id, doubted])).toEqual([
      ['ALIKE', false],
      ['TWO', true],
    ])
    expect(await files()).toMatchObject([{ refused: 2, added: 2 }])
  })

  it('keeps a header that comes after the children', async () => {
    const late = '<Message><Children>CHILD</Children>HEADER</Message>'
      .replace('CHILD', aChildBlock({ id: 'A1' }))
      .replace('HEADER', '<Header><Source><LEA>815</LEA></Source></Header>')
    await stageFor(database.db, council.officer, late)
    const { rows } = await database.admin.query('select local_authority from staged_child where partnership_id = $1', [
      council.partnershipId,
    ])
    expect(rows).toEqual([{ local_authority: '815' }])
  })

  const whole = SAMPLE.toString()
  it.each([
    ['malformed', whole.replace('</Child>', '</Chald>'), 'not-well-formed'],
    ['malformed at its very end', whole.replace('</Message>', '</Massage>'), 'not-well-formed'],
    ['truncated', whole.slice(0, Math.floor(whole.length * 0.9)), 'truncated'],
    [
      'an entity bomb',
      whole.replace(/^(<\?xml[^>]*>)?/, '$1<!DOCTYPE bomb [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'),
      'doctype',
    ],
    [
      'badly encoded',
      Buffer.concat([SAMPLE.subarray(0, 5_000), Buffer.from([0xff, 0xfe]), SAMPLE.subarray(5_000)]),
      'badly-encoded',
    ],
    ['another thing', '<html><body>No census</body></html>', 'not-the-census'],
    ['empty', '', 'empty'],
  ])('changes nothing for a file that is %s', async (_what, file, code) => {
    const before = await countAllRows(database)
    expect(await stageFor(database.db, council.officer, file)).toMatchObject({ ok: false, refusals: [{ code }] })
    expect(await countAllRows(database)).toEqual(before)
  })

  it('lets an operator stage to a data officer, and see nothing of it', async () => {
    const operator = council.teacher
    await stageFor(database.db, operator, ONE_CHILD, { owner: council.officer })
    expect((await staged()).map((row) => row.owner)).toEqual([council.officer.id])
    const { rows } = await database.admin.query(
      `select seat_id, body ->> 'because' as because from audit_entry where partnership_id = $1 and body ->> 'action' = 'imports.staged'`,
      [council.partnershipId],
    )
    expect(rows).toEqual([{ seat_id: operator.id, because: council.officer.id }])
  })
})
