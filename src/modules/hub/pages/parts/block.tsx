import type { VNode } from 'preact'
import { dayOf } from '../../../../kernel/calendar-date.js'
import { Shape } from '../../../../web/kith/shapes.js'
import { fullDay } from '../../../../web/format.js'
import type { CalendarDate } from '../../../../kernel/calendar-date.js'
import { wordsIn } from '../../../../web/public/public-words.js'
import { addressOf, mayLead } from '../../domain/edition.js'
import type { Block, BlockOf, BlockType, PageContent } from '../../domain/page-content.js'
import { SERVED } from '../../domain/served.js'
import { Inline, PhoneLink, phoneOf } from './inline.js'
import { pageWords } from './page-words.js'
import { ServiceCard } from './service-card.js'
import type { Shown } from './shown.js'

type Props<Type extends BlockType> = {
  block: BlockOf<Type>
  shown: Shown
  page: PageContent
  id: string
  /** Links say what they lead to in the words given for it, and nothing beneath. */
  isShort?: boolean | undefined
}
type View<Type extends BlockType> = (props: Props<Type>) => VNode | null

const VIEWS: { [Type in BlockType]: View<Type> } = {
  never: ({ block, shown }) => (
    <p class="kith-never">
      <Inline words={block.text} shown={shown} />
    </p>
  ),
  call: CallNow,
  text: ({ block, shown, id }) => (
    <>
      <Heading text={block.heading} id={id} />
      {block.paragraphs.map((words) => (
        <p class="govuk-body">
          <Inline words={words} shown={shown} />
        </p>
      ))}
    </>
  ),
  steps: ({ block, shown, id }) => (
    <>
      <Heading text={block.heading} id={id} />
      <ol class="kith-steps">
        {block.items.map(({ lead, text }) => (
          <li>
            <p>
              <b>
                <Inline words={lead} shown={shown} />
              </b>
              {text && ' '}
              {text && <Inline words={text} shown={shown} />}
            </p>
          </li>
        ))}
      </ol>
    </>
  ),
  signs: Signs,
  list: ({ block, shown, id }) => (
    <>
      <Heading text={block.heading} id={id} />
      {block.intro && (
        <p class="govuk-body">
          <Inline words={block.intro} shown={shown} />
        </p>
      )}
      <Bullets items={block.items} shown={shown} />
    </>
  ),
  donts: ({ block, shown, id }) => (
    <>
      <Heading text={block.heading} id={id} />
      <ul class="kith-donts">
        {block.items.map((words) => (
          <li>
            <Shape name="cross" />
            <span>
              <Inline words={words} shown={shown} />
            </span>
          </li>
        ))}
      </ul>
    </>
  ),
  questions: ({ block, shown, id }) => (
    <>
      <Heading text={block.heading} id={id} />
      {block.items.map(({ question, answer }) => (
        <>
          <h3 class="govuk-heading-s">{question}</h3>
          {answer.map((words) => (
            <p class="govuk-body">
              <Inline words={words} shown={shown} />
            </p>
          ))}
        </>
      ))}
    </>
  ),
  voice: ({ block, id }) => (
    <>
      <Heading text={block.heading} id={id} />
      <figure class={block.whose === 'family' ? 'kith-voice kith-voice--family' : 'kith-voice'}>
        <blockquote>
          <p>{block.words}</p>
        </blockquote>
        <figcaption>
          <b>{block.who}</b>, who chose to share this
        </figcaption>
      </figure>
    </>
  ),
  services: ({ block, shown, page, id }) => (
    <section aria-labelledby={id}>
      <Heading text={block.heading} id={id} />
      <div class="kith-stack" {...wordsIn('en', page.language)}>
        {[...new Set(block.services.flatMap((name) => shown.edition.serviceAt(name) ?? []))].map((service) => (
          <ServiceCard service={service} shown={shown} />
        ))}
      </div>
      <p class="govuk-body kith-gap-s">
        <a class="govuk-link" href="/be-aware/services" {...pageWords(page).marked}>
          {pageWords(page).say.otherHelp}
        </a>
      </p>
    </section>
  ),
  links: ({ block, shown, page, id, isShort }) => (
    <nav aria-labelledby={id}>
      <Heading text={block.heading} id={id} />
      <ul class="kith-kinds">
        {block.items.map(({ to, says }) => (
          <PageLink to={to} says={says} page={page} shown={shown} isShort={isShort} />
        ))}
      </ul>
    </nav>
  ),
  elsewhere: ({ block, id }) => (
    <>
      <Heading text={block.heading} id={id} />
      <ul class="kith-kinds">
        {block.items.map(({ name, url, owner, openedOn }) => (
          <li>
            <a class="govuk-link" href={url} rel="noreferrer">
              {name}
            </a>
            <span class="kith-meta">
              {' '}
              A page of {owner}. Opened by us on {fullDay(openedOn as CalendarDate)}.
            </span>
          </li>
        ))}
      </ul>
    </>
  ),
  picture: ({ block, shown }) => (
    <div class="kith-picture">
      <img src={`/be-aware/drawings/${block.drawing}.svg`} alt="" width="160" height="160" />
      <div>
        {block.text.map((words) => (
          <p class="govuk-body-l">
            <Inline words={words} shown={shown} />
          </p>
        ))}
      </div>
    </div>
  ),
  warning: ({ block, shown, page }) => (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden" {...pageWords(page).marked}>
          {pageWords(page).say.warning}
        </span>
        <Inline words={block.text} shown={shown} />
      </strong>
    </div>
  ),
}

