import type { Page } from 'playwright-core'

/** What a page is, to the browser that shows it. */
export type Look = {
  readonly title: string
  /** What the page left in the browser. */
  readonly kept: readonly string[]
  readonly links: readonly string[]
  /** Links and buttons that lead nowhere without script. */
  readonly needScript: readonly string[]
  /** Names and values that a form would put into an address. */
  readonly asked: readonly string[]
  readonly linksInMain: readonly string[]
  /** The words of the main part, a line for each paragraph, heading or item. */
  readonly lines: readonly string[]
  /** Those that tell what a script does. */
  readonly statuses: readonly string[]
  /** How far it scrolls sideways, and what is too wide. */
  readonly sideways: string | undefined
  /** What is behind the bar when it has the focus, and what else of the bar is wrong on a small view. */
  readonly covered: readonly string[]
}

/** Runs in the page. */
async function lookHere(): Promise<Look> {
  const outer = (element: Element) => element.outerHTML.slice(0, 160)
  const all = <T extends HTMLElement>(selector: string, root: ParentNode = document) => [
    ...root.querySelectorAll<T>(selector),
  ]
  const linesOf = (element: HTMLElement) => element.innerText.split('\n').filter((line) => line.trim() !== '')
  const main = document.querySelector('main') as HTMLElement

  const kept: string[] = []
  if (document.cookie) kept.push(`cookie ${document.cookie}`)
  if (localStorage.length > 0) kept.push('local storage')
  if (sessionStorage.length > 0) kept.push('session storage')
  if ((await indexedDB.databases()).length > 0) kept.push('a database')
  if ((await caches.keys()).length > 0) kept.push('a cache')
  if ((await navigator.serviceWorker.getRegistrations()).length > 0) kept.push('a service worker')

  const forms = all<HTMLFormElement>('form')
  const needScript = [
    ...all<HTMLAnchorElement>('a').filter(
      (link) => !/^(\/|#\w|https:|tel:|sms:|mailto:)/.test(link.getAttribute('href') ?? ''),
    ),
    ...all<HTMLAnchorElement>('a[href^="#"]').filter((link) => !document.getElementById(link.hash.slice(1))),
    ...all<HTMLButtonElement>('button').filter((button) => button.type !== 'submit' || !button.form),
    ...forms.filter((form) => !form.hasAttribute('method') || !form.querySelector('button, input[type="submit"]')),
  ].map(outer)
  const asked = forms
    .filter((form) => form.method === 'get')
    .flatMap((form) => [...new FormData(form)].map(([name, value]) => `${name}=${String(value)}`))
  const options = forms
    .filter((form) => form.method === 'get')
    .flatMap((form) => all<HTMLInputElement>('input, option', form).map((each) => each.value))

  const { scrollWidth, clientWidth, clientHeight } = document.documentElement
  const widest = all('*', document.body).find(
    (each) => each.getBoundingClientRect().right > clientWidth + 1 && getComputedStyle(each).position !== 'absolute',
  )
  const covered: string[] = []
  const bar = document.querySelector<HTMLElement>('.kith-safety') ?? document.createElement('aside')
  if (!bar.isConnected) covered.push('there is no bar with the way out')
  const room = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop)
  if (bar.offsetHeight > clientHeight / 3) covered.push(`the bar takes ${bar.offsetHeight} of ${clientHeight} pixels`)
  if (!(room >= bar.offsetHeight)) covered.push(`what is scrolled to stands ${room} pixels down, behind the bar`)
  window.scrollTo(0, document.body.scrollHeight)
  for (const each of all('a[href], button, input:not([type="hidden"]), select, textarea, summary').toReversed()) {
    if (bar.contains(each) || each.matches('.govuk-skip-link') || each.getClientRects().length === 0) continue
    each.focus()
    const { top, bottom, left } = each.getBoundingClientRect()
    const isTall = bottom - top > clientHeight - bar.offsetHeight
    if (document.activeElement === each && (isTall || (top >= bar.getBoundingClientRect().bottom - 1 && left >= 0)))
      continue
    covered.push(`focus at ${Math.round(top)} to ${Math.round(bottom)}: ${outer(each)}`)
  }
  window.scrollTo(0, 0)

  return {
    title: document.title,
    kept,
    links: all<HTMLAnchorElement>('a[href]').map((link) => link.getAttribute('href') as string),
    needScript,
    asked: [...asked, ...options],
    linksInMain: all<HTMLAnchorElement>('a[href]', main).map((link) => link.getAttribute('href') as string),
    lines: linesOf(main),
    statuses: all('[role="status"]', main).flatMap(linesOf),
    sideways:
      scrollWidth > clientWidth ? `${scrollWidth - clientWidth} pixels, at ${widest && outer(widest)}` : undefined,
    covered,
  }
}

/** 400 per cent of a screen of 1280 by 1024. */
export const ENLARGED = { width: 320, height: 256 }

/** Looks at the page that is open, as small as it is at 400 per cent. */
export async function lookAt(page: Page): Promise<Look> {
  return page.evaluate(lookHere)
}
