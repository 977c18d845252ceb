import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { aService, anEdition } from '../../testing/an-edition.js'
import type { ServiceContent } from '../../domain/service-content.js'
import { ServiceCard } from './service-card.js'
import { factsOf } from './service-facts.js'
import { frameOf, type Shown } from './shown.js'

const edition = anEdition()
const shown: Shown = { edition, now: new Date('2026-11-24T12:00Z'), frame: frameOf(edition) }

function html(change: Partial<ServiceContent>, more: Partial<Shown> = {}): string {
  return renderToString(<ServiceCard service={aService(change)} shown={{ ...shown, ...more }} />)
}

/** As it is read: without markup, with spaces that break. */
function words(change: Partial<ServiceContent>, more: Partial<Shown> = {}): string {
  return html(change, more)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
}

describe('a service card', () => {
  it('has the number as its headline, to ring', () => {
    expect(html({})).toMatch(
      /<a class="govuk-link kith-help__number" href="tel:08081570190">.*0808\u00a0157\u00a00190<\/a>/,
    )
  })

  it('has the number to text as its headline where there is none to ring, with the word to send', () => {
    const card = html({ contacts: [{ kind: 'text', number: '07700 900611', word: 'NIGHT' }] })
    expect(card).toMatch(
      /kith-help__number[^>]* href="sms:07700900611\?body=NIGHT">.*Text NIGHT to 07700\u00a0900611<\/a>/,
    )
  })

  it('gives every other way once, and says whose it is to those who hear links alone', () => {
    const card = html({
      contacts: [
        { kind: 'text', number: '85258' },
        { kind: 'phone', number: '0800 1111' },
        { kind: 'phone', number: '01632 960140', says: 'From abroad.' },
        { kind: 'chat', url: 'https://a.example/chat' },
        { kind: 'online-form', url: 'https://a.example/form' },
        { kind: 'web', url: 'https://a.example/' },
        { kind: 'email', address: 'help@a.example' },
      ],
    })
    const links = [...card.matchAll(/<a [^>]*href="([^"]+)"[^>]*>(.*?)<\/a>/g)].map(([, href, text]) => [
      href,
      text?.replaceAll(/<svg.*?<\/svg>|<[^>]+>/g, ''),
    ])
    expect(links).toEqual([
      ['tel:08001111', '0800\u00a01111'],
      ['sms:85258', 'Text 85258'],
      ['tel:01632960140', 'Ring 01632\u00a0960140'],
      ['https://a.example/chat', 'Chat online (Family Line)'],
      ['https://a.example/form', 'Fill in its form (Family Line)'],
      ['https://a.example/', 'Its website (Family Line)'],
      ['mailto:help@a.example', 'help@a.example'],
      ['/be-aware/services/family-line', 'More about Family Line'],
    ])
    expect(card).toContain('From abroad.')
  })

  it('says whether it is open by a word and a shape, and what it cannot do', () => {
    expect(html({})).toMatch(/<p class="kith-open"><svg.*<\/svg>Open now, until 5pm<\/p>/)
    const shut = html({ cannot: 'Cannot take a report.' }, { now: new Date('2026-11-24T20:00Z') })
    expect(shut).toMatch(/<p class="kith-open kith-open--shut"><svg.*<\/svg>Closed. Opens tomorrow 9am<\/p>/)
    expect(shut).toMatch(/kith-help__not.*Cannot take a report\./)
  })

  it.each<{ is: Partial<ServiceContent>; says: string[]; not: string[]; because: string }>([
    {
      is: {},
      says: ['Checked 2 November 2026.'],
      not: ['We have not checked', 'due for a check'],
      because: 'a person found it right three weeks ago',
    },
    {
      is: { verified: null },
      says: ['We have not checked this number yet'],
      not: ['Checked'],
      because: 'nobody has',
    },
    {
      is: { verified: { on: '2026-03-10', by: 'Someone' } },
      says: ['This number is due for a check', 'Checked 10 March 2026.'],
      not: ['We have not checked'],
      because: 'more than six months ago',
    },
    {
      is: { verified: { on: '2026-05-24', by: 'Someone' } },
      says: ['Checked 24 May 2026.'],
      not: ['due for a check'],
      because: 'the check is due today, and today is not over',
    },
    {
      is: { verified: null, contacts: [{ kind: 'web', url: 'https://a.example/' }] },
      says: ['We have not checked this service yet'],
      not: ['number'],
      because: 'it has no number',
    },
    {
      is: { hours: { kind: 'unknown', words: 'We have not checked its hours yet.' } },
      says: ['We have not checked its hours yet'],
      not: ['hours yet.', 'Open', 'Closed'],
      because: 'said once, and nothing guessed',
    },
    {
      is: { status: 'temporarily closed' },
      says: ['Closed for the time being', '0808'],
      not: ['Open now'],
      because: 'its hours do not count now',
    },
    {
      is: { status: 'defunct' },
      says: ['This service has closed'],
      not: ['0808', 'Open now'],
      because: 'a number that leads nowhere is not given',
    },
  ])('$says ($because)', ({ is, says, not }) => {
    for (const each of says) expect(words(is)).toContain(each)
    for (const each of not) expect(words(is)).not.toContain(each)
  })

  it.each([
    { is: {}, printed: true, because: 'it is known to be right' },
    { is: { verified: null }, printed: false, because: 'nobody has checked it' },
    { is: { verified: { on: '2026-03-10', by: 'Someone' } }, printed: false, because: 'it is due for a check' },
  ])('on paper: $printed ($because)', ({ is, printed }) => {
    expect(html(is, { isForPrint: true }) !== '').toBe(printed)
    // On the screen it is there; printed from the screen it is left out.
    expect(html(is).includes('<div class="kith-help kith-noprint">')).toBe(!printed)
  })

  it('on paper says its hours, for paper does not know what time it is', () => {
    const paper = words({}, { isForPrint: true })
    expect(paper).toContain('Monday to Friday, 9am to 5pm.')
    expect(paper).not.toMatch(/Open now|More about/)
  })
})

