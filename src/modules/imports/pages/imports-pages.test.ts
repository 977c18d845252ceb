import { beforeAll, describe, expect, it } from 'vitest'
import { htmlFaults } from '../../../../tests/support/check-html.js'
import { type Browser, useApp } from '../../../../tests/support/test-app.js'
import { useDatabase } from '../../../../tests/support/test-database.js'
import type { Seat } from '../../../kernel/actor.js'
import { access } from '../../access/module.js'
import { anAgency, aSeat } from '../../access/testing/a-partnership.js'
import { allocations } from '../../allocations/module.js'
import { clocks } from '../../clocks/module.js'
import { people } from '../../people/module.js'
import { aChild, grantTo } from '../../people/testing/a-child.js'
import { records } from '../../records/module.js'
import { imports } from '../module.js'
import { aCensus, aChildBlock, aReferralBlock } from '../testing/a-census.js'
import { aCouncil, type Council, ONE_CHILD, SAMPLE } from '../testing/a-council.js'
import { countAllRows } from '../testing/all-rows.js'
import { upload } from '../testing/upload.js'

const database = useDatabase()
const app = useApp(database, { modules: [access, clocks, records, people, allocations, imports] })
let council: Council
let officer: Browser
const PURPOSE = 'To find children who may be exploited'
const ASSESSMENT =
  '<Assessments><AssessmentActualStartDate>2021-07-01</AssessmentActualStartDate><FactorsIdentifiedAtAssessment><AssessmentFactors>11A</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>'

const send = (seat: Seat, file?: Buffer | string, purpose = PURPOSE) =>
  upload(app, database.db, seat, {
    path: '/imports/new',
    fields: { purpose },
    ...(file === undefined ? {} : { file }),
  })
const count = (text: string, body: string) => body.split(text).length - 1
async function stagedId(laChildId: string, importPath: string) {
  const { rows } = await database.admin.query(
    `select id from staged_child where la_child_id = $1 and import_id = $2 and state <> 'replaced'`,
    [laChildId, importPath.split('/')[2]],
  )
  return rows[0]?.id as string
}

beforeAll(async () => {
  council = await aCouncil(database.db)
  officer = await app.asSeat(council.officer)
})

