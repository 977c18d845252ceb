import { readFileSync } from 'node:fs'

/** The options of GOV.UK's macro for one example, as published; each adapter reads the ones our component has. */
export type Options = { readonly [key: string]: unknown }
export type PublishedFixture = { readonly name: string; readonly options: Options; readonly html: string }

/** The examples GOV.UK publishes with a component, each with the HTML its own template gives. */
export function publishedFixtures(component: string): readonly PublishedFixture[] {
  const path = `node_modules/govuk-frontend/dist/govuk/components/${component}/fixtures.json`
  return (JSON.parse(readFileSync(path, 'utf8')) as { fixtures: PublishedFixture[] }).fixtures
}
