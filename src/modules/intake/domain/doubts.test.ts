import { describe, expect, it } from 'vitest'
import { type Doubt, doubtsAbout, type Evidence, isLikelyJunk, suspicionOf } from './doubts.js'

const AN_HONEST_MINUTE: Evidence = {
  hiddenFieldFilled: false,
  milliseconds: 60_000,
  text: 'A man in a white van waits outside the school every Friday.',
  sameWords: 0,
  likeWords: 0,
  fromNetwork: 0,
  wentOn: 0,
}

describe('what a machine doubts', () => {
  it.each<{ evidence: Partial<Evidence>; doubts: Doubt[]; junk: boolean; because: string }>([
    { evidence: {}, doubts: [], junk: false, because: 'someone took a minute and wrote what they saw' },
    { evidence: { text: 'Help me' }, doubts: [], junk: false, because: 'a frightened child writes little' },
    { evidence: { milliseconds: 15_000 }, doubts: [], junk: false, because: 'fifteen seconds is just enough' },
    {
      evidence: { milliseconds: 14_999 },
      doubts: ['too-fast'],
      junk: true,
      because: 'nobody reads and answers it in less',
    },
    {
      evidence: { hiddenFieldFilled: true },
      doubts: ['hidden-field'],
      junk: true,
      because: 'people do not see the field',
    },
    {
      evidence: { text: 'He is https://example.org/profile on there' },
      doubts: ['link'],
      junk: false,
      because: 'a parent sends the address of who writes to their child',
    },
    {
      evidence: { text: 'See www.one.example and WWW.two.example' },
      doubts: ['link'],
      junk: false,
      because: 'two are still few',
    },
    {
      evidence: { text: 'http://a.example http://b.example www.c.example' },
      doubts: ['many-links'],
      junk: true,
      because: 'three links are an advert',
    },
    { evidence: { sameWords: 1 }, doubts: ['same-words'], junk: true, because: 'the first one is at the desk already' },
    { evidence: { sameWords: 4 }, doubts: ['same-words'], junk: true, because: 'four is not yet often' },
    {
      evidence: { sameWords: 5 },
      doubts: ['same-words-often'],
      junk: true,
      because: 'only machines repeat that often',
    },
    {
      evidence: { likeWords: 19 },
      doubts: [],
      junk: false,
      because: 'people who saw the same use some of the same words',
    },
    {
      evidence: { likeWords: 20 },
      doubts: ['like-many'],
      junk: true,
      because: 'a machine turns the same words round',
    },
    { evidence: { fromNetwork: 4 }, doubts: [], junk: false, because: 'five in an hour come from one school' },
    {
      evidence: { fromNetwork: 5 },
      doubts: ['busy-network'],
      junk: true,
      because: 'the sixth within the hour is looked at first',
    },
    { evidence: { fromNetwork: 50 }, doubts: ['very-busy-network'], junk: true, because: 'nobody has fifty worries' },
    { evidence: { wentOn: 59 }, doubts: [], junk: false, because: 'a desk reads so many in a bad hour' },
    {
      evidence: { wentOn: 60 },
      doubts: ['flood'],
      junk: true,
      because: 'the desk would drown, so a person sorts first',
    },
    {
      evidence: {
        milliseconds: 1,
        hiddenFieldFilled: true,
        sameWords: 9,
        likeWords: 30,
        fromNetwork: 99,
        text: 'www.a www.b www.c',
      },
      doubts: ['hidden-field', 'too-fast', 'same-words-often', 'like-many', 'many-links', 'very-busy-network'],
      junk: true,
      because: 'everything against it is said',
    },
  ])('$doubts: $because', ({ evidence, doubts, junk }) => {
    const found = doubtsAbout({ ...AN_HONEST_MINUTE, ...evidence })
    expect(found).toEqual(doubts)
    expect(isLikelyJunk(found)).toBe(junk)
  })

  it('weighs more against a machine than against someone whose network is busy: they stand before it', () => {
    const pupil = suspicionOf(doubtsAbout({ ...AN_HONEST_MINUTE, fromNetwork: 80 }))
    const machine = suspicionOf(doubtsAbout({ ...AN_HONEST_MINUTE, fromNetwork: 80, milliseconds: 900, sameWords: 30 }))
    expect(pupil).toBeLessThan(machine)
  })
})
