import { describe, expect, it } from 'vitest'
import { aCensus, aChildBlock, aReferralBlock } from '../testing/a-census.js'
import { readAllOf } from '../testing/read-all.js'
import type { FieldRefusal, FieldRefusalCode, FileRefusalCode, WarningCode } from './census-item.js'
import { sayRefusedChild, sayRefusedFile, sayUnknownElement, sayWarning } from './refusal-sentences.js'

async function sentencesFor(...blocks: string[]): Promise<readonly string[]> {
  const { refused } = await readAllOf(aCensus(blocks.join('\n')))
  return refused.flatMap(sayRefusedChild)
}

describe('a refused child is told in a sentence', () => {
  it('that names child, field and line', async () => {
    const block = aChildBlock({
      id: 'RND000215205141',
      identifiers: '\n<PersonBirthDate>2019-13-06</PersonBirthDate>',
      details: aReferralBlock('\n<CINclosureDate>2021-05-31</CINclosureDate>'),
    })
    expect(await sentencesFor(block)).toEqual([
      'Child RND000215205141, line 6: ‘PersonBirthDate’ is ‘2019-13-06’, which is not a real date between 1900 and 2100.',
      'Child RND000215205141, line 9: ‘CINclosureDate’ is ‘2021-05-31’, which is before ‘CINreferralDate’, ‘2021-06-01’.',
    ])
  })

  it('by its place where it has no identifier', async () => {
    expect(await sentencesFor(aChildBlock({ id: 'A' }), aChildBlock({ id: '' }))).toEqual([
      'Child 2 in the file (line 10), line 11: ‘LAchildID’ is missing.',
    ])
  })

  it('that says which of two was kept', async () => {
    const [a, b] = [aChildBlock({ id: 'T' }), aChildBlock({ id: 'T', details: aReferralBlock('', '2020-01-01') })]
    expect(await sentencesFor(a, a, b)).toEqual([
      'Child T, line 10: the child at line 4 has the same ‘LAchildID’ and was kept; this one says the same.',
      'Child T, line 16: the child at line 4 has the same ‘LAchildID’ and was kept; this one says something else, so check which is right.',
    ])
  })

  it('that stays short and shows what is not seen', async () => {
    const [sentence] = await sentencesFor(aChildBlock({ id: 'A', identifiers: `<UPN>\u202e${'9'.repeat(900)}</UPN>` }))
    expect(sentence).toContain(`‘□${'9'.repeat(79)}…’`)
    expect(sentence).not.toContain('\u202e')
  })

  it.each<FieldRefusalCode>([
    'missing',
    'given-twice',
    'not-a-date',
    'unknown-code',
    'not-in-form',
    'too-long',
    'broken-value',
    'ends-before-it-starts',
    'identifier-used-twice',
    'too-large',
  ])('for %s', (code) => {
    const refusal: FieldRefusal = {
      code,
      field: 'F',
      line: 7,
      value: 'V',
      against: { field: 'S', value: 'W' },
      kept: { line: 3, saysTheSame: true },
    }
    const [sentence] = sayRefusedChild({
      kind: 'refusedChild',
      position: 2,
      line: 5,
      laChildId: 'A',
      refusals: [refusal],
    })
    expect(sentence).toMatch(/^Child A, line 7: .{10,}\.$/)
    expect(sentence).not.toContain('undefined')
  })
})

describe('a refused file is told in a sentence', () => {
  it.each<[FileRefusalCode, string]>([
    ['empty', 'The file is empty. Nothing was imported.'],
    ['not-well-formed', 'The file is not well-formed XML (line 3). Nothing was imported.'],
    [
      'encoding-not-supported',
      'The file is in an encoding that cannot be read; save it as UTF-8. Nothing was imported.',
    ],
  ])('%s', (code, sentence) => {
    expect(sayRefusedFile({ code, line: 3 })).toBe(sentence)
  })
})

describe('an oddity is told in a sentence', () => {
  it.each<[WarningCode, string, number, string[], string]>([
    [
      'not-the-census',
      'Collection',
      1,
      ['SSDA903'],
      'The header says the collection is ‘SSDA903’ and not ‘CIN’ (line 3).',
    ],
    [
      'value-expected',
      'Ethnicity',
      12,
      [],
      '‘Ethnicity’ is missing; the child was taken without it (12 times, first at line 3).',
    ],
    ['headers-disagree', 'LEA', 1, ['201', '202'], 'The file gives ‘LEA’ twice, as ‘201’ and as ‘202’ (line 3).'],
  ])('%s', (code, field, count, values, sentence) => {
    expect(sayWarning({ kind: 'warning', code, field, count, line: 3, values })).toBe(sentence)
  })

  it('an unknown element', () => {
    expect(sayUnknownElement({ kind: 'unknownElement', path: 'Message/New', count: 1, line: 3 })).toBe(
      '‘Message/New’ is not an element of the census and was passed over (line 3).',
    )
  })
})
