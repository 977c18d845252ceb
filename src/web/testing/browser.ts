import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/**
 * A real browser from an npm package: nothing is downloaded, and it runs as root. Its own arguments put everything
 * into one process, which hangs once a second context is opened.
 */
export async function openBrowser(): Promise<Browser> {
  const args = sparticuz.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote')
  return chromium.launch({ executablePath: await sparticuz.executablePath(), args, headless: true })
}
