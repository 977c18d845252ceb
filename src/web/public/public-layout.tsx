import type { VNode } from 'preact'
import { asset } from '../assets.js'
import { type Content, classes } from '../components/props.js'
import { SkipLink } from '../components/skip-link.js'
import { Mark } from '../kith/shapes.js'
import { directionOf, type PublicFrame } from './public-frame.js'
import { publicWords, wordsIn } from './public-words.js'
import { SafetyBar } from './safety-bar.js'

type PublicLayoutProps = {
  frame: PublicFrame
  /** For the browser’s title bar and its history, where others may see it: never a kind of harm. */
  title: string
  children: Content
  hasErrors?: boolean | undefined
  language?: string | undefined
  breadcrumbs?: readonly { readonly href: string; readonly text: string }[] | undefined
  /** The same page in other languages and in easy read. */
  editions?: readonly { readonly href: string; readonly text: string; readonly language?: string }[] | undefined
  /** Under the links of the footer: when the page was checked. */
  footNote?: Content
  noIndex?: boolean | undefined
  /** Fills the width by itself; otherwise the main part stands in the usual column. */
  isWide?: boolean | undefined
  /** For paper: no links round it. The bar is on the screen alone. */
  isForPrint?: boolean | undefined
  /** Scripts of this page alone, by their logical names. */
  scripts?: readonly string[] | undefined
}

/** The frame of every public page. It needs no request: the same bytes are for everyone. */
export function PublicLayout(props: PublicLayoutProps): VNode {
  const { frame, language = 'en' } = props
  const words = publicWords(language)
  return (
    <html lang={language === 'en' ? 'en-GB' : language} dir={directionOf(language)} class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{`${props.hasErrors ? 'Error: ' : ''}${props.title} – Be Aware`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="referrer" content="no-referrer" />
        <meta name="theme-color" content="#1d1b1a" />
        {props.noIndex && <meta name="robots" content="noindex" />}
        <link rel="icon" href={asset('kith-mark.svg')} type="image/svg+xml" />
        {['basic-400.woff2', 'basic-700.woff2'].map((font) => (
          <link rel="preload" href={asset(font)} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        <link rel="stylesheet" href={asset('hub.css')} />
        <script src={asset('hub.js')} type="module" />
        {props.scripts?.map((script) => (
          <script src={asset(script)} type="module" />
        ))}
      </head>
      <body class={classes('govuk-template__body', 'kith', 'kith--public', props.isForPrint && 'kith--paper')}>
        <script src={asset('first.js')} />
        <SkipLink href="#main" attributes={wordsIn(words.language, language)}>
          {words.skip}
        </SkipLink>
        <SafetyBar exitTo={frame.exitTo} language={language} />
        <HubHead frame={frame} editions={props.editions} isForPrint={props.isForPrint} language={language} />
        {frame.preview && <Preview {...frame.preview} />}
        {frame.demonstration && <Demonstration name={frame.partnershipName} language={language} />}
        {props.isWide ? (
          <main id="main">{props.children}</main>
        ) : (
          <div class="govuk-width-container">
            {props.breadcrumbs && <Trail steps={props.breadcrumbs} language={language} />}
            <main class="govuk-main-wrapper" id="main">
              {props.children}
            </main>
          </div>
        )}
        <HubFoot frame={frame} footNote={props.footNote} isForPrint={props.isForPrint} language={language} />
      </body>
    </html>
  )
}

type PartProps = Pick<PublicLayoutProps, 'frame' | 'isForPrint'> & { language: string }

function HubHead({ frame, editions = [], isForPrint, language }: PartProps & Pick<PublicLayoutProps, 'editions'>) {
  const { head, language: said } = publicWords(language)
  const marked = wordsIn(said, language)
  return (
    <header class="kith-hubhead">
      <div class="govuk-width-container kith-head__in">
        <a class="kith-logo" href="/be-aware">
          <Mark />
          Be Aware
        </a>
        <span class="kith-head__where">
          <span {...wordsIn('en', language)}>{frame.partnershipName}</span>
        </span>
        {!isForPrint && (
          <nav aria-label={head.name}>
            <ul>
              <HeadLink href="/be-aware/services" text={head.help} marked={marked} />
              <HeadLink href="/be-aware/tell" text={head.tell} marked={marked} />
              <HeadLink href="/be-aware/search" text={head.search} marked={marked} />
              {editions.map(({ href, text, language: other }) => (
                <li>
                  <a class="govuk-link" href={href} lang={other} hreflang={other}>
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </header>
  )
}

type Link = { href: string; text: string; marked: ReturnType<typeof wordsIn> }

function HeadLink({ href, text, marked }: Link) {
  return (
    <li>
      <a class="govuk-link" href={href} {...marked}>
        {text}
      </a>
    </li>
  )
}

function Demonstration({ name, language }: { name: string; language: string }) {
  return (
    <aside class="kith-demonstration" aria-label="This is a demonstration" {...wordsIn('en', language)}>
      <div class="govuk-width-container">
        <p>
          <b>Demonstration.</b> {name} and its numbers are invented. If you need help, call 999 or Childline:{' '}
          <span class="kith-nowrap">0800 1111</span>.
        </p>
      </div>
    </aside>
  )
}

/** For an editor alone: what state the page is in, and the way back to it. */
function Preview({ says, backTo }: NonNullable<PublicFrame['preview']>) {
  return (
    <aside class="kith-demonstration kith-noprint" aria-label="This is a preview">
      <div class="govuk-width-container">
        <p>
          <b>Preview.</b> {says}{' '}
          <a class="govuk-link" href={backTo}>
            Back to editing
          </a>
        </p>
      </div>
    </aside>
  )
}

function Trail({ steps, language }: { steps: readonly { href: string; text: string }[]; language: string }) {
  return (
    <nav class="govuk-breadcrumbs" aria-label={publicWords(language).trail}>
      <ol class="govuk-breadcrumbs__list">
        {steps.map(({ href, text }) => (
          <li class="govuk-breadcrumbs__list-item">
            <a class="govuk-breadcrumbs__link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

const FOOT_LINKS = [
  ['safe', 'staying-safe-on-this-site'],
  ['privacy', 'privacy'],
  ['cookies', 'cookies'],
  ['accessibility', 'accessibility'],
  ['library', 'library'],
  ['whose', 'who-runs-this'],
] as const

function HubFoot({ frame, footNote, isForPrint, language }: PartProps & Pick<PublicLayoutProps, 'footNote'>) {
  const { foot, language: said } = publicWords(language)
  const marked = wordsIn(said, language)
  return (
    <footer class="kith-foot">
      <div class="govuk-width-container">
        {!isForPrint && (
          <ul>
            {FOOT_LINKS.map(([name, slug]) => (
              <HeadLink href={`/be-aware/${slug}`} text={foot[name]} marked={marked} />
            ))}
          </ul>
        )}
        <p>
          {footNote ?? (
            <>
              <span {...wordsIn('en', language)}>{frame.runBy}</span> <span {...marked}>{foot.unwatched}</span>
            </>
          )}
        </p>
      </div>
    </footer>
  )
}
