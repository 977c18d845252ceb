import { describe, expect, it } from 'vitest'
import type { ServiceContent } from '../../domain/service-content.js'
import { aService } from '../../testing/editable-contents.js'
import { idIn, send, summaryOf, useOfficersAtWork } from '../../testing/officers-at-work.js'

const work = useOfficersAtWork()
const { steps, draftOf } = work

describe('the register', () => {
  it('a new number is unverified until its editor rang it, and is not published before', async () => {
    const path = await draftOf({ kind: 'service', content: aService({ key: 'new-number', name: 'New Number' }) })
    const verified = async () => ((await steps.open(idIn(path))).content as ServiceContent).verified
    await send(work.ruth, `${path}/reach`, { 'contacts-0-says': 'Free' })
    expect(await verified()).not.toBeNull()
    await send(work.ruth, `${path}/reach`, { 'contacts-0-to': '0808 157 0999' })
    expect(await verified()).toBeNull()
    expect((await work.ruth.get(path)).body).toContain('Nobody has verified it yet. Ring the number')
    await send(work.ruth, `${path}/send`, { note: 'Their new number' })
    const stopped = await send(work.lena, `${path}/review`, { decision: 'now' })
    expect(summaryOf(stopped)).toEqual(['#stops Nobody has verified it yet. Ring the number, and say that it is right'])
    await work.ruth.post(`${path}/withdraw`, { seen: String((await steps.open(idIn(path))).revision) }, { from: path })
    await send(work.ruth, `${path}/reach`, { isRight: 'yes' })
    expect(await verified()).toEqual({ on: '2026-03-02', by: 'Ruth Ellison, Partnership officer' })
    await send(work.ruth, `${path}/send`, { note: 'Their new number' })
    expect((await send(work.lena, `${path}/review`, { decision: 'now' })).location).toBe(`${path}?told=published`)
  })

  it.each([
    { kind: 'phone', to: 'not a number', says: 'must be a telephone number' },
    { kind: 'chat', to: 'http://chat.example/', says: 'must be a web address that begins with https://' },
    { kind: 'email', to: 'nobody', says: 'must be an email address' },
  ])('refuses $to as a way in of kind $kind, beside its field', async ({ kind, to, says }) => {
    const path = await draftOf({ kind: 'service', content: aService({ key: `wrong-${kind}` }) })
    const refused = await send(work.ruth, `${path}/reach`, { 'contacts-1-kind': kind, 'contacts-1-to': to })
    expect(summaryOf(refused)[0]).toContain('#contacts-1-to The number or address')
    expect(refused.body).toContain(says)
    expect(refused.body).toContain(`value="${to}"`)
  })

  it('takes hours as spans, also past midnight', async () => {
    const path = await draftOf({ kind: 'service', content: aService({ key: 'hours' }) })
    const typed = { words: 'Weekends until late.', hoursKind: 'weekly', bankHolidays: 'closed' }
    const none = await send(work.ruth, `${path}/hours`, typed)
    expect(summaryOf(none)).toEqual(['#spans-0-days Enter the hours at which it answers'])
    const span = { 'spans-0-days': ['SA', 'SU'], 'spans-0-opens': '6pm', 'spans-0-closes': '2am' }
    await send(work.ruth, `${path}/hours`, { ...typed, ...span })
    expect(((await steps.open(idIn(path))).content as ServiceContent).hours).toEqual({
      kind: 'weekly',
      words: 'Weekends until late.',
      spans: [{ days: ['SA', 'SU'], opens: '18:00', closes: '02:00' }],
      bankHolidays: 'closed',
    })
  })

  it('asks a place for its address, and lets a refuge have none', async () => {
    const path = await draftOf({ kind: 'service', content: aService({ key: 'place' }) })
    const place = { kind: 'place', visitName: '', visitAddress: '', visitPostcode: '' }
    expect(summaryOf(await send(work.ruth, `${path}/edit`, place))).toEqual([
      '#visitName Enter the name of the building',
      '#visitAddress Enter the address',
      '#visitPostcode Enter the postcode',
    ])
    await send(work.ruth, `${path}/edit`, {
      kind: 'place',
      visitName: 'The Hut',
      visitAddress: '1 Road\r\nTown',
      visitPostcode: 'ZZ99 1AA',
    })
    const content = async () => (await steps.open(idIn(path))).content as ServiceContent & { visit?: unknown }
    expect((await content()).visit).toEqual({ name: 'The Hut', address: ['1 Road', 'Town'], postcode: 'ZZ99 1AA' })
    await send(work.ruth, `${path}/edit`, { kind: 'refuge' })
    expect((await content()).visit).toBeUndefined()
  })
})
