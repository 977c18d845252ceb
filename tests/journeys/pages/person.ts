import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'

/** Someone at a browser, who knows a page by its words: questions, answers, buttons and links. */
export type Person = {
  readonly page: Page
  goTo(path: string): Promise<number>
  /** Answers a text question, by its label; within a group of questions, where several have that label. */
  write(label: string, words: string, within?: string): Promise<void>
  /** Chooses one answer to a question. */
  choose(question: string, answer: string): Promise<void>
  tick(...answers: string[]): Promise<void>
  tickWithin(question: string, answer: string): Promise<void>
  /** Picks the option that begins or goes on with these words. */
  pick(label: string, option: string, within?: string): Promise<void>
  /** Writes a day into its three fields. */
  date(question: string, day: Date): Promise<void>
  attach(label: string, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void>
  /** Presses a button and waits for the page that it leads to: one without faults, unless a refusal is what is wanted. */
  press(button: string, wanted?: { refused?: boolean }): Promise<void>
  /** Follows a link and waits for its page. */
  follow(link: string | RegExp): Promise<void>
  /** Waits until the words stand in the main part of the page. */
  reads(...words: (string | RegExp)[]): Promise<void>
  /** The words of the main part of the page. */
  text(): Promise<string>
  path(): string
  section(heading: string): Locator
  shot(name: string): Promise<void>
  /** What a browser or server did wrong in front of this person. */
  faults(): readonly string[]
  whereAmI(): Promise<string>
  leaves(): Promise<void>
}

export function personAt(page: Page, shots: string | undefined): Person {
  const faults: string[] = []
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} at ${response.url()}`)
  })
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && message.text().includes('Content Security Policy')) faults.push(message.text())
  })

  const main = () => page.locator('main')
  const group = (question: string) => page.getByRole('group', { name: question }).last()
  /** Waits for the document that comes after the one that is shown, wherever redirects lead. */
  async function andThenNewPage(act: () => Promise<void>): Promise<void> {
    const arrived = page.waitForEvent('domcontentloaded')
    arrived.catch(() => {})
    await act()
    await arrived
  }

  return {
    page,
    async goTo(path) {
      const response = await page.goto(path)
      return response?.status() ?? 0
    },
    write: (label, words, within) => (within ? group(within) : main()).getByLabel(label, { exact: true }).fill(words),
    choose: (question, answer) => group(question).getByRole('radio', { name: answer, exact: true }).check(),
    async tick(...answers) {
      for (const answer of answers) await main().getByRole('checkbox', { name: answer, exact: true }).check()
    },
    async tickWithin(question, answer) {
      await group(question).getByRole('checkbox', { name: answer, exact: true }).check()
    },
    async pick(label, option, within) {
      const select = (within ? group(within) : main()).getByLabel(label, { exact: true })
      const value = await select.locator('option', { hasText: option }).first().getAttribute('value')
      await select.selectOption(value)
    },
    async date(question, day) {
      const parts = { Day: day.getUTCDate(), Month: day.getUTCMonth() + 1, Year: day.getUTCFullYear() }
      for (const [part, value] of Object.entries(parts))
        await group(question).getByLabel(part, { exact: true }).fill(String(value))
    },
    attach: (label, file) => main().getByLabel(label, { exact: true }).setInputFiles(file),
    async press(button, { refused = false } = {}) {
      await andThenNewPage(() => main().getByRole('button', { name: button, exact: true }).click())
      const summary = page.locator('.govuk-error-summary')
      const wrong = (await summary.count()) > 0 ? await summary.innerText() : undefined
      if (refused && !wrong) throw new Error(`“${button}” was not refused`)
      if (!refused && wrong) throw new Error(`“${button}” was refused: ${wrong}`)
    },
    follow: (link) =>
      andThenNewPage(() =>
        page
          .getByRole('link', { name: link, ...(typeof link === 'string' ? { exact: true } : {}) })
          .first()
          .click(),
      ),
    async reads(...words) {
      for (const each of words) await main().getByText(each).first().waitFor()
    },
    text: () => main().innerText(),
    path: () => new URL(page.url()).pathname,
    section: (heading) => main().getByRole('region', { name: heading }),
    async shot(name) {
      if (!shots) return
      const size = page.viewportSize()
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 })
        await page.screenshot({ path: join(shots, `${name}-${width}.png`), fullPage: true })
      }
      if (size) await page.setViewportSize(size)
    },
    faults: () => faults,
    async whereAmI() {
      if (page.isClosed()) return ''
      return `${page.url()}\n${await page.locator('body').ariaSnapshot()}`
    },
    leaves: () => page.context().close(),
  }
}
