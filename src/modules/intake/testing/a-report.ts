import { createHash, randomBytes } from 'node:crypto'
import { newId } from '../../../kernel/ids.js'
import type { Sent } from '../commands/send-report.js'
import type { ReportId, Told } from '../domain/report.js'

const digest = (words: string) => createHash('sha256').update(words).digest('hex')

/** Words by lot, so many that a report is unlike any other. */
export function ownWords(count = 40): string {
  return Array.from({ length: count }, () => randomBytes(4).toString('hex').replaceAll(/[0-9]/g, 'x')).join(' ')
}

/** What someone tells of a child, unless said otherwise: a friend, who stays anonymous. */
export function aTold(more: Partial<Told> = {}): Told {
  return {
    kind: 'child',
    danger: 'no',
    what: `Two men wait for her at the bus station. They say ${ownWords()}.`,
    where: 'Eskerby bus station',
    when: 'Every Friday',
    child: { givenNames: 'Wren', familyName: 'Okafor', age: 14, school: 'Tarnley Academy', description: 'A red coat' },
    teller: {
      relation: 'friend',
      relationWords: '',
      mayContact: false,
      name: '',
      phone: '',
      email: '',
      safely: '',
    },
    ...more,
  } as Told
}

/** A report as it is sent, from a network of its own and after a minute of writing. */
export function aReport(more: Partial<Sent> = {}): Sent {
  return {
    id: newId<ReportId>(),
    told: aTold(),
    keyDigest: digest(randomBytes(8).toString('hex')),
    network: randomBytes(16).toString('base64url'),
    counted: 0,
    digest,
    hiddenFieldFilled: false,
    milliseconds: 60_000,
    ...more,
  }
}
