import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ClockRule } from './clock-rule.js'
import { defaultRules } from './default-rules.js'
import { timeRule, withLocalIntervals } from './timed-rule.js'

const rules: readonly ClockRule[] = defaultRules

/** casework.md section 3, row by row: code, length and unit, and the module it waits for. */
const TABLE = `
referral-decision               1 working-day     -
tell-referrer                   1 working-day     -
written-follow-up              48 clock-hour      phone-concerns
exploitation-risk-assessment   10 working-day     -
strategy-discussion            24 clock-hour      -
section-47-conference          15 working-day     -
child-and-family-assessment    45 working-day     -
core-group                     10 working-day     meetings
first-protection-review         3 calendar-month  meetings
later-protection-review         6 calendar-month  meetings
return-interview               72 clock-hour      missing
prevention-check                - set-locally     missing
repeat-missing-meeting          - set-locally     missing
nrm-reasonable-grounds          5 working-day     pathways
nrm-conclusive-grounds          - set-locally     pathways
nrm-local-reasonable-grounds   45 calendar-day    pathways
nrm-local-conclusive-grounds   90 calendar-day    pathways
nrm-age-test                 -101 calendar-day    pathways
prevent-police-assessment       5 calendar-day    pathways
channel-panel                   1 calendar-month  pathways
channel-first-exit-review       6 calendar-month  pathways
channel-second-exit-review     12 calendar-month  pathways
marac-repeat                   12 calendar-month  pathways
harmful-behaviour-strategy     24 clock-hour      pathways
level-review                    - by-level        -
transition-starts             210 calendar-month  -
transition-ends               300 calendar-month  -
subject-access                  1 calendar-month  sharing
manager-authorisation           2 working-day     -
action-due                      - agreed-date     -
re-entry-watch                 12 calendar-month  -`

describe('the clocks that Kith declares', () => {
  const expected = TABLE.trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).join(' '))

  it('are those of the domain, with its lengths, and say which wait for a module', () => {
    const declared = rules.map(({ code, length, waitsFor }) => {
      const [value, unit] = typeof length === 'object' ? [length.value, length.unit] : ['-', length]
      return [code, value, unit, waitsFor ?? '-'].join(' ')
    })
    expect(declared.toSorted()).toEqual(expected.toSorted())
  })

  it.each(rules.filter((rule) => !rule.waitsFor))('$code does not wait: another module starts it', ({ code }) => {
    const others = globSync('src/modules/*/{commands,domain,jobs}/**/*.ts').filter(
      (path) => !/\/(clocks|reference)\/|\.test\.ts$/.test(path),
    )
    expect(others.filter((path) => readFileSync(path, 'utf8').includes(`'${code}'`))).not.toEqual([])
  })

  it('each has a code of its own', () => {
    expect(new Set(rules.map((rule) => rule.code)).size).toBe(rules.length)
  })

  it.each(rules)('$code fits together', (rule) => {
    const unit = typeof rule.length === 'object' ? rule.length.unit : undefined
    expect(rule.calendar === 'office').toBe(unit === 'working-day' || rule.code === 'repeat-missing-meeting')
    expect(unit === undefined || (rule.deadline === 'exact') === (unit === 'clock-hour')).toBe(true)
    expect(rule.red === null || rule.amber !== null).toBe(true)
    expect(rule.source.address === null || URL.canParse(rule.source.address)).toBe(true)
  })

  it('call a figure without an address unverified, save the day that people themselves agree', () => {
    const claimed = rules.filter((rule) => rule.source.address === null && !rule.unverified)
    expect(claimed.map((rule) => rule.code)).toEqual(['action-due'])
  })
})

