import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/ids.js'
import { type Body, bodyFromFields } from './body.js'
import { dayIn, lineIn, readDay, seatIn, type TypedDay, typedDay, wordsIn } from './typed.js'

const body = (fields: Record<string, string>): Body => bodyFromFields(fields)
const boxes = (day: string, month: string, year: string): TypedDay => ({ day, month, year })

describe('a day in three boxes', () => {
  it.each([
    [boxes('', '', ''), null],
    [boxes(' ', '', '  '), null],
    [boxes('4', '3', '2026'), '2026-03-04'],
    [boxes(' 04 ', '03', ' 2026'), '2026-03-04'],
    [boxes('29', '2', '2024'), '2024-02-29'],
    [boxes('29', '2', '2026'), undefined],
    [boxes('31', '12', '2100'), '2100-12-31'],
    [boxes('1', '1', '1900'), '1900-01-01'],
    [boxes('31', '12', '1899'), undefined],
    [boxes('4', '3', '26'), undefined],
    [boxes('4', '3', ''), undefined],
    [boxes('4', 'March', '2026'), undefined],
    [boxes('4.0', '3', '2026'), undefined],
    [boxes('-4', '3', '2026'), undefined],
    [boxes('4', '3', '02026'), undefined],
  ])('%j is %s', (typed, day) => {
    expect(readDay(typed)).toBe(day)
  })

  it('is read from its own boxes of a form', () => {
    expect(dayIn(body({ 'on-day': '4', 'on-month': '3', 'on-year': '2026', 'off-day': '5' }), 'on')).toBe('2026-03-04')
  })

  it('goes back as people write it', () => {
    const day = readDay(boxes('4', '3', '2026'))
    expect(typedDay(day)).toEqual(boxes('4', '3', '2026'))
    expect(typedDay(null)).toEqual(boxes('', '', ''))
  })
})

describe('what was typed', () => {
  it('keeps every space of a text, and is empty when it is only spaces', () => {
    expect(wordsIn(body({ words: '  He said\n no ' }), 'words')).toBe('  He said\n no ')
    expect(wordsIn(body({ words: ' \n ' }), 'words')).toBe('')
    expect(lineIn(body({ words: '  He said ' }), 'words')).toBe('He said')
  })

  it('is a seat only where it is an id', () => {
    const id = newId()
    expect(seatIn(body({ seat: id }), 'seat')).toBe(id)
    expect(seatIn(body({ seat: 'nobody' }), 'seat')).toBeUndefined()
    expect(seatIn(body({}), 'seat')).toBeUndefined()
  })
})
