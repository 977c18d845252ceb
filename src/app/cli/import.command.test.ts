import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '../../../tests/support/test-database.js'
import { aCensus, aChildBlock } from '../../modules/imports/testing/a-census.js'
import { aCouncil, type Council, SAMPLE } from '../../modules/imports/testing/a-council.js'
import { countAllRows } from '../../modules/imports/testing/all-rows.js'
import { readConfig } from '../../platform/config.js'
import type { Installation } from '../open-installation.js'
import { UsageError } from './command.js'
import { importCommand } from './import.command.js'

const database = useDatabase()
const SAMPLES = 'tests/fixtures/cin'
const now = new Date('2026-03-02T12:00:00Z')
let folder = ''
let council: Council
let officersEmail = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-import-'))
  council = await aCouncil(database.db)
  officersEmail = `${council.officer.accountId}@example.test`
})
afterAll(() => rm(folder, { recursive: true }))

async function kith(...words: string[]) {
  const out: string[] = []
  const said: string[] = []
  const config = readConfig({ KITH_DATA: folder })
  const clock = () => now
  const exitCode = await importCommand.run({
    words,
    config,
    clock,
    out: (line) => void out.push(line),
    say: (line) => void said.push(line),
    open: async () => ({ deps: { db: database.db, clock, config } }) as unknown as Installation,
  })
  return { exitCode, out, said }
}
const owners = async () =>
  (await database.admin.query('select distinct owner_scope as owner from staged_child')).rows.map((row) => row.owner)

async function aFile(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

describe('kith import', () => {
  const COUNTS = {
    'cin-census.xml': { children: 332, referrals: 402, assessments: 0, section47: 0, plans: 0, reviews: 0 },
    'cin-census-one-child.xml': { children: 1, referrals: 1, assessments: 1, section47: 1, plans: 2, reviews: 1 },
  } as const

  it.each(Object.entries(COUNTS))('--preview --json counts %s exactly and changes nothing', async (name, counts) => {
    const before = await countAllRows(database)
    const { exitCode, out } = await kith(`${SAMPLES}/${name}`, '--json', '--preview')
    expect(exitCode).toBe(0)
    expect(out.map((line) => JSON.parse(line))).toEqual([{ counts, refused: 0 }])
    expect(await countAllRows(database)).toEqual(before)
  })

  it('stages to the data officer who is named, says for whom and why, and the second time changes nothing', async () => {
    const words = [`${SAMPLES}/cin-census.xml`, '--json', '--for', officersEmail]
    const first = await kith(...words)
    expect(first.exitCode).toBe(0)
    expect(JSON.parse(first.out.join(''))).toEqual({ counts: COUNTS['cin-census.xml'], refused: 0 })
    expect(first.said[0]).toBe('For Dana Farrow, Northmoor Council: nobody else sees it until they choose children.')
    expect(first.said[1]).toContain('Purpose: To find children')
    expect(await owners()).toEqual([council.officer.id])

    const before = await countAllRows(database)
    const second = await kith(...words)
    expect(second.exitCode).toBe(0)
    expect(second.out).toEqual(first.out)
    expect(second.said.at(-1)).toContain('imported already. Nothing has changed')
    expect(await countAllRows(database)).toEqual(before)
  })

  it('stages to the operator where several data officers might be meant, and then nobody else sees it', async () => {
    const { exitCode, said } = await kith(`${SAMPLES}/cin-census-one-child.xml`, '--purpose', 'To try')
    expect(exitCode).toBe(0)
    expect(said[0]).toContain('There are several data officers here')
    const { rows } = await database.admin.query(
      `select seat.person_name from import_file join seat on seat.id = owner_scope where purpose = 'To try'`,
    )
    expect(rows[0]?.person_name).toMatch(/^Operator /)
  })

  it('adds several files up, and says who was refused with child, field and line', async () => {
    const bad = await aFile(
      'bad.xml',
      aCensus([aChildBlock({ id: 'GOOD' }), aChildBlock({ id: 'BAD', details: '' })].join('\n')),
    )
    const { exitCode, out, said } = await kith(bad, `${SAMPLES}/cin-census-one-child.xml`, '--json', '--preview')
    expect(exitCode).toBe(0)
    expect(JSON.parse(out.join(''))).toEqual({
      counts: { children: 2, referrals: 2, assessments: 1, section47: 1, plans: 2, reviews: 1 },
      refused: 1,
    })
    expect(said.join('\n')).toMatch(/Child BAD, line \d+: ‘CINdetails’ is missing\./)
  })

  it('writes the refused children into a report instead, and escapes what a spreadsheet would run', async () => {
    const bad = await aFile(
      'formulas.xml',
      aCensus(['=cmd()', '+1', '-1', '@SUM(A1)'].map((id) => aChildBlock({ id, details: '' })).join('\n')),
    )
    const report = join(folder, 'report.csv')
    const { said } = await kith(bad, '--preview', '--report', report)
    expect(said.join('\n')).not.toContain('CINdetails')
    const lines = (await readFile(report, 'utf8')).split('\r\n')
    expect(lines[0]).toBe('\uFEFFChild,Place in the file,Field,Line,Reason')
    expect(lines.slice(1, 5).map((line) => line.slice(0, 3))).toEqual([`"'=`, `"'+`, `"'-`, `"'@`])
  })

  it.each([
    ['malformed', SAMPLE.toString().replace('</Child>', '</Chald>'), 'is not well-formed XML'],
    ['truncated', SAMPLE.subarray(0, 50_000), 'stops before its end'],
    ['an entity bomb', `<!DOCTYPE m [<!ENTITY a "a">]>${SAMPLE}`, 'document type declaration'],
    ['badly encoded', Buffer.concat([SAMPLE.subarray(0, 900), Buffer.from([0xff]), SAMPLE.subarray(900)]), 'encoding'],
  ])('refuses a file that is %s as a whole, exits with 1 and changes nothing', async (name, content, why) => {
    const path = await aFile(`${name}.xml`, content)
    await kith(`${SAMPLES}/cin-census-one-child.xml`)
    const before = await countAllRows(database)
    const { exitCode, said, out } = await kith(path, '--json', '--for', officersEmail)
    expect(exitCode).toBe(1)
    expect(said.at(-1)).toContain(why)
    expect(JSON.parse(out.join('')).counts.children).toBe(0)
    expect(await countAllRows(database)).toEqual(before)
  })

  it('asks for what is missing in a sentence', async () => {
    await expect(kith()).rejects.toThrow(UsageError)
    await expect(kith('nothing.xml')).rejects.toThrow('There is no file nothing.xml')
    await expect(kith(`${SAMPLES}/cin-census.xml`, '--for', 'nobody@example.test')).rejects.toThrow(
      'Nobody who signs in as nobody@example.test is a data officer of a council here',
    )
    await expect(kith(`${SAMPLES}/cin-census.xml`, '--purpose', ' ')).rejects.toThrow('Say why with --purpose')
  })
})
