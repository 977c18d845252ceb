import { openBrowser } from '../../src/web/testing/browser.js'

export type FirstVisit = {
  readonly path: string
  readonly bytes: number
  readonly files: number
  readonly paintMs: number
  readonly loadMs: number
}

/** WebPageTest’s “3G Slow”: 400 kbit/s each way, 400 ms there and back. */
const SLOW_3G = { offline: false, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8, latency: 400 }
const SLOWER_PROCESSOR = 4

/** Opens pages as someone does who was never here, on a phone with a slow link and a processor four times slower. */
export async function measureFirstVisits(base: string, paths: readonly string[]): Promise<FirstVisit[]> {
  const browser = await openBrowser()
  const visits: FirstVisit[] = []
  try {
    for (const path of paths) {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
      const page = await context.newPage()
      const devtools = await context.newCDPSession(page)
      await devtools.send('Network.enable')
      await devtools.send('Network.emulateNetworkConditions', SLOW_3G)
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_PROCESSOR })
      let bytes = 0
      let files = 0
      devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
        bytes += encodedDataLength
        files += 1
      })
      await page.addInitScript(() => {
        new PerformanceObserver((list) => {
          for (const { startTime } of list.getEntries()) document.documentElement.dataset['paint'] = String(startTime)
        }).observe({ type: 'largest-contentful-paint', buffered: true })
      })
      await page.goto(base + path, { waitUntil: 'load' })
      await page.waitForTimeout(1500)
      const { paintMs, loadMs } = await page.evaluate(() => ({
        paintMs: Number(document.documentElement.dataset['paint']),
        loadMs: (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventEnd,
      }))
      visits.push({ path, bytes, files, paintMs, loadMs })
      await context.close()
    }
  } finally {
    await browser.close()
  }
  return visits
}
