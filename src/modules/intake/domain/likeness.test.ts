import { describe, expect, it } from 'vitest'
import { likenessOf } from './likeness.js'

const shared = (one: string, other: string) => likenessOf(one).filter((mark) => likenessOf(other).includes(mark)).length
const ADVERT = 'Cheap watches for everybody who reads this: buy them while they last, click here now'

describe('the likeness of texts', () => {
  it.each([
    { other: `${ADVERT} 17 99`, because: 'a number is no word' },
    {
      other: ADVERT.toUpperCase().split(' ').toReversed().join('\n'),
      because: 'words turned round are the same words',
    },
    { other: `${ADVERT} ${ADVERT}`, because: 'words said twice are the same words' },
  ])('is whole: $because', ({ other }) => {
    expect(shared(ADVERT, other)).toBe(4)
  })

  it('is partly there where most words are the same', () => {
    expect(shared(ADVERT, `${ADVERT.replace('watches', 'pills')} today`)).toBeGreaterThan(0)
  })

  it('is not there between what two people tell', () => {
    const one = 'Two men in a white van give my daughter money at the bus station every Friday.'
    const other = 'My neighbour’s boy comes home late, has new trainers and will not say where he was.'
    expect(shared(one, other)).toBe(0)
  })

  it('is known in any script', () => {
    const polish = 'Mężczyzna czeka pod szkołą i daje dzieciom pieniądze każdego piątku wieczorem'
    expect(shared(polish, polish.toUpperCase())).toBe(4)
  })

  it.each(['', 'Help me', 'They hurt him at school', '111 222 333 444 555 666 777'])(
    'is not looked for in “%s”',
    (text) => {
      expect(likenessOf(text)).toEqual([])
    },
  )
})
