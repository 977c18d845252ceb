// npm run screenshots: draws the pictures of the README from a running demonstration of its own.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from './lib/build-if-stale.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { PROJECT, sayingWhy } from './lib/project.mjs'
import { findNode } from './lib/run-node.mjs'

const PORT = 3998
const BASE = `http://localhost:${PORT}`
const INTO = join(PROJECT, 'docs', 'images')
const PASSWORD = 'kith-northmoor-demonstration'

/** Name of the picture, who looks, the page (or how to get there), and how wide the window is. */
const PICTURES = [
  ['today', 'nadia.rahman', '/', 1280],
  ['child-record', 'nadia.rahman', 'Callum Thorsby', 1280],
  ['child-record-phone', 'nadia.rahman', 'Callum Thorsby', 390],
  ['screening', 'jo.pemberton', '/concerns', 1280],
  ['raise-a-concern', 'helen.achterberg', '/concerns/new', 1280],
  ['allocations', 'samira.haddad', '/allocations', 1280],
]

await sayingWhy(async () => {
  await ensureInstalled({ dev: true })
  await ensureBuilt()
  const { default: sparticuz } = await import('@sparticuz/chromium')
  const { chromium } = await import('playwright-core')
  const folder = mkdtempSync(join(tmpdir(), 'kith-pictures-'))
  const server = spawn(findNode(), ['build/src/main.js'], {
    cwd: PROJECT,
    env: { ...process.env, PORT: String(PORT), KITH_DATA: folder, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    await new Promise((resolve) => server.stdout.on('data', (text) => String(text).includes('Kith is at') && resolve()))
    mkdirSync(INTO, { recursive: true })
    const args = sparticuz.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote')
    const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args, headless: true })
    for (const [name, who, where, width] of PICTURES) {
      const page = await (await browser.newContext({ viewport: { width, height: 860 } })).newPage()
      await page.goto(`${BASE}/sign-in`)
      await page.fill('#email', `${who}@northmoor.example`)
      await page.fill('#password', PASSWORD)
      await page.click('main button[type=submit]')
      await page.waitForLoadState()
      if (page.url().includes('/seat')) {
        await page.click('main input[type=radio] >> nth=0')
        await page.click('main button[type=submit]')
        await page.waitForLoadState()
      }
      if (where.startsWith('/')) await page.goto(BASE + where)
      else {
        await page.goto(`${BASE}/`)
        await page.click(`main a:has-text("${where}") >> nth=0`)
        await page.waitForLoadState()
      }
      await page.screenshot({ path: join(INTO, `${name}.png`) })
      console.log(`docs/images/${name}.png`)
      await page.context().close()
    }
    await browser.close()
  } finally {
    server.kill('SIGTERM')
    await new Promise((resolve) => server.once('exit', resolve))
    rmSync(folder, { recursive: true, force: true })
  }
})
