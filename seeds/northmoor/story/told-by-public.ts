import { createHash } from 'node:crypto'
import type { RecordId } from '../../../src/kernel/ids.js'
import { raiseFromPublic } from '../../../src/modules/concerns/commands/raise-from-public.js'
import { judgeReportJunk } from '../../../src/modules/intake/commands/judge-report.js'
import { sendReport } from '../../../src/modules/intake/commands/send-report.js'
import type { ReportId, Teller as Who, Told } from '../../../src/modules/intake/index.js'
import { serviceSeat } from '../../../src/modules/access/index.js'
import { NORTHMOOR } from '../agencies.js'
import { idOf } from '../ids.js'
import type { Teller } from '../teller.js'
import { decide } from './concern.js'

const NOT_SAID: Who = {
  relation: 'not-said',
  relationWords: '',
  mayContact: false,
  name: '',
  phone: '',
  email: '',
  safely: '',
}

/**
 * What people told through the public pages: one place that was decided, one piece of information that went to the
 * police, one child who waits at the desk, and two reports that a machine put aside, one of which was looked at.
 */
export async function tellByPublic(teller: Teller): Promise<void> {
  const { when, seats, tell } = teller
  const place = await arrive(teller, 'laundry', when.workingDaysAgo(6, '18:20'), {
    kind: 'place',
    danger: 'no',
    what: 'From my counter I see the yard behind the parade. Two men in a dark car meet schoolchildren there after four and hand them carrier bags. The children are different ones, the men are the same.',
    where: 'The yard behind the parade, Tarnley',
    when: 'Most days, between four and five',
    place: {
      called: 'The yard behind the parade',
      contextKind: 'community-space',
      contextKindLabel: 'Community space',
      harmed: 'not-sure',
      harmedWords: 'One girl was crying on Thursday.',
    },
    teller: {
      ...NOT_SAID,
      relation: 'works-here',
      relationWords: 'I run the laundry',
      mayContact: true,
      name: 'Mrs Okonjo',
      phone: '01632 960 418',
      safely: 'At the shop, before three',
    },
  })
  await decide(teller, {
    seat: seats.jo,
    at: when.workingDaysAgo(5, '11:10'),
    recordId: place,
    outcome: 'context-concern',
    reasons: 'The same men, the same yard and different children: it is the place that has to change.',
  })

  const information = await arrive(teller, 'car', when.workingDaysAgo(4, '21:45'), {
    kind: 'police',
    danger: 'no',
    what: 'A white van with a roof rack parks by the games shop on Fridays. The driver sells vapes to children from the back.',
    where: 'By the games shop, Harrowmere',
    when: 'Fridays, about half past six',
    doneBy: 'A man of about forty, shaved head, a green jacket.',
    teller: NOT_SAID,
  })
  await decide(teller, {
    seat: seats.jo,
    at: when.workingDaysAgo(3, '10:25'),
    recordId: information,
    outcome: 'police-intelligence-only',
    reasons: 'No child is named. Passed to the intelligence desk on the police form.',
  })

  await arrive(teller, 'friend', when.workingDaysAgo(0, '08:35'), {
    kind: 'child',
    danger: 'not-sure',
    what: 'My friend has a second phone and keeps going to meet someone called Jaz. She says she owes him. She told me not to tell.',
    where: 'Eskerby bus station',
    when: 'After school, and on Saturdays',
    child: {
      givenNames: 'Keira',
      familyName: '',
      age: 14,
      school: 'Harrowmere High',
      description: 'Year 9, plays in the brass band',
    },
    teller: { ...NOT_SAID, relation: 'friend' },
  })

  await putAside(teller, 'prize', when.workingDaysAgo(2, '03:12'), 'You have been chosen. Claim your prize today.')
  const advert = await putAside(
    teller,
    'gutters',
    when.workingDaysAgo(3, '04:40'),
    'Gutter cleaning from nine pounds a metre. Ask for our leaflet.',
  )
  await tell(seats.jo, when.workingDaysAgo(2, '09:30'), (tx, by) =>
    judgeReportJunk(tx, by, { reportId: advert, code: 'advert', words: '' }),
  )
}

/** Sent by someone who took their time, and on the desk as a concern within moments. */
async function arrive(teller: Teller, key: string, at: Date, told: Told): Promise<RecordId> {
  const id = await send(teller, key, at, { told, hiddenFieldFilled: false })
  const service = await serviceSeat(teller.deps.db, NORTHMOOR, at)
  const { recordId } = await teller.tell(service, at, (tx, by) => raiseFromPublic(tx, by, id))
  return recordId
}

/** Sent by a machine, which filled in the field that nobody sees. */
function putAside(teller: Teller, key: string, at: Date, what: string): Promise<ReportId> {
  const told: Told = {
    kind: 'police',
    danger: 'no',
    what,
    where: '',
    when: '',
    doneBy: '',
    teller: NOT_SAID,
  }
  return send(teller, key, at, { told, hiddenFieldFilled: true })
}

async function send(
  { deps, tell }: Teller,
  key: string,
  at: Date,
  sent: { readonly told: Told; readonly hiddenFieldFilled: boolean },
): Promise<ReportId> {
  const service = await serviceSeat(deps.db, NORTHMOOR, at)
  const digest = (words: string) => createHash('sha256').update(words).digest('hex')
  const { id } = await tell(service, at, (tx, by) =>
    sendReport(tx, by, {
      id: idOf<ReportId>(`report/${key}`),
      keyDigest: digest(`key/${key}`),
      network: digest(`network/${key}`).slice(0, 22),
      counted: 0,
      digest,
      milliseconds: 180_000,
      ...sent,
    }),
  )
  return id
}
