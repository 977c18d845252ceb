import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import { aService } from '../testing/editable-contents.js'
import type { Contact } from './service-content.js'
import { keepVerification } from './verification.js'

const phone = (number: string, says?: string): Contact => ({ kind: 'phone', number, ...(says ? { says } : {}) })
const chat: Contact = { kind: 'chat', url: 'https://chat.northmoor.example/' }
const TRIED = { on: '2026-03-02' as CalendarDate, by: 'Lena Brandt, Be Aware editor' }

describe('who found a service right', () => {
  const before = aService({ contacts: [phone('0808 157 0142')] })
  it.each([
    { after: [phone('0808 157 0142')], keeps: true, because: 'nothing of it changed' },
    { after: [phone('08081570142')], keeps: true, because: 'spaces are no other number' },
    { after: [phone('0808 157 0142', 'Free')], keeps: true, because: 'what stands beside it is not what was rung' },
    { after: [phone('0808 157 0143')], keeps: false, because: 'it is another number' },
    { after: [phone('0808 157 0142'), chat], keeps: false, because: 'nobody has opened the chat' },
    { after: [chat], keeps: false, because: 'it has another way in' },
    {
      after: [{ kind: 'text', number: '0808 157 0142' } as Contact],
      keeps: false,
      because: 'a text is not a call',
    },
  ])('stands: $keeps, because $because', ({ after, keeps }) => {
    expect(keepVerification(before, { contacts: after }, undefined)).toEqual(keeps ? before.verified : null)
    expect(keepVerification(before, { contacts: after }, TRIED)).toEqual(TRIED)
  })
})