describe('the facts of a service', () => {
  const nothing = {
    free: null,
    showsOnBill: null,
    anonymous: null,
    textRelay: null,
    languages: { codes: ['en'], interpreter: null },
    signLanguage: { offered: null },
  }

  it.each([
    { known: {}, says: [], because: 'what nobody has found out is not claimed' },
    {
      known: { free: true, showsOnBill: false, anonymous: true },
      says: ['Free', 'Not on the phone bill', 'You can stay anonymous'],
      because: 'as they are',
    },
    {
      known: { free: false, showsOnBill: true, anonymous: false },
      says: ['Not free', 'Shows on the phone bill', 'Asks who you are'],
      because: 'what may put someone at risk is said too',
    },
    {
      known: { textRelay: true, signLanguage: { offered: true } },
      says: ['British Sign Language', 'Text relay'],
      because: 'ways to talk',
    },
    { known: { textRelay: false, signLanguage: { offered: false } }, says: [], because: 'a list of what there is' },
    { known: { languages: { codes: ['en'], interpreter: true } }, says: ['Interpreter'], because: 'known' },
    {
      known: { languages: { codes: ['en'], interpreter: true, words: 'Interpreter on the line' } },
      says: ['Interpreter on the line'],
      because: 'in its own words',
    },
    {
      known: { languages: { codes: ['en', 'pl', 'ur'], interpreter: null } },
      says: ['Also in Polish and Urdu'],
      because: 'beside English',
    },
    { known: { languages: { codes: ['cy'], interpreter: null } }, says: ['In Welsh'], because: 'without English' },
    { known: { languages: { codes: ['en'], interpreter: false } }, says: [], because: 'there is none' },
  ])('$says ($because)', ({ known, says }) => {
    expect(factsOf({ ...nothing, ...known })).toEqual(says)
  })
})
