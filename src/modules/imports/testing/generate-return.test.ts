import { readFileSync } from 'node:fs'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { describe, expect, it } from 'vitest'
import { generateReturn } from './generate-return.js'
import { readAllOf } from './read-all.js'

const fixture = (name: string) =>
  readFileSync(new URL(`../../../../tests/fixtures/cin/${name}`, import.meta.url), 'utf8')

/** What the schema of a year has against a file: an empty list where it is valid. */
function faults(year: 2022 | 2024, file: string): readonly string[] {
  const schema = XmlDocument.fromString(fixture(`CIN_schema_${year}.xsd`))
  const validator = XsdValidator.fromDoc(schema)
  const document = XmlDocument.fromString(file)
  try {
    validator.validate(document)
    return []
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  } finally {
    for (const each of [document, validator, schema]) each.dispose()
  }
}

const generate = (options: Partial<Parameters<typeof generateReturn>[0]> = {}) =>
  [...generateReturn({ children: 200, seed: 1, year: 2022, ...options })].join('')
const tags = (file: string, name: string) => [...file.matchAll(new RegExp(`<${name}>`, 'g'))].length

describe('the published samples', () => {
  it.each(['cin-census.xml', 'cin-census-one-child.xml'])('%s is valid against both schemas', (name) => {
    expect(faults(2022, fixture(name))).toEqual([])
    expect(faults(2024, fixture(name))).toEqual([])
  })
})

describe('a generated return', () => {
  it('of 2022 is valid against the schemas of 2022 and 2024', () => {
    expect(faults(2022, generate())).toEqual([])
    expect(faults(2024, generate())).toEqual([])
  })

  it('of 2024 is valid against its schema, and has codes that the schema of 2022 has not', () => {
    const file = generate({ year: 2024, children: 1_000 })
    expect(file).toContain('<ReasonForClosure>RC9<')
    expect(file).toContain('<ReferralSource>5D<')
    expect(faults(2024, file)).toEqual([])
    expect(faults(2022, file)).not.toEqual([])
  })

  it('in the later form has Sex, which neither schema knows', () => {
    const file = generate({ form: 'Sex' })
    expect(tags(file, 'Sex')).toBe(200)
    expect(tags(file, 'GenderCurrent')).toBe(0)
    expect(faults(2024, file)).not.toEqual([])
  })

  it('is the same for the same seed and another for another', () => {
    expect(generate()).toBe(generate())
    expect(generate({ seed: 2 })).not.toBe(generate())
  })

  it.each([2022, 2024] as const)(
    'of %s is read whole, every kind of thing in it, nothing refused or odd',
    async (year) => {
      const file = generate({ year, children: 500 })
      const { outcome, refused, unknown, warnings } = await readAllOf(file)
      const expected = {
        children: 500,
        referrals: tags(file, 'CINdetails'),
        assessments: tags(file, 'Assessments'),
        section47: tags(file, 'Section47'),
        plans: tags(file, 'CINPlanDates') + tags(file, 'ChildProtectionPlans'),
        reviews: tags(file, 'CPPreviewDate'),
      }
      expect(Math.min(...Object.values(expected))).toBeGreaterThan(20)
      expect(outcome.ok && outcome.value.counts).toEqual(expected)
      expect([...refused, ...unknown, ...warnings]).toEqual([])
    },
  )
})
