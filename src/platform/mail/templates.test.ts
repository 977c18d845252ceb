import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { TEMPLATES } from './all-templates.js'
import { firstNameOf } from './outbox.store.js'

const ONE = { firstName: 'Amina', link: 'https://kith.example/one/018f', code: 'AAAA-1111' }
const OTHER = { firstName: 'Bryn', link: 'https://kith.example/two/0190', code: 'BBBB-2222' }

/** What stands in the text beside what was given. */
function around(text: string, given: typeof ONE): string {
  return text.replaceAll(given.link, '{link}').replaceAll(given.code, '{code}').replaceAll(given.firstName, '{name}')
}

describe('the mails that Kith sends', () => {
  it('are those in the folder, each under its own name', () => {
    const files = readdirSync(`${import.meta.dirname}/templates`).map((file) => file.replace(/\.ts$/, ''))
    expect(Object.keys(TEMPLATES).toSorted()).toEqual(files.toSorted())
    for (const [name, template] of Object.entries(TEMPLATES)) expect(template.name).toBe(name)
  })

  it.each(Object.values(TEMPLATES))('$name says only a first name, and the link or code that it takes', (template) => {
    expect(template.takes.filter((each) => each !== 'link' && each !== 'code')).toEqual([])
    const text = template.text(ONE)
    expect(around(text, ONE)).toBe(around(template.text(OTHER), OTHER))
    expect(text).toContain('Hello Amina,')
    expect(text.includes(ONE.link)).toBe(template.takes.includes('link'))
    expect(text.includes(ONE.code)).toBe(template.takes.includes('code' as never))
  })

  it.each(Object.values(TEMPLATES))('$name reads nothing but the three values', (template) => {
    const asked: string[] = []
    template.text(
      new Proxy(ONE, {
        get: (values, name) => {
          asked.push(String(name))
          return values[name as keyof typeof ONE]
        },
      }),
    )
    expect(asked.filter((name) => !['firstName', 'link', 'code'].includes(name))).toEqual([])
  })

  it.each(Object.values(TEMPLATES))(
    '$name has a subject that is the same for everyone and says no kind of harm',
    (template) => {
      expect(template.subject).not.toMatch(/\{|\$|child|young|exploit|safeguard|concern|risk|missing|abuse/i)
      expect(around(template.text(ONE), ONE)).not.toMatch(/exploit|abuse|at risk|missing|concern about/i)
    },
  )
})

describe('a greeting', () => {
  it.each([
    ['Amina Begum', 'Amina', 'the first word'],
    ['  Seán  O’Neill ', 'Seán', 'accents and spaces'],
    ['Łukasz', 'Łukasz', 'one word'],
    ['J.', 'J.', 'an initial'],
    ['<b>Bold</b> Name', 'there', 'not a name'],
    ['', 'there', 'nothing'],
  ])('to %j is %j: %s', (name, greeting) => {
    expect(firstNameOf(name)).toBe(greeting)
  })
})