describe('the pages of imports', () => {
  let path = ''
  beforeAll(async () => {
    const file = aCensus(
      [
        aChildBlock({ id: 'A1', details: aReferralBlock(ASSESSMENT) }),
        aChildBlock({ id: 'A2', details: aReferralBlock('<CINclosureDate>2021-09-01</CINclosureDate>') }),
        aChildBlock({ id: 'TWICE' }),
        aChildBlock({ id: 'TWICE', details: aReferralBlock('', '2021-08-01') }),
        aChildBlock({ id: '=1+1', identifiers: '<PersonBirthDate>2010-02-30</PersonBirthDate>' }),
        '<Odd>what</Odd>',
      ].join('\n'),
    )
    const sent = await send(council.officer, file)
    path = sent.location ?? 'nowhere'
  })
  const ALL = [
    '/imports',
    '/imports/new',
    'IMPORT',
    'IMPORT/children',
    'IMPORT/children?show=factor&codes=11A',
    'IMPORT/choose?show=open-referral',
    'IMPORT/choose?show=factor&codes=11A,24A',
    'IMPORT/choose?show=ticked',
    'CHILD',
  ]
  const addressOf = async (each: string) =>
    each === 'CHILD' ? `/imports/children/${await stagedId('A1', path)}` : each.replace('IMPORT', path)

  it.each(ALL)('%s asks a signed-out visitor to sign in', async (each) => {
    const answer = await app.signedOut().get(await addressOf(each))
    expect([answer.status, answer.location?.split('?')[0]]).toEqual([303, '/sign-in'])
  })

  it.each(ALL)('%s refuses everyone who is no data officer', async (each) => {
    for (const seat of [council.manager, council.screener, council.teacher])
      expect((await (await app.asSeat(seat)).get(await addressOf(each))).status).toBe(403)
  })

  it.each(ALL)('%s is shown to the data officer, in valid HTML', async (each) => {
    const answer = await officer.get(await addressOf(each))
    expect(answer.status).toBe(200)
    expect(await htmlFaults(answer.body)).toEqual([])
  })

  it.each(ALL.filter((each) => /IMPORT|CHILD/.test(each)))(
    '%s is not there for another data officer of the council',
    async (each) => {
      const answer = await (await app.asSeat(council.otherOfficer)).get(await addressOf(each))
      expect(answer.status).toBe(404)
      expect(answer.body).not.toContain('Child A1')
      const list = await (await app.asSeat(council.otherOfficer)).get('/imports')
      expect(list.body).toContain('Nothing is imported yet')
    },
  )

  it('says what the file holds, what was refused with child, field and line, and what was odd', async () => {
    const { body } = await officer.get(path)
    expect(body).toContain(PURPOSE)
    expect(body).toContain('Child =1+1, line ')
    expect(body).toContain('‘PersonBirthDate’ is ‘2010-02-30’')
    expect(body).toContain('this one says something else, so check which is right')
    expect(body).toContain('‘Message/Children/Odd’ is not an element of the census')
  })

  it('lets the refused children be downloaded, with no cell that a spreadsheet would run', async () => {
    const answer = await officer.get(`${path}/refused`)
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''refused-children\.csv/)
    const lines = answer.body.split('\r\n')
    expect(lines[0]).toBe('\uFEFFChild,Place in the file,Field,Line,Reason')
    expect(lines.some((line) => line.startsWith(`"'=1+1",5,PersonBirthDate,`))).toBe(true)
    expect(answer.body).not.toMatch(/(^|,|\n)=/)
    const other = await (await app.asSeat(council.otherOfficer)).get(`${path}/refused`)
    expect(other.status).toBe(404)
  })

  it('offers no tick beside a child who is doubted', async () => {
    const { body } = await officer.get(`${path}/children`)
    expect(count('type="checkbox"', body)).toBe(2)
    expect(body).toContain('Waits: look at them first')
    const child = await officer.get(`/imports/children/${await stagedId('TWICE', path)}`)
    expect(child.body).toContain('The file has another child with this number')
  })

  it('writes down who looked at which child, though there is no record yet', async () => {
    const id = await stagedId('A2', path)
    await officer.get(`/imports/children/${id}`)
    const { rows } = await database.admin.query(
      `select seat_id from audit_entry where body ->> 'action' = 'imports.staged-child-viewed' and body ->> 'thing' = $1`,
      [id],
    )
    expect(rows).toEqual([{ seat_id: council.officer.id }])
  })

  it('says in words what the census says of a child', async () => {
    const { body } = await officer.get(`/imports/children/${await stagedId('A1', path)}`)
    for (const words of [
      'Child A1, born 1 May 2010',
      'By: Police',
      'Factors: Child sexual exploitation',
      'No, it is open',
    ])
      expect(body).toContain(words)
  })

  it('asks for a team, keeps the choice, then makes records by a rule and says what was left', async () => {
    const before = await countAllRows(database)
    const choose = `${path}/choose?show=open-referral`
    expect((await officer.get(choose)).body).toContain('Make a record of 1 child?')
    const refused = await officer.post(`${path}/choose`, { show: 'open-referral', after: '0' }, { from: choose })
    expect(refused.status).toBe(400)
    expect(refused.body).toContain('<a href="#team">Choose which team works with them</a>')
    expect(refused.body).toContain('name="show" value="open-referral"')
    expect(await htmlFaults(refused.body)).toEqual([])
    expect((await countAllRows(database)).record).toBe(before.record)

    const done = await officer.post(
      `${path}/choose`,
      { show: 'open-referral', after: '0', team: council.teamId },
      { from: choose },
    )
    expect(done.status).toBe(303)
    const shown = await officer.get(done.location ?? '')
    expect(shown.body).toContain('1 record was opened')
    expect(shown.body).toContain('Child A1, born 1 May 2010')
    expect(await htmlFaults(shown.body)).toEqual([])
  })

  it('writes down a look at the record wherever a chosen child is shown among the staged', async () => {
    const { rows } = await database.admin.query(
      `select id, child_record_id as record from staged_child where la_child_id = 'A1' and state = 'chosen'`,
    )
    const [chosen] = rows
    const looks = async (action: string) =>
      (
        await database.admin.query(
          `select count(*)::int as n from audit_entry where body ->> 'action' = $1 and body -> 'records' ? $2`,
          [action, chosen.record],
        )
      ).rows[0].n
    const before = [await looks('imports.children-listed'), await looks('imports.staged-child-viewed')]
    await officer.get(`${path}/children?show=chosen`)
    await officer.get(`/imports/children/${chosen.id}`)
    const after = [await looks('imports.children-listed'), await looks('imports.staged-child-viewed')]
    expect(after).toEqual(before.map((many) => many + 1))
  })

  it('shows the record to its team by number and birth date, with what the census says in its panel and chronology', async () => {
    const { rows } = await database.admin.query(
      `select child_record_id from staged_child where la_child_id = 'A1' and state = 'chosen'`,
    )
    const manager = await app.asSeat(council.manager)
    const { body, status } = await manager.get(`/children/${rows[0]?.child_record_id}`)
    expect(status).toBe(200)
    expect(body).toContain('Child A1, born 1 May 2010')
    expect(body).toContain('From the census')
    expect(body).toContain('Factors at the last assessment')
    const chronology = await manager.get(`/children/${rows[0]?.child_record_id}/chronology`)
    expect(chronology.body).toContain('Referral to children’s social care')
    expect(chronology.body).toContain('Assessment began')
    expect(await htmlFaults(chronology.body)).toEqual([])
    const desk = await (await app.asSeat(council.screener)).get(`/children/${rows[0]?.child_record_id}/chronology`)
    expect(desk.body).toContain('Referral to children’s social care')
    expect(desk.body).not.toContain('Assessment began')
    expect((await (await app.asSeat(council.policeScreener)).get(`/children/${rows[0]?.child_record_id}`)).status).toBe(
      403,
    )
  })
})

