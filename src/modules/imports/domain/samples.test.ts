import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readAllOf } from '../testing/read-all.js'

const FIXTURES = new URL('../../../../tests/fixtures/cin/', import.meta.url)
const sample = (name: string) => readFileSync(new URL(name, FIXTURES), 'utf8')

/** Counts start tags by a plain expression, apart from any XML reader. */
const tags = (file: string, name: string) => [...file.matchAll(new RegExp(`<${name}>`, 'g'))].length
const oracle = (file: string) => ({
  children: tags(file, 'Child'),
  referrals: tags(file, 'CINdetails'),
  assessments: tags(file, 'Assessments'),
  section47: tags(file, 'Section47'),
  plans: tags(file, 'CINPlanDates') + tags(file, 'ChildProtectionPlans'),
  reviews: tags(file, 'CPPreviewDate'),
})

describe('the published census of 332 children', () => {
  const file = sample('cin-census.xml')

  it('is read whole: 332 children and 402 referrals, none refused', async () => {
    const { outcome, children, refused, unknown } = await readAllOf(file)
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        counts: { children: 332, referrals: 402, assessments: 0, section47: 0, plans: 0, reviews: 0 },
        refused: 0,
        unknownElements: 0,
      },
    })
    expect(oracle(file)).toEqual(outcome.ok && outcome.value.counts)
    expect(children).toHaveLength(332)
    expect(refused).toEqual([])
    expect(unknown).toEqual([])
  })

  it('gives each child its own identifier, birth date, UPN and referrals, as a plain expression finds them', async () => {
    const { children } = await readAllOf(file)
    const blocks = [...file.matchAll(/<Child>.*?<\/Child>/gs)].map(([block]) => block)
    const all = (block: string, name: string) =>
      [...block.matchAll(new RegExp(`<${name}>(.*?)<`, 'g'))].map((m) => m[1])
    expect(
      children.map(({ child }) => [
        child.laChildId,
        child.upn,
        child.birthDate,
        child.gender,
        child.ethnicity,
        [...child.disabilities],
        child.referrals.map(({ date }) => date),
        child.referrals.map(({ closureReason }) => closureReason).filter(Boolean),
      ]),
    ).toEqual(
      blocks.map((block) => [
        all(block, 'LAchildID')[0],
        all(block, 'UPN')[0],
        all(block, 'PersonBirthDate')[0],
        all(block, 'GenderCurrent')[0],
        all(block, 'Ethnicity')[0],
        [...new Set(all(block, 'Disability'))].sort(),
        all(block, 'CINreferralDate').sort(),
        [...block.matchAll(/<CINdetails>.*?<\/CINdetails>/gs)]
          .map(([details]) => details)
          .sort((a, b) => (all(a, 'CINreferralDate')[0] ?? '').localeCompare(all(b, 'CINreferralDate')[0] ?? ''))
          .map((details) => all(details, 'ReasonForClosure')[0])
          .filter(Boolean),
      ]),
    )
  })

  it('warns that its reference date, 21 July 2022, is not the census day, and of nothing else', async () => {
    const { warnings, headers } = await readAllOf(file)
    expect(warnings.map(({ code, values }) => [code, ...values])).toEqual([
      ['reference-date-not-31-march', '2022', '2022-07-21'],
    ])
    expect(headers).toMatchObject([
      { header: { collection: 'CIN', year: 2022, localAuthority: '975', release: '960', serialNumber: '409' } },
    ])
  })

  it('comes to the same a byte or a few at a time', async () => {
    const whole = await readAllOf(file)
    for (const size of [1, 7]) expect(await readAllOf(file, undefined, size)).toEqual(whole)
  })
})

describe('the published census of one child', () => {
  const file = sample('cin-census-one-child.xml')

  it('is read whole, with its two kinds of plan, and warns of nothing', async () => {
    const { outcome, children, warnings } = await readAllOf(file)
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        counts: { children: 1, referrals: 1, assessments: 1, section47: 1, plans: 2, reviews: 1 },
        plans: { childInNeed: 1, childProtection: 1 },
        refused: 0,
        bytes: 3423,
      },
    })
    expect(oracle(file)).toEqual(outcome.ok && outcome.value.counts)
    expect(warnings).toEqual([])
    expect(children[0]?.child).toEqual({
      laChildId: 'DfEX0000001',
      upn: 'A123456789123',
      formerUpn: 'X98765432123B',
      upnUnknown: 'UN3',
      birthDate: '1966-03-24',
      expectedBirthDate: '1966-03-22',
      deathDate: '1980-10-08',
      gender: '1',
      sex: undefined,
      ethnicity: 'WBRI',
      disabilities: ['HAND', 'HEAR'],
      referrals: [
        {
          date: '1970-10-06',
          source: '1A',
          primaryNeed: 'N4',
          closureDate: '1971-02-27',
          closureReason: 'RC1',
          initialConferenceDate: '1970-12-06',
          noFurtherAction: false,
          assessments: [
            {
              startDate: '1970-06-03',
              internalReviewDate: '1970-06-22',
              authorisationDate: '1971-07-18',
              factors: ['2A', '2B'],
            },
          ],
          childInNeedPlans: [{ startDate: '1971-01-24', endDate: '1971-01-26' }],
          section47s: [
            {
              startDate: '1970-06-02',
              conferenceTargetDate: '1970-06-23',
              conferenceDate: '1970-06-17',
              conferenceNotRequired: false,
            },
          ],
          protectionPlans: [
            {
              startDate: '1970-02-17',
              endDate: '1971-03-14',
              initialCategory: 'PHY',
              latestCategory: 'PHY',
              previousPlans: 10,
              reviewDates: ['1971-02-15'],
            },
          ],
        },
      ],
    })
  })
})
