import { nameTokens } from '../../src/modules/people/domain/search/name-tokens.js'
import { NICKNAME_LINES } from '../../src/modules/people/domain/search/nickname-lines.js'

const FIRST =
  'Ack Ald Ash Bar Beck Bir Black Bram Brad Brook Car Chad Clif Col Cran Dal Den Dun East El Fair Far Fen Gar Grim Had Hal Har Haw Hol Hux Ing Kel Kirk Lang Led Lin Lock Mar Mel Mor New Nor Oak Os Pen Pick Ray Rid Rock Rush Sal Shel Stan Stock Sut Thorn Tor Wal Whit Win'.split(
    ' ',
  )
const MIDDLE = ['', 'er', 'ing', 'en']
const LAST =
  'bourne bridge burn bury by combe cote croft dale den field ford gate grave ham hart head hill hurst land ley low man mere more ney rick ridge set shaw stead stone thorpe ton vale wall well wick wood worth'.split(
    ' ',
  )
const COMMON =
  'Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood Jackson Clarke Khan Ali Hussain Ahmed Begum Patel Singh Kaur Shah Malik Iqbal Chowdhury Okafor Adeyemi Mensah Osei Nowak Kowalski Popescu Ionescu Nguyen Chen Li Wong O’Brien O’Connor Murphy Kelly McDonald McCarthy'.split(
    ' ',
  )

/** Given names of people in Britain, with their short forms; not those that join the word after them, as Ben does. */
export function givenNames(): string[] {
  const words = NICKNAME_LINES.split(/[^\p{L}-]+/u).filter(
    (word) => word.length > 2 && nameTokens(`${word} smith`).length === 2,
  )
  return [...new Set(words)].map((word) => word.charAt(0).toUpperCase() + word.slice(1))
}

/** Family names: common ones first, then ones put together from the syllables of English place names; one in ten double-barrelled. */
export function familyNames(): string[] {
  const made = FIRST.flatMap((first) => MIDDLE.flatMap((middle) => LAST.map((last) => first + middle + last)))
  const mixed = shuffled([...new Set(made)], 7)
  const single = [...COMMON, ...mixed]
  const barrelled = mixed.slice(0, Math.floor(single.length / 10)).map((name, at) => `${name}-${single[at * 3]}`)
  return single.flatMap((name, at) =>
    at % 10 === 9 && barrelled.length > 0 ? [name, barrelled.pop() as string] : [name],
  )
}

/** Numbers between 0 and 1, the same ones for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function shuffled(items: readonly string[], seed: number): string[] {
  const random = randomFrom(seed)
  return items
    .map((item) => ({ item, at: random() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ item }) => item)
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** A name as someone mistypes it: a letter changed, left out, added, or swapped with its neighbour. The first letter stands in nine of ten. */
export function misspelt(name: string, random: () => number): string {
  const at = random() < 0.1 ? 0 : 1 + Math.floor(random() * (name.length - 1))
  const letter = LETTERS.charAt(Math.floor(random() * LETTERS.length))
  const how = Math.floor(random() * 4)
  if (how === 0) return name.slice(0, at) + letter + name.slice(at + 1)
  if (how === 1) return name.slice(0, at) + name.slice(at + 1)
  if (how === 2) return name.slice(0, at) + letter + name.slice(at)
  const before = Math.max(0, Math.min(at, name.length - 2))
  return name.slice(0, before) + name.charAt(before + 1) + name.charAt(before) + name.slice(before + 2)
}

/** Another form of a given name: the first short form on its line, or the long one of a short one. */
export function otherFormOf(given: string): string | undefined {
  const name = given.toLowerCase()
  for (const line of NICKNAME_LINES.split('\n')) {
    const names = line.split(/[^\p{L}-]+/u).filter((word) => word !== '')
    if (names.includes(name)) return names.find((other) => other !== name)
  }
  return undefined
}
