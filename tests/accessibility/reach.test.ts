import { describe, expect, it } from 'vitest'
import { pagesOf } from '../support/routes.js'
import { useWorld } from '../support/world.js'

const world = useWorld()

/** Pages that neither the story nor what tests add to it can show, each with its reason. */
const NOT_IN_THE_STORY: Readonly<Record<string, string>> = {}

/** Links that are shown although they may not open, each with its reason. */
const MAY_NOT_OPEN: readonly { readonly link: RegExp; readonly because: string }[] = [
  {
    link: /^screener: \/\?whose=agency → .*\/assessments is 403$/,
    because: 'the agency’s duties are shown to its desk, which may hold no part of the assessment any more',
  },
]

describe('the demonstration', () => {
  it('has something to show on every page', () => {
    const shown = new Set([...world.atlas.visits, ...world.atlas.sendings].map((each) => each.pattern))
    const empty = pagesOf().filter(({ path }) => !shown.has(path) && !NOT_IN_THE_STORY[path])
    expect(empty.map((page) => page.path)).toEqual([])
  })

  it('shows nobody a link that does not open for them', () => {
    const faults = world.atlas.broken.map(({ seat, from, path, status }) => `${seat}: ${from} → ${path} is ${status}`)
    expect(faults.filter((fault) => !MAY_NOT_OPEN.some(({ link }) => link.test(fault)))).toEqual([])
  })
})
