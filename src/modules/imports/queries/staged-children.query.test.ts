import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '../../../../tests/support/test-database.js'
import type { ImportId } from '../data/tables.js'
import type { RuleChoice } from '../domain/choice.js'
import { isChosenBy } from '../domain/choosing.js'
import { aCouncil, type Council, stageFor, workOf } from '../testing/a-council.js'
import { generateReturnBytes } from '../testing/generate-return.js'
import { readAllOf } from '../testing/read-all.js'
import { countChosenBy, listByRule, listStaged } from './staged-children.query.js'

const database = useDatabase()
let council: Council
let importId: ImportId
const file = Buffer.concat([...generateReturnBytes({ children: 300, seed: 5, year: 2024 })])

beforeAll(async () => {
  council = await aCouncil(database.db)
  const staged = await stageFor(database.db, council.officer, file)
  if (!staged.ok) throw new Error('The return was refused')
  importId = staged.value.importId
})

const rules: fc.Arbitrary<RuleChoice> = fc.oneof(
  fc.constant({ kind: 'open-referral' } as const),
  fc
    .uniqueArray(fc.constantFrom('10A', '11A', '12A', '13A', '24A', '3A', '4B', '21', '18C'), { minLength: 1 })
    .map((codes) => ({ kind: 'factor', codes }) as RuleChoice),
)

describe('a rule over staged children', () => {
  it('chooses in the database whom the rule itself chooses, in the order of the file', async () => {
    const { children } = await readAllOf(file)
    const positions = (rule: RuleChoice) =>
      children
        .filter(({ child }) =>
          isChosenBy(child, rule.kind === 'factor' ? { kind: 'factor', codes: new Set(rule.codes) } : rule),
        )
        .map(({ position }) => position)
    await fc.assert(
      fc.asyncProperty(rules, fc.nat({ max: 300 }), async (rule, after) => {
        const found = await workOf(database.db, council.officer).look('test', async (tx, by) => ({
          counted: await countChosenBy(tx, by, importId, rule),
          listed: await listByRule(tx, by, { importId, rule, after, limit: 1_000 }),
        }))
        expect(found.counted.chosen).toBe(positions(rule).length)
        expect(found.listed.map((each) => each.position)).toEqual(positions(rule).filter((each) => each > after))
      }),
      { seed: 3, numRuns: 40 },
    )
  })

  it('pages through every child once', async () => {
    const seen: number[] = []
    for (let after: number | undefined = 0; after !== undefined; ) {
      const from: number = after
      const page = await workOf(database.db, council.officer).look('test', (tx, by) =>
        listStaged(tx, by, { importId, choice: { kind: 'all' }, after: from, limit: 37 }),
      )
      seen.push(...page.children.map((each) => each.position))
      after = page.next
    }
    expect(seen).toEqual(Array.from({ length: 300 }, (_, at) => at + 1))
  })
})
