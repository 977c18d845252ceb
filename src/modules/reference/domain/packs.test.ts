import { describe, expect, it } from 'vitest'
import { aVersion, readShippedPack, SHIPPED_PACKS } from '../testing/read-pack.js'
import { sectionsOf, templateIndicators } from './assessment-template.js'
import { seriesOf, versionsOf } from './pack.js'
import { strandTree } from './strand-mapping.js'
import { INDICATOR_KINDS } from './template-sections.js'

/** Words that lay the harm at the child's door, or make a child who is used into a culprit. */
const BLAMING =
  /abscond|promiscu|lifestyle|prostitut|puts? (them|him|her)sel(f|ves) at risk|associat|refus|engage|drug.?runn|money.?mule|street.?wise|boyfriend|girlfriend|perpetrat|offender|sexually active|in a relationship with|involved (in|with)|attention.?seek|manipulat|hard.to.reach|non.?complian|gang|plugging|choos(es|ing) to|known to|vulnerable child/i

describe.each(SHIPPED_PACKS)('the pack %s', (name) => {
  const pack = readShippedPack(name)
  const templates = versionsOf(pack, 'assessment-template')
  const main = templates.find((template) => template.use === 'main')
  if (!main) throw new Error('A checked pack has a main template')

  it('never blames a child', () => {
    const said = pack.versions.flatMap(wordsIn).filter((words) => BLAMING.test(words))
    expect(said).toEqual([])
  })

  it.each(['fruitless', 'She puts herself at risk', 'Absconded again', 'His older boyfriend', 'Refuses help'])(
    'would be found out if it said “%s”',
    (words) => {
      expect(BLAMING.test(words)).toBe(words !== 'fruitless')
    },
  )

  it('has a usable list of indicators for each of the eight strands', () => {
    const strands = aVersion('strands', pack, '2024-27')
    const counts = strandTree(strands).map(({ strand, beneath }) => {
      const codes = [strand, ...beneath].map((each) => each.code)
      return templateIndicators(main).filter((each) => each.strand && codes.includes(each.strand)).length
    })
    expect(counts).toHaveLength(8)
    for (const count of counts) expect(count).toBeGreaterThanOrEqual(8)
  })

  it('has signs of risk and of harm for every strand, and those beneath', () => {
    const strands = aVersion('strands', pack, '2024-27').items.filter((strand) => !strand.retired)
    const lacking = strands.flatMap(({ code }) =>
      ['risk-indicator', 'actual-harm']
        .filter((kind) => !templateIndicators(main).some((each) => each.strand === code && each.kind === kind))
        .map((kind) => `${code}: ${kind}`),
    )
    expect(lacking).toEqual([])
  })

  it('has every kind of indicator, and each of harm asks for a strategy discussion', () => {
    const indicators = templateIndicators(main)
    expect(new Set(indicators.map((each) => each.kind))).toEqual(new Set(INDICATOR_KINDS))
    const harm = indicators.filter((each) => each.kind === 'actual-harm')
    expect(harm.length).toBeGreaterThan(20)
    expect(harm.filter((each) => !each.asksForStrategyDiscussion)).toEqual([])
  })

  it('shows what each rating can look like in every part of a life', () => {
    const ranked = main.ratings.filter((rating) => rating.rank !== null).map((rating) => rating.code)
    const domains = sectionsOf(main, 'domains').flatMap((section) => section.domains)
    for (const domain of domains) expect(domain.prompts.map((prompt) => prompt.rating)).toEqual(ranked)
  })

  it('asks for the child’s space, voice, audience and influence, and what was told back', () => {
    const fields = sectionsOf(main, 'voice').find((section) => section.whose === 'child')?.fields ?? []
    const codes = fields.map((field) => field.code)
    expect(codes).toEqual(expect.arrayContaining(['space', 'words', 'audience', 'influence', 'told-back']))
    expect(fields.find((field) => field.code === 'words')?.holds).toBe('own-words')
  })
})

describe('Northmoor', () => {
  const pack = readShippedPack('northmoor')

  it('has a second template of another shape', () => {
    const [main, beside] = versionsOf(pack, 'assessment-template').toSorted((one) => (one.use === 'main' ? -1 : 1))
    if (!main || !beside) throw new Error('Northmoor has two templates')
    expect(seriesOf(beside)).not.toBe(seriesOf(main))
    expect(sectionsOf(beside, 'domains')).toEqual([])
    const shared = beside.ratings.filter((rating) => main.ratings.some((other) => other.code === rating.code))
    expect(shared).toEqual([])
    const sections = beside.items.filter((section) => main.items.some((other) => other.code === section.code))
    expect(sections.map((section) => section.code)).toEqual(['level'])
  })

  it('reviews a significant level after six weeks', () => {
    const levels = aVersion('risk-levels', pack, '2025-04')
    expect(levels.items.find((level) => level.code === 'significant')?.reviewEvery).toEqual({
      length: 6,
      unit: 'calendar-week',
    })
  })
})

describe('North Yorkshire', () => {
  const pack = readShippedPack('north-yorkshire')

  it('marks as unverified what no source was seen for', () => {
    const levels = aVersion('risk-levels', pack)
    expect([levels, ...levels.items].every((each) => each.unverified && each.note)).toBe(true)
    expect(aVersion('assessment-template', pack).unverified).toBe(true)
    expect(aVersion('reference-lists', pack).unverified).toBe(true)
  })

  it('gives a source for every interval that it does not mark', () => {
    const unmarked = aVersion('intervals', pack).items.filter(
      (item) => !item.unverified && item.code !== 'level-review',
    )
    expect(unmarked.filter((item) => !item.source?.startsWith('http'))).toEqual([])
  })

  it('names no one and gives no phone number', () => {
    expect(pack.versions.flatMap(wordsIn).filter((words) => /\b0\d{3,4} ?\d{3}/.test(words))).toEqual([])
    expect(new Set(pack.versions.map((version) => version.author))).toEqual(
      new Set(['Kith’s maintainers, from published pages']),
    )
  })

  it('has the seven localities of the monthly meetings', () => {
    expect(aVersion('localities', pack).items.map((each) => each.label)).toEqual([
      'Craven',
      'Hambleton',
      'Harrogate',
      'Richmondshire',
      'Ryedale',
      'Scarborough',
      'Selby',
    ])
  })
})

/** Everything in words that a reader may see: codes, addresses and notes about sources left out. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value)
    .filter(([key]) => !['code', 'source', 'file', 'licence'].includes(key))
    .flatMap(([, each]) => wordsIn(each))
}
