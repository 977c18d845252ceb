import { describe, expect, it } from 'vitest'
import { commonPasswords } from '../data/common-passwords.js'
import { checkPassword } from './password-rules.js'

const common = commonPasswords()
const names = [
  'Priya Raman',
  'priya.raman@eskerby-council.example',
  'Eskerby High School',
  'Northmoor Safeguarding Children Partnership',
]
const why = (password: string) => checkPassword(password, { common, names })?.code

describe('a new password', () => {
  it.each([
    ['heron over the quiet weir', 'four words that do not belong together'],
    ['correct horse battery staple', 'words, all of them common, but more than two'],
    ['kith and kin walk northmoor hills', 'names among other words'],
    ['vX9#mQ2!rT7z', 'a machine’s twelve characters'],
    ['                        a b', 'spaces are characters'],
    ['Łódź w grudniu śnieży', 'any alphabet'],
    ['🦔🦉🦊🐝🦋🐌🐞🦗🕷🦂🐢🐍', 'twelve signs, each of them two units long'],
    ['heron over the quiet weir'.padEnd(256, ' so it goes'), 'as long as it may be'],
  ])('may be %j: %s', (password) => {
    expect(why(password)).toBeUndefined()
  })

  it.each([
    ['', 'password-missing', 'nothing'],
    ['vX9#mQ2!rT7', 'password-too-short', 'eleven characters'],
    ['🦔🦉🦊🐝🦋🐌🐞🦗🕷🦂🐢', 'password-too-short', 'eleven signs, though twenty-two units'],
    ['a'.repeat(257), 'password-too-long', '257 characters'],
    ['password1234', 'password-common', 'the commonest, with digits'],
    ['Password2026!', 'password-common', 'with a capital, a year and a mark'],
    ['p@ssw0rdp@ssw0rd', 'password-common', 'signs for letters, twice'],
    ['123456789012', 'password-common', 'digits in a row'],
    ['qwertyuiop12', 'password-common', 'a row of keys'],
    ['1qaz2wsx3edc', 'password-common', 'columns of keys'],
    ['aaaaaaaaaaaa', 'password-common', 'one letter'],
    ['abcdefghijkl', 'password-common', 'the alphabet'],
    ['xk2xk2xk2xk2', 'password-common', 'a piece over and over'],
    ['sunshinemonkey', 'password-common', 'two common ones'],
    ['--monkey--sunshine--99', 'password-common', 'two, dressed up'],
    ['Kith-Kith-2026', 'password-names', 'this system'],
    ['NorthmoorMACE1', 'password-names', 'the partnership and what it does'],
    ['eskerby-school', 'password-names', 'the agency'],
    ['PriyaRaman2026', 'password-names', 'their own name'],
    ['pr1yar4man!!', 'password-names', 'their own name in signs'],
    ['raman.priya.99', 'password-names', 'their address'],
  ])('may not be %j (%s): %s', (password, code) => {
    expect(why(password)).toBe(code)
  })

  it('is none of the listed ones that are long enough, nor any of 3,000 made from the commonest (ASVS 6.2.4)', () => {
    const listed = [...common].filter((each) => each.length >= 12)
    const words = [...common].filter((each) => /^[a-z]{6,}$/.test(each)).slice(0, 60)
    const made = words.flatMap((one) => words.map((other) => `${one}${other}`))
    expect(listed.length).toBeGreaterThan(300)
    expect(made.length).toBeGreaterThan(3000)
    expect([...listed, ...made].filter((password) => why(password) === undefined)).toEqual([])
  })
})
