import { DAYS, NEEDS, type ServiceContent, serviceContentSchema } from '../../src/modules/hub/domain/service-content.js'

const WHO = ['Harbour', 'Lantern', 'Bridge', 'Willow', 'Northmoor', 'Kestrel', 'Open Door', 'Family', 'Youth', 'Safe']
const WHAT = [
  'Line',
  'Centre',
  'Trust',
  'Text',
  'Project',
  'Advice',
  'Listening Service',
  'Drop-in',
  'Helpline',
  'Network',
]
const DOES = [
  'Talk about anything that worries you, in your own time.',
  'Advice for parents and carers, and a way to reach children’s social care.',
  'A youth worker listens, helps you to think, and goes with you if you like.',
  'Help to get a picture or a video of you taken down and kept down.',
  'Counselling for young people after something has happened to them.',
  'Tell us what you know about a crime. We never ask who you are.',
  'Other parents who have been through it. They will ring you back.',
]
const CANNOT = [undefined, 'Cannot take a report from someone who has been harmed.', 'Cannot answer at once.']
const STRANDS = [[], ['cse'], ['cce', 'county-lines'], ['missing'], ['modern-slavery']]
const TIMES = [
  ['09:00', '17:00'],
  ['10:00', '22:00'],
  ['20:00', '02:00'],
  ['00:00', '00:00'],
] as const

/** So many services, the same each time: names, words, ages and hours as a register holds them. */
export function inventedServices(count: number): ServiceContent[] {
  return Array.from({ length: count }, (_, index) => serviceContentSchema.parse(invented(index)))
}

function invented(index: number): unknown {
  const pick = <T>(among: readonly T[], by = 1) => among[Math.floor(index / by) % among.length] as T
  const from = index % 3 === 0 ? index % 18 : undefined
  return {
    kind: pick(['helpline', 'online', 'helpline', 'place', 'refuge'] as const),
    ...(index % 5 === 3
      ? { visit: { name: 'The Old Mill', address: ['2 Lamplighter Row', 'Harrowmere'], postcode: 'ZZ99 1AA' } }
      : {}),
    key: `invented-${index}`,
    name: `${pick(WHO)} ${pick(WHAT, WHO.length)} ${Math.floor(index / 100) + 1}`,
    organisation: { name: `${pick(WHO, 7)} ${pick(WHAT, 3)}`, url: 'https://a.example/' },
    does: `${pick(DOES)} ${pick(DOES, DOES.length)}`,
    cannot: pick(CANNOT),
    doNotUseIf: 'If someone is in danger now, ring 999.',
    takesReportsFromThoseHarmed: null,
    whoFor: 'Young people, and those who look after them',
    readers: ['young-people', 'parents-carers'],
    needs: [pick(NEEDS), pick(NEEDS, 3)].filter((need, at, all) => all.indexOf(need) === at),
    strands: pick(STRANDS),
    ages: { ...(from === undefined ? {} : { from }), ...(index % 2 === 0 ? { to: 18 + (index % 8) } : {}) },
    area: { words: 'Northmoor', reach: 'local' },
    hours:
      index % 4 === 0
        ? { kind: 'unknown', words: 'We have not checked its hours yet.' }
        : {
            kind: 'weekly',
            words: 'As its hours say.',
            spans: [{ days: DAYS.slice(index % 4), opens: pick(TIMES)[0], closes: pick(TIMES)[1] }],
            bankHolidays: 'closed',
          },
    contacts: [
      { kind: 'phone', number: `0808 157 0${String(index % 1000).padStart(3, '0')}` },
      { kind: 'web', url: 'https://a.example/' },
    ],
    languages: { codes: ['en'], interpreter: index % 2 === 0 ? true : null },
    signLanguage: { offered: null },
    textRelay: null,
    free: index % 3 === 0 ? true : null,
    showsOnBill: null,
    anonymous: index % 2 === 0 ? true : null,
    confidentiality: 'We tell someone only if you or another child could be badly hurt, and we tell you first.',
    verified: index % 3 === 0 ? null : { on: index % 2 === 0 ? '2026-11-02' : '2026-03-10', by: 'Ruth Ellison' },
    checkEveryMonths: 6,
    sources: [],
    status: 'active',
  }
}
