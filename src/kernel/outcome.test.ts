import { describe, expect, it } from 'vitest'
import { isId, newId, type PersonId } from './ids.js'
import { accept, refuse, refuseAll } from './outcome.js'

describe('an outcome', () => {
  it('carries a value or every reason', () => {
    expect(accept(3)).toEqual({ ok: true, value: 3 })
    expect(accept()).toEqual({ ok: true, value: undefined })
    expect(refuse({ code: 'a' }, { code: 'b', field: 'c' })).toEqual({
      ok: false,
      refusals: [{ code: 'a' }, { code: 'b', field: 'c' }],
    })
  })

  it('refuses nothing without a reason', () => {
    expect(() => refuseAll([])).toThrow('needs at least one reason')
  })
})

describe('an id', () => {
  it('is new each time and sorts by the time it was made', () => {
    const ids = Array.from({ length: 1000 }, () => newId<PersonId>())
    expect(new Set(ids).size).toBe(1000)
    expect(ids.toSorted()).toEqual(ids)
    expect(ids.every(isId)).toBe(true)
  })

  it.each([
    '',
    'x',
    '019ab5d2-0000-7000-8000-00000000000',
    '019AB5D2-0000-7000-8000-000000000000',
    '{019ab5d2-0000-7000-8000-000000000000}',
  ])('is not %j', (text) => {
    expect(isId(text)).toBe(false)
  })
})
