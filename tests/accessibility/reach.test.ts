import { describe, expect, it } from 'vitest'
import { pagesOf } from '../support/routes.js'
import { useWorld } from '../support/world.js'

const world = useWorld()

describe('the demonstration', () => {
  it('has something to show on every page', () => {
    const shown = new Set([...world.atlas.visits, ...world.atlas.sendings].map((each) => each.pattern))
    const empty = pagesOf().filter(({ path }) => !shown.has(path))
    expect(empty.map((page) => page.path)).toEqual([])
  })

  it('shows nobody a link that does not open for them', () => {
    const faults = world.atlas.broken.map(({ seat, from, path, status }) => `${seat}: ${from} → ${path} is ${status}`)
    expect(faults).toEqual([])
  })
})
