import { dayOf } from '../../../kernel/calendar-date.js'
import type { AgencyId, RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { asRecords, type GrantId, type GrantWanted, grantAccessTo, listHolders } from '../../access/index.js'
import { createChild, type NewChild } from '../../people/index.js'
import type { ScreeningOutcome } from '../../reference/index.js'
import { recordVoice, type VoiceId } from '../../voice/index.js'
import { insertAbout } from '../data/about.store.js'
import type { KeptSubject } from '../data/subject.store.js'
import type { KeptWords } from '../data/words.store.js'
import type { SentConcern } from '../domain/concern.js'
import { namedGrant } from '../domain/grants.js'

/** Opens a record for a child nobody knew, from what the concern says of them. */
export async function openChildRecord(
  tx: Tx,
  by: By,
  {
    concern,
    subject,
    ownerAgencyId,
    grants,
    restricted,
  }: {
    concern: SentConcern
    subject: KeptSubject
    ownerAgencyId: AgencyId
    grants: readonly GrantWanted[]
    restricted: boolean
  },
): Promise<RecordId> {
  const isNamed = subject.givenNames !== '' || subject.familyName !== ''
  const known: Partial<NewChild> = {
    ...(isNamed ? { givenNames: subject.givenNames, familyName: subject.familyName } : { description: subject.called }),
    ...(subject.bornOn && { bornOn: subject.bornOn }),
    ...(subject.age !== null &&
      !subject.bornOn && { age: { from: subject.age, to: subject.age, asOf: dayOf(concern.sentAt) } }),
    ...(subject.school !== '' && { school: { name: subject.school } }),
  }
  const { recordId } = await createChild(tx, by, {
    ...known,
    ownerAgencyId,
    grants: restricted ? [...grants, namedGrant(by.seat.accountId)] : grants,
    restricted,
    source: `Concern ${concern.reference}`,
  })
  return recordId
}

/** Grants on a child's record, without those that stand already. */
export async function grantOnce(
  tx: Tx,
  by: By,
  childRecordId: RecordId,
  wanted: readonly GrantWanted[],
): Promise<GrantId[]> {
  const holders = await asRecords(tx, [childRecordId], () => listHolders(tx, by, childRecordId))
  const missing = wanted.filter(
    (grant) =>
      !holders.some(
        (each) =>
          each.toKind === grant.toKind &&
          each.toId === grant.toId &&
          each.untilAt === null &&
          (each.level === 'work' || grant.level === 'read') &&
          (each.parts.includes('*') || grant.parts.every((part) => each.parts.includes(part))),
      ),
  )
  return grantAccessTo(tx, by, childRecordId, missing)
}

export type Filed = {
  readonly concern: SentConcern
  readonly subject: KeptSubject
  readonly words: KeptWords | undefined
  readonly childRecordId: RecordId
  readonly namesOthers: boolean
  readonly outcome: ScreeningOutcome
  readonly outcomeLabel: string
  readonly reasons: string
  readonly decidedByName: string
  readonly decidedByAgency: string
  readonly decidedAt: Date
}

/** Writes on the child's record what the concern said of this child, and keeps the child's own words as theirs. */
export async function fileOnChild(tx: Tx, by: By, filed: Filed): Promise<VoiceId | null> {
  const { concern, subject, words, childRecordId } = filed
  await insertAbout(tx, by, {
    childRecordId,
    about: {
      concernId: concern.recordId,
      subjectId: subject.id,
      reference: concern.reference,
      sentAt: concern.sentAt,
      raisedByName: concern.authorName,
      raisedByTitle: concern.authorTitle,
      raisedByAgency: concern.agencyName,
      raisedByAgencyId: concern.contributedByAgencyId,
      outcome: filed.outcome,
      outcomeLabel: filed.outcomeLabel,
      decidedByName: filed.decidedByName,
      decidedByAgency: filed.decidedByAgency,
      decidedAt: filed.decidedAt,
    },
    account: {
      whatSeen: concern.whatSeen,
      whereSeen: concern.whereSeen,
      whenSeen: concern.whenSeen,
      shown: words?.said === 'shown' ? words.words : '',
      strandLabels: [...concern.strandLabels],
      workingWell: concern.workingWell,
      reasons: filed.reasons,
      namesOthers: filed.namesOthers,
    },
  })
  if (words?.said !== 'words') return null
  const kept = await recordVoice(tx, by, {
    recordId: childRecordId,
    whose: 'child',
    words: words.words,
    toWhom: words.heardBy || `${concern.authorName}, ${concern.agencyName}`,
    alone: 'not-known',
    whereSaid: '',
    saidOn: null,
    sourceKind: 'concern',
    sourceId: concern.recordId,
  })
  if (!kept.ok) throw new Error(`A child’s words could not be kept: ${kept.refusals[0]?.code}`)
  return kept.value.voiceId
}