describe('importing in the browser', () => {
  it.each([
    ['the published census', SAMPLE, [332, 402, 0, 0, 0, 0, 0]],
    ['the census of one child', ONE_CHILD, [1, 1, 1, 1, 2, 1, 0]],
  ])('takes in %s and counts it exactly', async (_what, file, counts) => {
    const sent = await send(council.officer, file)
    expect([sent.status, sent.location?.startsWith('/imports/')]).toEqual([303, true])
    const { body } = await officer.get(sent.location ?? '')
    const shown = [...body.matchAll(/<td class="govuk-table__cell govuk-table__cell--numeric">([\d,]+)<\/td>/g)]
    expect(shown.map((match) => Number(match[1]))).toEqual(counts)
    const again = await send(council.officer, file)
    expect(again.status).toBe(400)
    expect(again.body).toContain('You have imported this file already')
    expect(again.body).toContain(`href="${sent.location}"`)
  })

  it('puts the errors first, linked to their fields, and keeps the purpose', async () => {
    const empty = await send(council.officer, undefined, ' ')
    expect(empty.status).toBe(400)
    expect(empty.body).toContain('<a href="#purpose">Write why these data are looked at</a>')
    expect(empty.body).toContain('<a href="#file">Choose the census file</a>')
    expect(await htmlFaults(empty.body)).toEqual([])
    const kept = await send(council.officer, undefined, 'Because of <b>worries</b>')
    expect(kept.body).toContain('Because of &lt;b>worries&lt;/b>')
    const long = await send(council.officer, ONE_CHILD, 'x'.repeat(501))
    expect(long.body).toContain('500 characters or fewer')
  })

  const whole = SAMPLE.toString()
  it.each([
    ['malformed', whole.replace('</Child>', '</Chald>'), 'is not well-formed XML'],
    ['truncated', whole.slice(0, 40_000), 'stops before its end'],
    [
      'an entity bomb',
      `<!DOCTYPE b [<!ENTITY a "aa"><!ENTITY c "&a;&a;">]>${whole}`,
      'has a document type declaration',
    ],
    [
      'badly encoded',
      Buffer.concat([SAMPLE.subarray(0, 900), Buffer.from([0xc3, 0x28]), SAMPLE.subarray(900)]),
      'not in the encoding',
    ],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'Nothing was imported'],
  ])('changes nothing for a file that is %s, and says why', async (_what, file, why) => {
    // A sign-in is made for the upload itself: everything else stays as it was.
    const before = await countAllRows(database)
    const answer = await send(council.officer, file)
    expect(answer.status).toBe(400)
    expect(answer.body).toContain(why)
    expect(await countAllRows(database)).toEqual({ ...before, sign_in: (before.sign_in ?? 0) + 1 })
  })

  it('is for the data officer of a council', async () => {
    const agencyId = await anAgency(database.db, council.partnershipId, { kind: 'health' })
    const seat = await aSeat(database.db, council.partnershipId, { agencyId, role: 'data-officer' })
    const answer = await send(seat, ONE_CHILD)
    expect(answer.status).toBe(400)
    expect(answer.body).toContain('Only a data officer of a council’s children’s social care')
  })
})

