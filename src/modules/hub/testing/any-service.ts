import fc from 'fast-check'
import { READERS } from '../domain/page-content.js'
import { DAYS, type Hours, NEEDS, type ServiceContent, serviceContentSchema } from '../domain/service-content.js'

const WORDS = ['advice', 'night', 'text', 'Zoë’s', 'listening', 'line', '“help”', 'family', '<b>', '☎', 'ça', 'youth']
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }).map((each) => each.join(' '))
const known = fc.constantFrom(true, false, null)
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 45))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
const number = fc.integer({ min: 0, max: 999 }).map((last) => `0808 157 0${String(last).padStart(3, '0')}`)
const url = fc.constantFrom('https://a.example/', 'https://b.example/help?x=1', 'https://c.example/chat')
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

export const anyHours: fc.Arbitrary<Hours> = fc.oneof(
  fc.record({ kind: fc.constant('unknown' as const), words }),
  fc.record({ kind: fc.constant('always' as const), words }),
  fc.record({
    kind: fc.constant('weekly' as const),
    words,
    spans: fc.array(fc.record({ days: fc.subarray([...DAYS], { minLength: 1 }), opens: time, closes: time }), {
      minLength: 1,
      maxLength: 4,
    }),
    bankHolidays: fc.constantFrom('as-usual' as const, 'closed' as const, 'unknown' as const),
  }),
)

const contact = fc.oneof(
  fc.record({ kind: fc.constant('phone' as const), number, says: maybe(words) }),
  fc.record({ kind: fc.constant('text' as const), number, word: maybe(fc.constant('NIGHT')), says: maybe(words) }),
  fc.record({
    kind: fc.constantFrom('chat' as const, 'online-form' as const, 'web' as const),
    url,
    says: maybe(words),
  }),
  fc.record({ kind: fc.constant('email' as const), address: fc.constant('help@a.example'), says: maybe(words) }),
)

const common = fc.record({
  key: fc.uuid().map((id) => `service-${id}`),
  name: words,
  organisation: fc.record({ name: words, url: maybe(url) }),
  does: words,
  cannot: maybe(words),
  doNotUseIf: maybe(words),
  takesReportsFromThoseHarmed: known,
  whoFor: words,
  readers: fc.subarray([...READERS], { minLength: 1 }),
  needs: fc.subarray([...NEEDS], { minLength: 1 }),
  strands: fc.subarray(['cse', 'cce', 'county-lines', 'missing', 'no-such-strand']),
  ages: fc.record({ from: maybe(fc.integer({ min: 0, max: 18 })), to: maybe(fc.integer({ min: 18, max: 120 })) }),
  area: fc.record({ words, reach: fc.constantFrom('national' as const, 'local' as const) }),
  hours: anyHours,
  contacts: fc.array(contact, { minLength: 1, maxLength: 5 }),
  languages: fc.record({
    words: maybe(words),
    codes: fc.subarray(['en', 'pl', 'ur', 'cy']),
    interpreter: known,
  }),
  signLanguage: fc.record({ offered: known, url: maybe(url) }),
  textRelay: known,
  free: known,
  showsOnBill: known,
  anonymous: known,
  confidentiality: maybe(words),
  verified: fc.option(fc.record({ on: fc.constantFrom('2026-11-02', '2026-03-10'), by: words }), { nil: null }),
  checkEveryMonths: fc.integer({ min: 1, max: 6 }),
  sources: fc.constant([]),
  status: fc.constantFrom('active', 'inactive', 'temporarily closed', 'defunct'),
})

const visit = fc.record({
  name: words,
  address: fc.array(fc.constantFrom('2 Lamplighter Row', 'The Old Mill', 'Harrowmere', 'Upper Harrow'), {
    minLength: 1,
    maxLength: 4,
  }),
  postcode: fc.constant('ZZ99 1AA'),
  access: maybe(words),
})

/** Any service that the register would take, of one kind or of any. */
export function anyService(kind?: ServiceContent['kind']): fc.Arbitrary<ServiceContent> {
  const kinds = kind
    ? fc.constant(kind)
    : fc.constantFrom('helpline' as const, 'online' as const, 'refuge' as const, 'place' as const)
  return fc
    .tuple(kinds, common, visit)
    .map(([of, rest, where]) =>
      serviceContentSchema.parse({ kind: of, ...rest, ...(of === 'place' ? { visit: where } : {}) }),
    )
}

/** Services with keys of their own. */
export const anyServices = fc.uniqueArray(anyService(), { selector: ({ key }) => key, minLength: 1, maxLength: 12 })
