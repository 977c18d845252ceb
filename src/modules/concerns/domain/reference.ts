import type { CalendarDate } from '../../../kernel/calendar-date.js'

/** Letters and figures that cannot be taken for one another, on paper or on the phone: no 0, O, 1, I, L, U. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** `K-26-7QF3`: the year and a draw by lot, four characters unless more are asked for. It counts nothing. */
export function referenceFrom(day: CalendarDate, bytes: Uint8Array, length = 4): string {
  if (bytes.length < length) throw new Error('A reference needs a byte for each character')
  const drawn = [...bytes.subarray(0, length)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')
  return `K-${day.slice(2, 4)}-${drawn}`
}
