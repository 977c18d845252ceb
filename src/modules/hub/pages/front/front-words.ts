import type { Door } from '../parts/door-list.js'

type FrontWords = {
  readonly whichDoor: string
  readonly tellSomeone: string
  readonly talkToday: string
  readonly findHelp: string
  readonly ways: readonly { readonly name: string; readonly text: string }[]
  readonly doors?: Readonly<Record<Door, { readonly name: string; readonly says: string }>>
}

const ENGLISH: FrontWords = {
  whichDoor: 'Which door is yours?',
  tellSomeone: 'Tell someone',
  talkToday: 'Talk to someone today',
  findHelp: 'Find help',
  ways: [
    {
      name: 'I’m worried about a child',
      text: 'Ring or write to children’s social care. You can ask for advice first.',
    },
    {
      name: 'I’m worried about a place or a group',
      text: 'A park, a bus, a shop, a school, a chat. No names needed.',
    },
    { name: 'I know something the police should know', text: 'Pass it on. You don’t have to give your name.' },
  ],
}

const POLISH: FrontWords = {
  whichDoor: 'Które drzwi są dla ciebie?',
  tellSomeone: 'Powiedz komuś',
  talkToday: 'Porozmawiaj z kimś dzisiaj',
  findHelp: 'Znajdź pomoc',
  ways: [
    {
      name: 'Martwię się o dziecko',
      text: 'Zadzwoń lub napisz do opieki społecznej dla dzieci (children’s social care). Możesz najpierw poprosić o radę.',
    },
    {
      name: 'Niepokoi mnie jakieś miejsce albo grupa',
      text: 'Park, autobus, sklep, szkoła, czat. Nie trzeba podawać nazwisk.',
    },
    {
      name: 'Wiem coś, o czym powinna wiedzieć policja',
      text: 'Przekaż to dalej. Nie musisz mówić, jak się nazywasz.',
    },
  ],
  doors: {
    'young-people': {
      name: 'Jestem młodą osobą',
      says: 'Czy to dotyczy mnie? Martwisz się o kolegę lub koleżankę? Co się stanie, jeśli powiem?',
    },
    'parents-carers': {
      name: 'Jestem rodzicem lub opiekunem',
      says: 'Na co zwrócić uwagę, jak o tym rozmawiać i kto pomoże także tobie.',
    },
    communities: {
      name: 'Mieszkam lub pracuję w okolicy',
      says: 'Sklepy, taksówki, hotele, kluby, sąsiedzi: co możesz zauważyć.',
    },
    professionals: {
      name: 'Pracuję z dziećmi',
      says: 'Sygnały, jak zgłosić sprawę, jak przekazać to, co wiesz, szkolenia.',
    },
  },
}

/** The words that the front page brings itself, in the languages it is offered in. */
const WORDS: Readonly<Record<string, FrontWords>> = { en: ENGLISH, pl: POLISH }

export function wordsFor(language: string): FrontWords {
  return WORDS[language] ?? ENGLISH
}
