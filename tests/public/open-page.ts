import type { Page, Response } from 'playwright-core'
import type { Answered } from './crawl-public.js'

/** Opens in the browser what the crawl met: an address, or what a form that was sent shows. */
export async function openPage(page: Page, url: string, { path, sent }: Answered): Promise<Response | null> {
  if (!sent) return page.goto(url + path, { waitUntil: 'load' })
  await page.goto(`${url}/be-aware`, { waitUntil: 'load' })
  const answered = page.waitForResponse((response) => response.request().isNavigationRequest())
  const loaded = page.waitForEvent('load')
  await page.evaluate(
    ({ action, fields }) => {
      const form = document.createElement('form')
      form.method = 'post'
      form.action = action
      for (const [name, value] of fields) {
        const field = document.createElement('textarea')
        field.name = name
        field.value = value
        form.append(field)
      }
      document.body.append(form)
      form.submit()
    },
    { action: path, fields: [...sent] },
  )
  const response = await answered
  await loaded
  return response
}