describe('local intervals', () => {
  it('change a length and its thresholds and join the version', () => {
    const intervals = { 'exploitation-risk-assessment': { unit: 'working-day', length: 12, amber: 3, red: 1 } } as const
    const outcome = withLocalIntervals(rules, intervals, 'northmoor-2026')
    const changed = outcome.ok && outcome.value.find((rule) => rule.code === 'exploitation-risk-assessment')
    expect(changed).toMatchObject({
      length: { unit: 'working-day', value: 12 },
      amber: { unit: 'working-day', value: 3 },
      red: { unit: 'working-day', value: 1 },
      version: '1+northmoor-2026',
    })
    expect(outcome.ok && outcome.value.filter((rule) => rule.version !== '1')).toHaveLength(1)
  })

  it('may turn hours into working days, which then end when the offices close', () => {
    const outcome = withLocalIntervals(rules, { 'written-follow-up': { unit: 'working-day', length: 2 } }, 'v2')
    const changed = outcome.ok && outcome.value.find((rule) => rule.code === 'written-follow-up')
    expect(changed).toMatchObject({ deadline: 'office-closes', calendar: 'office' })
  })

  it('may turn days into hours, which then end to the minute', () => {
    const outcome = withLocalIntervals(rules, { 'tell-referrer': { unit: 'clock-hour', length: 24 } }, 'v2')
    const changed = outcome.ok && outcome.value.find((rule) => rule.code === 'tell-referrer')
    expect(changed).toMatchObject({ deadline: 'exact', calendar: 'every-day' })
  })

  it.each([
    {
      code: 'no-such-rule',
      interval: { unit: 'working-day', length: 1 },
      refusal: 'rule-unknown',
      because: 'a typing error must not pass silently',
    },
    {
      code: 'constructor',
      interval: { unit: 'working-day', length: 1 },
      refusal: 'rule-unknown',
      because: 'nor a name that every object has',
    },
    {
      code: 'tell-referrer',
      interval: { unit: 'working-day', length: 0 },
      refusal: 'length-not-allowed',
      because: 'a duty takes time',
    },
    {
      code: 'tell-referrer',
      interval: { unit: 'working-day', length: 1.5 },
      refusal: 'length-not-allowed',
      because: 'units are whole',
    },
    {
      code: 'tell-referrer',
      interval: { unit: 'working-day', length: -1 },
      refusal: 'length-not-allowed',
      because: 'it cannot end before it starts',
    },
    {
      code: 'nrm-age-test',
      interval: { unit: 'calendar-day', length: 101 },
      refusal: 'length-not-allowed',
      because: 'this one must',
    },
    {
      code: 'action-due',
      interval: { unit: 'working-day', length: 5 },
      refusal: 'length-not-allowed',
      because: 'people agree the day of an action',
    },
    {
      code: 'tell-referrer',
      interval: { unit: 'working-day', length: 2, amber: 3 },
      refusal: 'amber-not-allowed',
      because: 'amber before the start',
    },
    {
      code: 'tell-referrer',
      interval: { unit: 'working-day', length: 5, amber: 1, red: 2 },
      refusal: 'red-not-allowed',
      because: 'red before amber',
    },
  ] as const)('are refused for $code with $refusal: $because', ({ code, interval, refusal }) => {
    expect(withLocalIntervals(rules, { [code]: interval }, 'v2')).toEqual({
      ok: false,
      refusals: [{ code: refusal, field: code }],
    })
  })
})

describe('a rule without a length of its own', () => {
  const byLevel = rules.find((rule) => rule.code === 'level-review')
  const action = rules.find((rule) => rule.code === 'action-due')
  if (!byLevel || !action) throw new Error('the rules are missing')

  it('takes the review interval of the level', () => {
    const timed = timeRule(byLevel, { length: { unit: 'calendar-week', value: 6 } })
    expect(timed.ok && timed.value.length).toEqual({ unit: 'calendar-week', value: 6 })
  })

  it.each([{ given: {} }, { given: { length: { unit: 'calendar-week', value: 0 } } }] as const)(
    'is refused without one',
    ({ given }) => {
      expect(timeRule(byLevel, given)).toEqual({ ok: false, refusals: [{ code: 'length-missing', field: 'length' }] })
    },
  )

  it('needs the day that people agreed', () => {
    expect(timeRule(action)).toEqual({ ok: false, refusals: [{ code: 'agreed-date-missing', field: 'on' }] })
  })
})
