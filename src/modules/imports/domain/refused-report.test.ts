import { describe, expect, it } from 'vitest'
import { reportRows } from './refused-report.js'

const row = (laChildId: string | undefined, value = 'x') =>
  reportRows({
    kind: 'refusedChild',
    position: 3,
    line: 7,
    laChildId,
    refusals: [{ code: 'not-a-date', field: 'PersonBirthDate', line: 9, value }],
  })

describe('the report of refused children', () => {
  it('has a line for each reason, with child, place, field, line and reason', () => {
    expect(row('A1')).toBe(
      'A1,3,PersonBirthDate,9,"Child A1, line 9: ‘PersonBirthDate’ is ‘x’, which is not a real date between 1900 and 2100."\r\n',
    )
  })

  it.each(['=1+1', '+44', '-1', '@cmd', '\t=1', ' =1', '＝1', '|cmd', '%0A=1'])('lets no spreadsheet run %j', (id) => {
    expect(row(id).startsWith(`"'${id}",`)).toBe(true)
  })

  it('doubles quotation marks', () => {
    expect(row('a"b').startsWith('"a""b",')).toBe(true)
  })

  it('leaves the child empty where the block has no identifier', () => {
    expect(row(undefined).startsWith(',3,PersonBirthDate,9,"Child 3 in the file (line 7)')).toBe(true)
  })
})
