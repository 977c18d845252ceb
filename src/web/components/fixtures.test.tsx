import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { ADAPTERS } from './testing/adapters.js'
import { LEFT_OUT, reasonLeftOut } from './testing/left-out.js'
import { normalise } from './testing/normalise.js'
import { type PublishedFixture, publishedFixtures } from './testing/published-fixtures.js'

/** govuk-frontend 6.6.0 publishes 573 examples of these components; all but 74 of them are ours too. */
const EXAMPLES_HELD = 499

const components = Object.keys(ADAPTERS).map((component) => ({ component, fixtures: publishedFixtures(component) }))
const isHeld = (component: string) => (fixture: PublishedFixture) =>
  reasonLeftOut(component, fixture.name) === undefined

describe.each(components)('$component', ({ component, fixtures }) => {
  const render = (fixture: PublishedFixture) => normalise(renderToString(adapterOf(component)(fixture.options)))

  it.each(fixtures.filter(isHeld(component)))('gives the markup GOV.UK publishes: $name', (fixture) => {
    expect(render(fixture)).toEqual(normalise(fixture.html))
  })

  it('leaves out only examples that exist', () => {
    const named = Object.values(LEFT_OUT[component] ?? {}).flat()
    expect(named.filter((name) => !fixtures.some((fixture) => fixture.name === name))).toEqual([])
    expect(new Set(named).size).toBe(named.length)
  })

  it('leaves out only examples it cannot render', () => {
    const wouldPass = fixtures
      .filter((fixture) => !isHeld(component)(fixture))
      .filter((fixture) => JSON.stringify(render(fixture)) === JSON.stringify(normalise(fixture.html)))
    expect(wouldPass.map((fixture) => fixture.name)).toEqual([])
  })
})

describe('all components together', () => {
  it('hold as many examples as before', () => {
    const held = components.flatMap(({ component, fixtures }) => fixtures.filter(isHeld(component)))
    expect(held.length).toBeGreaterThanOrEqual(EXAMPLES_HELD)
  })
})

describe('the comparison', () => {
  it.each([
    {
      one: '<p class="b a" id="x">Hi</p>',
      other: '<p id="x"\n class="a b">\n  Hi\n</p>',
      same: true,
      because: 'order and lines do not show',
    },
    {
      one: '<p><b>One</b> two</p>',
      other: '<p><b>One </b>two</p>',
      same: true,
      because: 'a space shows on either side of an inline tag',
    },
    {
      one: '<p><b>One</b> two</p>',
      other: '<p><b>One</b>two</p>',
      same: false,
      because: 'a missing space between words shows',
    },
    {
      one: '<p>Fish &amp; chips</p>',
      other: '<p>Fish &#38; chips</p>',
      same: true,
      because: 'entities are the same letters',
    },
    {
      one: '<textarea>a\n</textarea>',
      other: '<textarea>a</textarea>',
      same: false,
      because: 'lines typed by people are kept',
    },
    { one: '<input disabled>', other: '<input disabled="">', same: true, because: 'both are true' },
    { one: '<input value="a">', other: '<input value="b">', same: false, because: 'values differ' },
    { one: '<p>&lt;b&gt;</p>', other: '<p><b></b></p>', same: false, because: 'text is not a tag' },
  ])('calls $one and $other same: $same, because $because', ({ one, other, same }) => {
    expect(JSON.stringify(normalise(one)) === JSON.stringify(normalise(other))).toBe(same)
  })
})

function adapterOf(component: string) {
  const adapter = ADAPTERS[component]
  if (!adapter) throw new Error(`No adapter for ${component}`)
  return adapter
}
