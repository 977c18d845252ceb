import { describe, expect, it } from 'vitest'
import { nameTokens, nameWords } from './name-tokens.js'

describe('the words of a name', () => {
  it.each([
    { name: 'Maisie Dunmore', tokens: ['maisie', 'dunmore'], because: 'case does not matter' },
    { name: '  Maisie\u00a0\tDunmore ', tokens: ['maisie', 'dunmore'], because: 'nor do spaces of any kind' },
    { name: 'Zoë Bełżyńska', tokens: ['zoe', 'belzynska'], because: 'nor accents' },
    { name: 'Zoe\u0308', tokens: ['zoe'], because: 'nor how an accent is encoded' },
    {
      name: 'Åse Øst Weiß Þór',
      tokens: ['ase', 'ost', 'weiss', 'thor'],
      because: 'letters that carry no mark have a plain form',
    },
    { name: 'İpek Yıldız', tokens: ['ipek', 'yildiz'], because: 'nor the Turkish dots' },
    { name: "O'Brien O’Brien OʼBrien O`Brien", tokens: ['obrien'], because: 'every apostrophe joins' },
    { name: 'Niamh O Brien', tokens: ['niamh', 'obrien', 'brien'], because: 'an O apart may also be an initial' },
    { name: 'Mc Donald', tokens: ['mcdonald'], because: 'Mc joins what follows' },
    { name: 'Mac Donald', tokens: ['mac', 'donald', 'macdonald'], because: 'Mac may also be a first name' },
    { name: "D'Souza", tokens: ['dsouza'], because: 'so does any other prefix with an apostrophe' },
    { name: 'Smith-Jones', tokens: ['smith', 'jones', 'smithjones'], because: 'each part and the whole' },
    { name: 'Smith‐Jones', tokens: ['smith', 'jones', 'smithjones'], because: 'with a typographic hyphen' },
    { name: 'Smith - Jones', tokens: ['smith', 'jones'], because: 'a dash with spaces only parts' },
    {
      name: 'O’Neill-Mc Kay',
      tokens: ['oneill', 'mc', 'kay', 'oneillmc'],
      because: 'odd as it is, every part is found',
    },
    {
      name: 'Amina El Hassan',
      tokens: ['amina', 'el', 'hassan', 'elhassan'],
      because: 'a particle is a word and joins',
    },
    { name: 'al-Hassan', tokens: ['al', 'hassan', 'alhassan'], because: 'with a hyphen the same' },
    { name: 'Anna Anna', tokens: ['anna'], because: 'a word counts once' },
    { name: 'محمّد', tokens: ['محمد'], because: 'short vowels and doubling may be left out in Arabic' },
    { name: 'Ⅷ Ｍａｉｓｉｅ', tokens: ['viii', 'maisie'], because: 'wide letters are letters' },
    { name: 'R2D2, (Jo)', tokens: ['r', 'd', 'jo'], because: 'digits and signs part words' },
    { name: '', tokens: [], because: 'no name has no words' },
    { name: '--- 12 !', tokens: [], because: 'nor do signs' },
  ])('$name is $tokens: $because', ({ name, tokens }) => {
    expect(nameTokens(name)).toEqual(tokens)
  })

  it.each([
    { typed: 'Smith-Jones', words: ['smith', 'jones'], because: 'the whole is tried by joining neighbours' },
    { typed: 'El Hassan', words: ['el', 'hassan'], because: 'so is a particle' },
    { typed: 'o brien', words: ['obrien'], because: 'what cannot stand alone is joined' },
    { typed: 'mc', words: ['mc'], because: 'unless nothing follows' },
  ])('typed as $typed are $words: $because', ({ typed, words }) => {
    expect(nameWords(typed)).toEqual(words)
  })
})
