import type { VNode } from 'preact'
import { asset } from './assets.js'
import { type Content, classes } from './components/props.js'
import { SkipLink } from './components/skip-link.js'

type DocumentProps = {
  /** For the browser's title bar and history: never a child's name, initials at most. */
  title: string
  hasErrors: boolean
  bodyClass: string
  children: Content
}

/** On every page, so fetched beside the stylesheet rather than after it. */
const FONTS = [
  'atkinson-hyperlegible-next-latin-400-normal.woff2',
  'atkinson-hyperlegible-next-latin-700-normal.woff2',
] as const

/** The frame round every page: head, skip link, scripts. */
export function Document({ title, hasErrors, bodyClass, children }: DocumentProps): VNode {
  return (
    <html lang="en-GB" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{`${hasErrors ? 'Error: ' : ''}${title} – Kith`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="referrer" content="no-referrer" />
        <meta name="theme-color" content="#17463f" />
        <link rel="icon" href={asset('kith-mark.svg')} type="image/svg+xml" />
        {FONTS.map((font) => (
          <link rel="preload" href={asset(font)} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        <link rel="stylesheet" href={asset('kith.css')} />
        <script src={asset('kith.js')} type="module" />
      </head>
      <body class={classes('govuk-template__body', 'kith', bodyClass)}>
        {/* Before anything is drawn, so that what script hides is never seen to vanish. */}
        <script src={asset('first.js')} />
        <SkipLink href="#main">Skip to main content</SkipLink>
        {children}
      </body>
    </html>
  )
}
