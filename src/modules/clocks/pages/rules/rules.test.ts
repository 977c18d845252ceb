import { beforeAll, describe, expect, it } from 'vitest'
import { htmlFaults } from '../../../../../tests/support/check-html.js'
import { useApp } from '../../../../../tests/support/test-app.js'
import { useDatabase } from '../../../../../tests/support/test-database.js'
import { access } from '../../../access/module.js'
import { reference } from '../../../reference/module.js'
import type { ClockRule } from '../../domain/clock-rule.js'
import { defaultRules } from '../../domain/default-rules.js'
import { clocks } from '../../module.js'
import { aClockedPartnership } from '../../testing/a-clocked-record.js'
import { deadlineWords, ownerWords, ruleLengthWords, thresholdWords } from './rule-sentences.js'

const database = useDatabase()
const app = useApp(database, { modules: [access, reference, clocks] })
let place: Awaited<ReturnType<typeof aClockedPartnership>>

beforeAll(async () => {
  place = await aClockedPartnership(database.db)
})

describe('how deadlines are worked out', () => {
  it('asks a signed-out visitor to sign in', async () => {
    expect((await app.signedOut().get('/clocks/rules')).location).toContain('/sign-in')
  })

  it('lists every rule in valid HTML, and says which wait', async () => {
    const answer = await (await app.asSeat(place.worker)).get('/clocks/rules')
    expect(answer.status).toBe(200)
    expect(await htmlFaults(answer.body)).toEqual([])
    for (const rule of defaultRules) expect(answer.body).toContain(rule.label)
    expect(answer.body).toContain('Waits for missing episodes')
    expect(answer.body.match(/Waits for/g)).toHaveLength(
      defaultRules.filter((rule) => 'waitsFor' in rule && rule.waitsFor).length,
    )
    expect(answer.body).toContain('Unverified')
  })
})

const rule = (code: string): ClockRule => {
  const found = defaultRules.find((each) => each.code === code)
  if (!found) throw new Error(`There is no rule ${code}`)
  return found
}

describe('a rule in words', () => {
  it.each([
    { code: 'exploitation-risk-assessment', words: '10 working days', because: 'a plain length' },
    { code: 'strategy-discussion', words: 'At once, and within 24 hours', because: 'the length is the outer limit' },
    { code: 'nrm-age-test', words: '101 days before', because: 'it is due before what starts it' },
    { code: 'action-due', words: 'On the day that was agreed', because: 'people settle the day' },
    { code: 'level-review', words: 'As often as the level says', because: 'local data settle the interval' },
    { code: 'prevention-check', words: 'As long as your local data say', because: 'there is no national figure' },
    {
      code: 'subject-access',
      words: 'One month, which may be made two months longer',
      because: 'the law lets it be extended',
    },
  ])('says “$words” for $code: $because', ({ code, words }) => {
    expect(ruleLengthWords(rule(code))).toBe(words)
  })

  it('says when it ends, when it is pressing and whose it is', () => {
    expect(deadlineWords('office-closes')).toBe('Until offices close on the last day')
    expect(thresholdWords(rule('exploitation-risk-assessment'))).toBe('Shown as due soon two working days before.')
    expect(thresholdWords(rule('referral-decision'))).toBe('Shown as due soon on the last day.')
    expect(thresholdWords(rule('re-entry-watch'))).toBe('')
    expect(ownerWords('police', () => undefined)).toBe('The police')
    expect(ownerWords('screener', () => 'Screener at the front door')).toBe('Screener at the front door')
  })
})
