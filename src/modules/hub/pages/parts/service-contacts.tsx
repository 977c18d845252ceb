import type { VNode } from 'preact'
import { classes } from '../../../../web/components/props.js'
import { Shape } from '../../../../web/kith/shapes.js'
import type { Contact, ServiceContent } from '../../domain/service-content.js'

type Of<Kind extends Contact['kind']> = Extract<Contact, { kind: Kind }>
type Headline = Of<'phone'> | Of<'text'>

/** The number that stands largest: the first to ring, else the first to text. */
export function headlineOf({ contacts }: Pick<ServiceContent, 'contacts'>): Headline | undefined {
  return contacts.find((each) => each.kind === 'phone') ?? contacts.find((each) => each.kind === 'text')
}

export function HeadlineNumber({ contact }: { contact: Headline }): VNode {
  const isText = contact.kind === 'text'
  return (
    <p>
      <a
        class={classes('govuk-link kith-help__number', isText && 'kith-help__number--text')}
        href={isText ? smsTo(contact) : telTo(contact.number)}
      >
        <Shape name={isText ? 'discussion' : 'phone'} />
        {isText ? textWords(contact) : unbroken(contact.number)}
      </a>
      {contact.says && <span class="kith-help__says">{contact.says}</span>}
    </p>
  )
}

/** Every other way to reach it. */
export function OtherWays({ service }: { service: ServiceContent }): VNode | null {
  const headline = headlineOf(service)
  const others = service.contacts.filter((contact) => contact !== headline)
  if (others.length === 0) return null
  return (
    <ul class="kith-help__ways">
      {others.map((contact) => (
        <li>
          <Way contact={contact} name={service.name} />
          {contact.says && <span class="kith-help__says">{contact.says}</span>}
        </li>
      ))}
    </ul>
  )
}

function Way({ contact, name }: { contact: Contact; name: string }) {
  switch (contact.kind) {
    case 'phone':
      return <Link href={telTo(contact.number)} text={`Ring ${unbroken(contact.number)}`} />
    case 'text':
      return <Link href={smsTo(contact)} text={textWords(contact)} />
    case 'chat':
      return <Link href={contact.url} text="Chat online" to={name} />
    case 'online-form':
      return <Link href={contact.url} text="Fill in its form" to={name} />
    case 'web':
      return <Link href={contact.url} text="Its website" to={name} />
    case 'email':
      return <Link href={`mailto:${contact.address}`} text={contact.address} />
  }
}

/** `to` is read aloud after the words, so that a list of links makes sense by itself. */
function Link({ href, text, to }: { href: string; text: string; to?: string }) {
  return (
    <a class="govuk-link" href={href} rel="noreferrer">
      {text}
      {to && <span class="govuk-visually-hidden"> ({to})</span>}
    </a>
  )
}

function telTo(number: string): string {
  return `tel:${number.replaceAll(' ', '')}`
}

function smsTo({ number, word }: Of<'text'>): string {
  return `sms:${number.replaceAll(' ', '')}${word ? `?body=${encodeURIComponent(word)}` : ''}`
}

/** “Text NIGHT to 07700 900611” */
function textWords({ number, word }: Of<'text'>): string {
  return word ? `Text ${word} to ${unbroken(number)}` : `Text ${unbroken(number)}`
}

function unbroken(number: string): string {
  return number.replaceAll(' ', '\u00a0')
}
