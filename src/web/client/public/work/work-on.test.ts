import { describe, expect, it } from 'vitest'
import { isWorkDone, WORK_BITS } from '../../../../modules/intake/domain/work.js'
import { workOn } from './work-on.js'

describe('the sum that a browser does before it sends', () => {
  it('is the one that the server checks', async () => {
    const found = await workOn('a challenge', 12)
    expect(isWorkDone('a challenge', found, 12)).toBe(true)
    expect(isWorkDone('another challenge', found, 12)).toBe(false)
  })

  it('is done in seconds as it is asked for', async () => {
    const begun = performance.now()
    const found = await workOn('another challenge', WORK_BITS)
    console.log(`${found} tries took ${Math.round(performance.now() - begun)} ms`)
    expect(isWorkDone('another challenge', found)).toBe(true)
  })
})
