import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { Level } from './level.js'

const bars = (rank: number, of: number) =>
  [...renderToString(<Level rank={rank} of={of} word="x" />).matchAll(/ d="([^"]+)"/g)].map(([, path = '']) => path)

describe('the bars of a level', () => {
  it.each([
    { rank: 1, of: 1, full: 1 },
    { rank: 1, of: 3, full: 1 },
    { rank: 3, of: 3, full: 3 },
    { rank: 2, of: 4, full: 2 },
    { rank: 4, of: 5, full: 4 },
    { rank: 1, of: 6, full: 1 },
  ])('fill $full of $of at rank $rank', ({ rank, of, full }) => {
    const drawn = bars(rank, of)
    expect(drawn).toHaveLength(of)
    expect(drawn.filter((path) => !path.includes('m'))).toHaveLength(full)
  })

  it.each([2, 3, 4, 5, 6])('of an empty bar among %i stay open in the middle', (of) => {
    const width = Number(/V[\d.]+h([\d.]+)V/.exec(bars(0, of).at(-1)?.split('m')[1] ?? '')?.[1])
    expect(width).toBeGreaterThan(0.5)
  })

  it('are the ones of the design at three', () => {
    expect(bars(2, 3)).toEqual(['M1 10h4V15h-4z', 'M6 5.5h4V15h-4z', 'M11 1h4V15h-4zm1 1V14h2V2z'])
  })
})
