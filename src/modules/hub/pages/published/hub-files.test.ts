import { expect, it } from 'vitest'
import { aPage } from '../../testing/editable-contents.js'
import { depsWith } from '../../testing/a-shelf.js'
import { aService, anEdition } from '../../testing/an-edition.js'
import { hubFiles } from './hub-files.js'

const pageOf = (hours: Parameters<typeof aService>[0]) => {
  const page = aPage({
    slug: 'privacy',
    blocks: [{ type: 'services', heading: 'Who helps', services: ['family-line'] }],
  })
  const edition = anEdition([aService(hours)], { pages: [page] })
  const state = { now: new Date('2027-05-02T22:58:00Z') }
  const files = hubFiles(
    depsWith(edition, () => state.now),
    'packs',
  )
  return (now: string) => {
    state.now = new Date(now)
    const file = files.find('/be-aware/privacy', state.now)
    return { text: file?.plain.toString() ?? '', maxAge: file?.maxAge, file }
  }
}
const ALWAYS = { hours: { kind: 'always', words: 'Day and night.' } } as const

// Verified on 2 November 2026 and checked every six months: right until the end of 2 May 2027.
it('is drawn anew when a day begins, so that a check that becomes overdue shows, whatever the hours are', () => {
  const read = pageOf(ALWAYS)
  expect(read('2027-05-02T22:59:00Z').text).not.toContain('due for a check')
  expect(read('2027-05-02T23:00:00Z').text).toContain('due for a check')
})

it('is drawn anew when a service opens or closes, and no cache keeps it longer', () => {
  const read = pageOf({})
  expect(read('2026-11-24T16:58:00Z')).toMatchObject({ text: expect.stringContaining('Open now'), maxAge: 120 })
  expect(read('2026-11-24T17:00:00Z').text).toContain('Closed')
})

it('is the very same file while nothing changes', () => {
  const read = pageOf(ALWAYS)
  const first = read('2026-11-24T10:00:00Z')
  expect(read('2026-11-24T11:00:00Z').file).toBe(first.file)
  expect(first.maxAge).toBe(300)
})
