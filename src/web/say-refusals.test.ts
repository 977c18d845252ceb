import { expect, it } from 'vitest'
import { errorFor, errorsFor } from './say-refusals.js'

const SAY = { 'reason-missing': 'Write why', 'day-missing': 'Enter the day', overtaken: 'Someone else was first' }
const refusals = [
  { code: 'day-missing', field: 'dueOn' },
  { code: 'reason-missing', field: 'reason' },
  { code: 'overtaken' },
] as const

it('says the first refusal of a field beside it', () => {
  expect(errorFor(refusals, SAY, 'reason')).toBe('Write why')
  expect(errorFor(refusals, SAY, 'owner')).toBeUndefined()
})

it('links every refusal to its control, a date to its first box, and one of no field to nothing', () => {
  expect(errorsFor(refusals, SAY, ['dueOn'])).toEqual([
    { text: 'Enter the day', href: '#dueOn-day' },
    { text: 'Write why', href: '#reason' },
    { text: 'Someone else was first' },
  ])
})

it('wants a sentence for every code', () => {
  // @ts-expect-error no sentence for “late”
  expect(errorFor([{ code: 'late', field: 'reason' }], SAY, 'reason')).toBeUndefined()
})
