import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What GOV.UK's own script does that axe objects to, kept because GOV.UK tested it with people. */
const GOVUK_KNOWN = /^aria-allowed-attr: <input class="govuk-(radios|checkboxes)__input" [^>]*aria-controls=/

type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] }
type Axe = { run(context: Document, options: object): Promise<{ violations: Violation[] }> }

/** What axe has against the page that is open, wide and on a phone. It is put into the page once, not for each width. */
export async function violationsIn(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }) as unknown as { script(): string }
  await page.evaluate(axe.script())
  const faults = new Set<string>()
  const before = page.viewportSize()
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    const violations = await page.evaluate(
      async (values) =>
        (
          await (window as unknown as { axe: Axe }).axe.run(document, {
            runOnly: { type: 'tag', values },
            resultTypes: ['violations'],
          })
        ).violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })),
      RULES,
    )
    for (const { id, nodes } of violations) for (const { html } of nodes) faults.add(`${id}: ${html.slice(0, 200)}`)
  }
  if (before) await page.setViewportSize(before)
  return [...faults].filter((fault) => !GOVUK_KNOWN.test(fault))
}