/** One typed block of a page, as the public reads it. */
export function BlockView({ block, ...rest }: Omit<Props<BlockType>, 'block'> & { block: Block }): VNode | null {
  const Show = VIEWS[block.type] as View<BlockType>
  return <Show block={block} {...rest} />
}

function Heading({ text, id }: { text: string | undefined; id: string }) {
  return text ? (
    <h2 class="govuk-heading-m" id={id}>
      {text}
    </h2>
  ) : null
}

function Bullets({ items, shown }: { items: readonly string[]; shown: Shown }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {items.map((words) => (
        <li>
          <Inline words={words} shown={shown} />
        </li>
      ))}
    </ul>
  )
}

function Signs({ block, shown, page, id }: Props<'signs'>) {
  return (
    <>
      <Heading text={block.heading} id={id} />
      <p class="govuk-body">
        <b {...pageWords(page).marked}>{pageWords(page).say.oneSign}</b>
      </p>
      {block.intro && (
        <p class="govuk-body">
          <Inline words={block.intro} shown={shown} />
        </p>
      )}
      <div class="kith-cols kith-cols--half">
        {block.groups.map((group) => (
          <div>
            <h3 class="govuk-heading-s">{group.heading}</h3>
            <Bullets items={group.items} shown={shown} />
          </div>
        ))}
      </div>
    </>
  )
}

/** On a phone the number comes before the page; on a wide screen the card beside it says the same. */
function CallNow({ block, shown, page }: Props<'call'>) {
  const service = shown.edition.serviceAt(block.service)
  const number = service && phoneOf(service)
  if (!service || !number || !mayLead(service, dayOf(shown.now))) return null
  return (
    <p class="kith-callnow">
      <Shape name="phone" />
      <span>
        <span {...wordsIn('en', page.language)}>{service.name}</span>: <PhoneLink number={number} />.{' '}
        <Inline words={block.text} shown={shown} />
      </span>
    </p>
  )
}

type LinkProps = Pick<Props<'links'>, 'page' | 'shown' | 'isShort'> & { to: string; says: string | undefined }

/** A page by its title: in the reader’s language where it is there, else in English. */
function PageLink({ to, says, page, shown, isShort }: LinkProps) {
  const { pageAt } = shown.edition
  const { language, edition } = page
  const found =
    pageAt({ language, edition, slug: to }) ??
    pageAt({ language, edition: 'standard', slug: to }) ??
    pageAt({ language: 'en', edition: 'standard', slug: to })
  const own = pageWords(page).say.served[to]
  const served = own ?? SERVED[to]
  if (!found && !served) return null
  const titled = found?.language ?? (own ? language : 'en')
  return (
    <li>
      <a
        class="govuk-link"
        href={found ? addressOf(found) : `/be-aware/${to}`}
        hreflang={titled === language ? undefined : titled}
        {...(isShort && says ? {} : wordsIn(titled, language))}
      >
        {(isShort ? says : undefined) ?? found?.title ?? served}
      </a>
      {says && !isShort && (
        <p class="kith-meta">
          <Inline words={says} shown={shown} />
        </p>
      )}
    </li>
  )
}