describe('a child who may be known already', () => {
  it('is compared side by side, joined with a reason, and taken off again', async () => {
    const { recordId } = await aChild(database.db, council.officer, {
      givenNames: 'Ayla',
      familyName: 'Storm',
      bornOn: '2011-06-07' as never,
      grants: [grantTo(council.officer, { parts: ['summary'] }), grantTo(council.manager)],
    })
    const identifiers = '<PersonBirthDate>2011-06-07</PersonBirthDate><GenderCurrent>2</GenderCurrent>'
    const sent = await send(council.officer, aCensus(aChildBlock({ id: 'B1', identifiers })))
    const child = `/imports/children/${await stagedId('B1', sent.location ?? '')}`
    const offered = await officer.get(child)
    expect(offered.body).toContain('Compare with Ayla Storm')
    expect(offered.body).toContain('The same date of birth, and nothing else to go by')
    const found = await officer.post(child, { do: 'find', who: 'Aila Storm' })
    expect(found.body).toContain('Found by what you searched for')

    const compare = `${child}/same-as/${recordId}`
    const page = await officer.get(compare)
    expect(page.body).toContain('7 June 2011')
    expect(await htmlFaults(page.body)).toEqual([])
    expect((await (await app.asSeat(council.otherOfficer)).get(compare)).status).toBe(403)
    const refused = await officer.post(compare, { reason: '' })
    expect(refused.status).toBe(400)
    expect(refused.body).toContain('<a href="#reason">Write why you are sure</a>')
    const joined = await officer.post(compare, { reason: 'The social worker told me' })
    expect([joined.status, joined.location]).toEqual([303, `/children/${recordId}`])
    const manager = await app.asSeat(council.manager)
    expect((await manager.get(`/children/${recordId}`)).body).toContain('From the census')

    const undo = await officer.get(`${child}/undo`)
    expect(undo.body).toContain('Ayla Storm')
    expect(await htmlFaults(undo.body)).toEqual([])
    expect((await officer.post(`${child}/undo`, { reason: '' })).status).toBe(400)
    expect((await officer.post(`${child}/undo`, { reason: 'It is her cousin' })).status).toBe(303)
    const after = await manager.get(`/children/${recordId}`)
    expect(after.body).not.toContain('From the census')
    expect(after.body).toContain('Not child B1 of the census after all')
    expect((await officer.get(`${child}/undo`)).status).toBe(404)
  })
})
