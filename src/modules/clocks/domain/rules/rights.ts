import type { ClockRule } from '../clock-rule.js'

/** The duties owed to people about whom something is written. */
export const rightsRules = [
  {
    code: 'subject-access',
    label: 'Answer a request to see records',
    kind: 'duty',
    starts: { trigger: 'subject-access-requested', words: 'a valid request is received' },
    length: { unit: 'calendar-month', value: 1 },
    mayExtendBy: { unit: 'calendar-month', value: 2 },
    deadline: 'end-of-day',
    calendar: 'every-day',
    owner: 'guardian',
    amber: { unit: 'calendar-week', value: 1 },
    red: null,
    mayPause: true,
    source: { says: 'One month, extendable by two', address: null },
    unverified: true,
    waitsFor: 'sharing',
    version: '1',
  },
] as const satisfies readonly ClockRule[]
